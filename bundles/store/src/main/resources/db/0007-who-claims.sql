-- Of a delivery that is being sent: by which process.
ALTER TABLE delivery ADD COLUMN claimed_by TEXT;
-- The last transaction of each writer: whether one was kept whose commit was never answered.
CREATE TABLE last_transaction (
  writer TEXT PRIMARY KEY,
  mark TEXT NOT NULL
);
