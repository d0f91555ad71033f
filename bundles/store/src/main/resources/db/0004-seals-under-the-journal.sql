-- The platform's signatures under runs of journal entries; the text names the run and the key.
CREATE TABLE seal (
  number ${ROW_NUMBER} PRIMARY KEY,
  text TEXT NOT NULL,
  signature TEXT NOT NULL
);
