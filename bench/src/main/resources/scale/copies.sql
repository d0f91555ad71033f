-- A document's rows again, copy by copy, under other ids, notations and times. id(), notation(), at() are filled in by Past.

INSERT INTO main.document (number, id, channel, partner, sender_id, document_id, business_type, notation_key, external_id, content_key, state,
  received_at, updated_at, original_sha256, original_size, edoc)
SELECT k.k * m.document + o.number, id(o.id), o.channel, o.partner, o.sender_id, notation(o.document_id), o.business_type, notation(o.notation_key),
  o.external_id, id(o.content_key), o.state, at(o.received_at), at(o.updated_at), o.original_sha256, o.original_size, notation(o.edoc)
FROM k CROSS JOIN m CROSS JOIN old.document o ORDER BY k.k, o.number;

INSERT INTO main.document_text (number, folded)
SELECT k.k * m.document + o.number, replace(o.folded, 'tb-s', k.k || '.tb-s')
FROM k CROSS JOIN m CROSS JOIN old.document_text o ORDER BY k.k, o.number;

INSERT INTO main.reading (document_id, reading)
SELECT id(o.document_id), notation(o.reading)
FROM k CROSS JOIN old.reading o ORDER BY k.k, o.rowid;

INSERT INTO main.delivery (number, id, document_id, cargo, subject_id, recipient_id, channel, partner, state, priority, attempts, due_at,
  claimed_until, external_id, detail, receipt, created_at, settled_at)
SELECT k.k * m.delivery + o.number, id(o.id), id(o.document_id), o.cargo, id(o.subject_id), o.recipient_id, o.channel, o.partner, o.state, o.priority,
  o.attempts, at(o.due_at), at(o.claimed_until),
  CASE WHEN o.external_id LIKE '%@%' THEN id(o.external_id) ELSE k.k || '.' || o.external_id END,
  o.detail, o.receipt, at(o.created_at), at(o.settled_at)
FROM k CROSS JOIN m CROSS JOIN old.delivery o ORDER BY k.k, o.number;

INSERT INTO main.attempt (delivery_id, number, started_at, ended_at, outcome, evidence)
SELECT id(o.delivery_id), o.number, at(o.started_at), at(o.ended_at), o.outcome, o.evidence
FROM k CROSS JOIN old.attempt o ORDER BY k.k, o.rowid;

INSERT INTO main.status (number, id, document_id, about, from_id, to_id, code, stated_at, recorded_at, report)
SELECT k.k * m.status + o.number, id(o.id), id(o.document_id), id(o.about), o.from_id, o.to_id, o.code, o.stated_at, at(o.recorded_at), notation(o.report)
FROM k CROSS JOIN m CROSS JOIN old.status o ORDER BY k.k, o.number;

INSERT INTO main.obligation (number, code, document_id, assignee_id, state, due_at, obligation)
SELECT k.k * m.obligation + o.number, code(o.code), id(o.document_id), o.assignee_id, o.state, at(o.due_at),
  replace(replace(o.obligation, o.document_id, id(o.document_id)), o.code, code(o.code))
FROM k CROSS JOIN m CROSS JOIN old.obligation o ORDER BY k.k, o.number;

INSERT INTO main.content (document_number, sha256, size)
SELECT k.k * m.document + o.document_number, o.sha256, o.size
FROM k CROSS JOIN m CROSS JOIN old.content o ORDER BY k.k, o.document_number;

UPDATE main.content_noted SET document_number = (SELECT MAX(number) FROM main.document);

INSERT INTO main.sequence_value (name, value)
SELECT o.name, (SELECT MAX(number) FROM main.obligation) FROM old.sequence_value o;
