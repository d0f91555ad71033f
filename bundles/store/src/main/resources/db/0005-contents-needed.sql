-- Which documents need which contents; made up behind the intake from the documents, up to the number in "noted".
CREATE TABLE content (
  document_number BIGINT NOT NULL REFERENCES document (number),
  sha256 TEXT NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (document_number, sha256)
);
CREATE INDEX content_by_sha256 ON content (sha256);
CREATE TABLE content_noted (document_number BIGINT NOT NULL);
INSERT INTO content_noted (document_number) VALUES (0);
