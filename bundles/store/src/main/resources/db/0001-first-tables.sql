-- Instants are microseconds of UTC since 1970. "number" counts the rows of a table in the order of their arrival.

CREATE TABLE document (
  number ${ROW_NUMBER} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  channel TEXT,
  partner TEXT,
  sender_id TEXT,
  document_id TEXT,
  business_type INTEGER NOT NULL,
  notation_key TEXT,
  external_id TEXT,
  content_key TEXT,
  state TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  original_sha256 TEXT,
  original_size BIGINT,
  edoc TEXT NOT NULL
);
CREATE INDEX document_by_packet ON document (document_id, sender_id, business_type) WHERE document_id IS NOT NULL;
CREATE INDEX document_by_notation ON document (notation_key) WHERE notation_key IS NOT NULL;
CREATE INDEX document_by_external ON document (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX document_by_state ON document (state, updated_at);
CREATE INDEX document_by_sender ON document (sender_id, number);

-- Apart from the rows that carry whole packets, so that a search passes over little.
CREATE TABLE document_text (
  number ${ROW_NUMBER} PRIMARY KEY REFERENCES document (number),
  folded TEXT NOT NULL
);

CREATE TABLE reading (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  reading TEXT NOT NULL
);

CREATE TABLE delivery (
  number ${ROW_NUMBER} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT REFERENCES document (id),
  cargo TEXT NOT NULL,
  subject_id TEXT,
  recipient_id TEXT NOT NULL,
  channel TEXT,
  partner TEXT,
  state TEXT NOT NULL,
  priority INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due_at BIGINT,
  claimed_until BIGINT,
  external_id TEXT,
  detail TEXT,
  receipt TEXT,
  created_at BIGINT NOT NULL,
  settled_at BIGINT
);
CREATE UNIQUE INDEX delivery_once ON delivery (document_id, cargo, COALESCE(subject_id, ''), recipient_id);
CREATE INDEX delivery_due ON delivery (priority DESC, due_at, number) WHERE state = 'DUE';
CREATE INDEX delivery_expired ON delivery (claimed_until) WHERE state = 'CLAIMED';
CREATE INDEX delivery_waiting ON delivery (channel, partner, number) WHERE state = 'WAITING';
CREATE INDEX delivery_by_external ON delivery (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX delivery_by_partner ON delivery (channel, partner, number);
CREATE INDEX delivery_by_state ON delivery (state, number);

CREATE TABLE attempt (
  delivery_id TEXT NOT NULL REFERENCES delivery (id),
  number INTEGER NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT,
  outcome TEXT,
  evidence TEXT,
  PRIMARY KEY (delivery_id, number)
);

CREATE TABLE status (
  number ${ROW_NUMBER} PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT,
  about TEXT NOT NULL,
  from_id TEXT,
  to_id TEXT,
  code TEXT,
  stated_at TEXT,
  recorded_at BIGINT NOT NULL,
  report TEXT NOT NULL
);
CREATE UNIQUE INDEX status_once
  ON status (about, COALESCE(from_id, ''), COALESCE(to_id, ''), COALESCE(code, ''), COALESCE(stated_at, ''));
CREATE INDEX status_by_document ON status (document_id, number) WHERE document_id IS NOT NULL;

CREATE TABLE obligation (
  number ${ROW_NUMBER} PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES document (id),
  assignee_id TEXT,
  state TEXT NOT NULL,
  due_at BIGINT,
  obligation TEXT NOT NULL
);
CREATE INDEX obligation_by_document ON obligation (document_id, number);
CREATE INDEX obligation_owed ON obligation (due_at) WHERE state IN ('OPEN', 'RETURNED');
CREATE INDEX obligation_by_assignee ON obligation (assignee_id, due_at);
CREATE INDEX obligation_by_state ON obligation (state, due_at);
CREATE INDEX obligation_by_due ON obligation (due_at);

CREATE TABLE evidence (
  code TEXT NOT NULL REFERENCES obligation (code),
  document_id TEXT NOT NULL REFERENCES document (id),
  matched_by TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (code, document_id)
);
CREATE INDEX evidence_by_document ON evidence (document_id);

CREATE TABLE journal (
  number ${ROW_NUMBER} PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT,
  document_id TEXT,
  actor TEXT,
  detail TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX journal_by_document ON journal (document_id, number) WHERE document_id IS NOT NULL;

CREATE TABLE alert (
  number ${ROW_NUMBER} PRIMARY KEY,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject_id TEXT,
  message TEXT NOT NULL,
  message_en TEXT NOT NULL,
  closed_at BIGINT,
  closed_by TEXT
);
CREATE UNIQUE INDEX alert_open ON alert (kind, COALESCE(subject_id, '')) WHERE closed_at IS NULL;
CREATE INDEX alert_newest ON alert (number) WHERE closed_at IS NULL;

CREATE TABLE seen (
  scope TEXT NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (scope, entry)
);

CREATE TABLE sequence_value (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
