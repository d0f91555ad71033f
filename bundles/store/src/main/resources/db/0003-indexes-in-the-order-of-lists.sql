-- Without the state in front, SQLite prefers the index over all states and sorts what it finds there.
DROP INDEX delivery_due;
DROP INDEX delivery_expired;
DROP INDEX delivery_waiting;
CREATE INDEX delivery_due ON delivery (state, priority DESC, due_at, number) WHERE state = 'DUE';
CREATE INDEX delivery_expired ON delivery (state, claimed_until, number) WHERE state = 'CLAIMED';
CREATE INDEX delivery_waiting ON delivery (state, channel, partner, number) WHERE state = 'WAITING';

-- Lists of a state are the newest first; those that wait in one are few and may be sorted.
DROP INDEX document_by_state;
CREATE INDEX document_by_state ON document (state, number);

-- The index by state and instant serves what is owed as well.
DROP INDEX obligation_owed;
