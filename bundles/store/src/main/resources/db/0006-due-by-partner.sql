-- Where much is due for partners that are away, each other partner is asked for its own.
CREATE INDEX delivery_due_by_partner ON delivery (state, channel, partner, priority DESC, due_at, number) WHERE state = 'DUE';
