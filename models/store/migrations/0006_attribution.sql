-- Which order is put down to which message.
CREATE TABLE order_credit(
    order_id INTEGER PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
    outbox_id INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE,
    evidence TEXT NOT NULL,             -- why: 'code', 'click', 'reply', 'open', 'delivered'
    touched_at INTEGER NOT NULL         -- when the message reached the customer in that way
);
CREATE INDEX order_credit_by_message ON order_credit(outbox_id);
