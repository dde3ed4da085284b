-- People who had their data erased, and how long data is kept.

-- Who was erased: never who they were. The number tells purchases of one buyer from those of another, so that figures stay.
CREATE TABLE erased_person(
    id INTEGER PRIMARY KEY,             -- a number of its own, no customer's
    at INTEGER NOT NULL
);
-- By what they would be known again, as keyed hashes: accounts, e-mail addresses, phone numbers.
CREATE TABLE erased_mark(
    hash BLOB PRIMARY KEY,              -- HMAC-SHA-256 of 'email:…', 'phone:…' or 'account:shop:number', as suppression
    person_id INTEGER NOT NULL REFERENCES erased_person ON DELETE CASCADE
) WITHOUT ROWID;
-- What stays of them without a name, or is not taken in again.
CREATE TABLE erased_record(
    shop_id INTEGER NOT NULL REFERENCES shop ON DELETE CASCADE,
    kind TEXT NOT NULL,                 -- 'order', 'cart', 'thread'
    remote_id NOT NULL,
    person_id INTEGER NOT NULL REFERENCES erased_person ON DELETE CASCADE,
    PRIMARY KEY(shop_id, kind, remote_id)
) WITHOUT ROWID;
-- That they had said no: the proof, which whoever has the address can look up by its hash.
CREATE TABLE erased_refusal(
    hash BLOB NOT NULL,                 -- of the address or number, as in erased_mark
    channel TEXT NOT NULL, purpose TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,       -- among the columns of the key, which come first (0001)
    state TEXT NOT NULL,                -- 'denied', 'withdrawn'
    source TEXT NOT NULL,               -- 'prestashop', 'csv', 'owner', …
    decided_at INTEGER,
    PRIMARY KEY(hash, channel, purpose, recorded_at)
) WITHOUT ROWID;

-- Customers whose data the owner keeps although the time is over, and why.
CREATE TABLE retention_kept(
    customer_id INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
);
