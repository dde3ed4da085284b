-- What leaves: accounts to send by, messages as the owner wrote them, the queue, who is never written to again.

-- An account by which messages leave. Its password, token or key is in the keychain.
CREATE TABLE sender(
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,              -- 'email', 'sms', 'whatsapp'
    provider TEXT NOT NULL,             -- entry of the catalogue of providers: 'gmail', 'ovh', …
    name TEXT,                          -- what the owner calls it
    address TEXT NOT NULL,              -- From address, or sender name or number
    options TEXT,                       -- JSON object, no secrets
    per_minute INTEGER, per_hour INTEGER, per_day INTEGER,  -- recipients in any window of that length; NULL: no limit
    per_domain_hour INTEGER,            -- recipients of one domain in any hour; NULL: no limit
    warm_up_from INTEGER,               -- a new domain: sending grows day by day since then
    paused_until INTEGER,               -- asked to wait by the provider
    blocked TEXT,                       -- why it waits for the owner: 'login_refused', …
    throttles INTEGER NOT NULL DEFAULT 0, -- how often in a row the provider asked to wait
    created_at INTEGER NOT NULL,
    removed_at INTEGER
);

-- A message as the owner wrote it, with fields to fill. Written anew under its name it gets a row of its own, and what was
-- planned before goes as it was written then.
CREATE TABLE message_template(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    channel TEXT NOT NULL,
    class TEXT NOT NULL,                -- 'marketing', 'transactional'
    language TEXT NOT NULL,             -- ISO 639-1: in which amounts and dates are written
    subject TEXT, html TEXT, text TEXT, -- e-mail without text: it is made from the HTML
    offer TEXT,                         -- what it offers, the same on every channel
    fallbacks TEXT,                     -- JSON object: by field, what stands there when a customer lacks it
    gateway_opt_out INTEGER NOT NULL,   -- of a text message: the gateway adds how to stop
    late_rule TEXT NOT NULL,            -- 'send', 'next_window', 'skip'
    late_hours INTEGER NOT NULL,        -- of 'skip'
    created_at INTEGER NOT NULL,
    replaced_at INTEGER
);
CREATE UNIQUE INDEX message_template_by_name ON message_template(name COLLATE NOCASE) WHERE replaced_at IS NULL;

-- The queue and the ledger of messages. One row a message, for ever.
CREATE TABLE outbox(
    id INTEGER PRIMARY KEY,
    cause TEXT NOT NULL,                -- who caused it: 'campaign:12', 'workflow:3:1', …
    step TEXT NOT NULL,                 -- which step of it
    customer_id INTEGER REFERENCES customer ON DELETE SET NULL,  -- NULL: erased since
    variant TEXT NOT NULL,              -- of a test, '-' without
    channel TEXT NOT NULL, purpose TEXT NOT NULL,
    class TEXT NOT NULL,                -- 'marketing', 'transactional'
    sender_id INTEGER NOT NULL REFERENCES sender,
    name TEXT,                          -- what the owner calls the message
    template_id INTEGER REFERENCES message_template,  -- what it says
    offer TEXT,                         -- what it offers, the same on every channel
    has_opt_out INTEGER NOT NULL,
    late_rule TEXT NOT NULL,            -- 'send', 'next_window', 'skip'
    late_hours INTEGER NOT NULL,        -- of 'skip'
    state TEXT NOT NULL,                -- 'planned', 'claimed', 'handed_over', 'accepted', 'deferred', 'failed', 'skipped',
                                        -- 'uncertain'
    reason TEXT,                        -- why it is skipped, failed, deferred, uncertain or waits
    address TEXT,                       -- where it went; NULL before, and once the person is erased
    message_id TEXT,                    -- made once, the same in every attempt
    due_at INTEGER NOT NULL,            -- when it was meant to go
    send_at INTEGER NOT NULL,           -- not before
    planned_at INTEGER NOT NULL,
    handed_over_at INTEGER,             -- of the last attempt, just before the last byte
    settled_at INTEGER,                 -- of the outcome
    attempts INTEGER NOT NULL DEFAULT 0,
    reply_code INTEGER NOT NULL DEFAULT 0,
    reply_text TEXT,                    -- the other side's words, as they came
    remote_reference TEXT,              -- queue id, id at the gateway
    UNIQUE(cause, step, customer_id, variant)
);
CREATE INDEX outbox_due ON outbox(sender_id, send_at, id) WHERE state IN ('planned', 'deferred');
CREATE INDEX outbox_open ON outbox(state) WHERE state IN ('claimed', 'handed_over', 'uncertain');
CREATE INDEX outbox_by_customer ON outbox(customer_id, handed_over_at);
CREATE INDEX outbox_by_time ON outbox(handed_over_at, customer_id) WHERE handed_over_at IS NOT NULL;
CREATE INDEX outbox_by_offer ON outbox(offer, customer_id) WHERE offer IS NOT NULL AND handed_over_at IS NOT NULL;
CREATE INDEX outbox_by_reference ON outbox(remote_reference) WHERE remote_reference IS NOT NULL;
CREATE INDEX outbox_by_message_id ON outbox(message_id) WHERE message_id IS NOT NULL;

-- The exact bytes of a message, compressed (zlib with the length before it, as Qt's qCompress writes).
CREATE TABLE outbox_content(
    outbox_id INTEGER PRIMARY KEY REFERENCES outbox ON DELETE CASCADE,
    bytes BLOB NOT NULL
);

-- Who was erased leaves figures, not an address and not what was said to them.
CREATE TRIGGER outbox_forget BEFORE DELETE ON customer BEGIN
    DELETE FROM outbox_content WHERE outbox_id IN (SELECT id FROM outbox WHERE customer_id = old.id);
    UPDATE outbox SET address = NULL, message_id = NULL, reply_text = NULL WHERE customer_id = old.id;
    DELETE FROM message_token WHERE outbox_id IN (SELECT id FROM outbox WHERE customer_id = old.id);
    UPDATE feedback SET detail = NULL WHERE outbox_id IN (SELECT id FROM outbox WHERE customer_id = old.id);
END;

-- What was handed over lately, by which the limits of accounts are kept. Ids only grow: the highest tells how far this
-- file has sent, which a copy of an earlier day does not.
CREATE TABLE send_log(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sender_id INTEGER NOT NULL REFERENCES sender ON DELETE CASCADE,
    outbox_id INTEGER,
    domain TEXT,                        -- of an e-mail
    at INTEGER NOT NULL,
    bounced INTEGER NOT NULL DEFAULT 0, -- 1: it came back
    complained INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX send_log_by_sender ON send_log(sender_id, at);

-- Causes that were stopped: nothing more of them goes until the owner says so.
CREATE TABLE stopped_cause(
    cause TEXT PRIMARY KEY,
    reason TEXT NOT NULL,               -- 'policy_refused', 'owner'
    at INTEGER NOT NULL
) WITHOUT ROWID;

-- Addresses that get nothing any more. Only their keyed hash: it outlives an erasure, and tells a re-imported address.
CREATE TABLE suppression(
    hash BLOB NOT NULL,                 -- HMAC-SHA-256 of 'email:…' or 'phone:…' with setting messages.suppression_key
    reason TEXT NOT NULL,               -- 'unsubscribed', 'hard_bounce', 'mailbox_full', 'complaint', 'erased', 'owner'
    at INTEGER NOT NULL,
    PRIMARY KEY(hash, reason)
) WITHOUT ROWID;
-- Mailboxes that were full, by the same hash: three times in thirty days and the address is suppressed.
CREATE TABLE soft_bounce(
    hash BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(hash, at)
) WITHOUT ROWID;

-- Marks in answers that tell which message they are about: random, each for one purpose, never a customer's number.
CREATE TABLE message_token(
    token TEXT PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE,
    purpose TEXT NOT NULL,              -- 'unsubscribe', 'survey', 'reply'
    UNIQUE(outbox_id, purpose)
) WITHOUT ROWID;

-- What came back about a message: bounces, complaints, answers, events of providers. One row each, so that what is read
-- twice counts once. Not what people wrote: that is in thread and message.
CREATE TABLE feedback(
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,           -- SHA-256 of what tells it from any other
    outbox_id INTEGER NOT NULL REFERENCES outbox ON DELETE CASCADE,
    kind TEXT NOT NULL,                 -- 'hard_bounce', 'complaint', 'unsubscribe', 'reply', 'delivered', …
    at INTEGER NOT NULL,
    detail TEXT                         -- status code; the answer of a survey
);
CREATE INDEX feedback_by_outbox ON feedback(outbox_id);
-- How far a mailbox's folder or a provider's events were read.
CREATE TABLE feedback_place(
    source TEXT NOT NULL,               -- 'mailbox:3', 'events:3': of which account
    folder TEXT NOT NULL,               -- as the server writes it; '-' for events
    validity INTEGER NOT NULL,          -- UIDVALIDITY: under another the positions mean nothing
    position INTEGER NOT NULL,          -- last UID, or last instant in milliseconds
    read_at INTEGER NOT NULL,
    PRIMARY KEY(source, folder)
) WITHOUT ROWID;

-- Why a message was not sent, beside the event that tells of it.
ALTER TABLE event ADD COLUMN reason TEXT;

-- What the shop did is nothing that the customer did: such events, which came from files so far, no longer count as their
-- activity.
UPDATE customer_facts SET (first_seen_at, last_activity_at) = (SELECT min(at), max(at) FROM (
        SELECT placed_at AS at FROM orders WHERE customer_id = customer_facts.customer_id
        UNION ALL SELECT updated_at FROM cart
            WHERE customer_id = customer_facts.customer_id AND gone_at IS NULL AND lines_count > 0
        UNION ALL SELECT at FROM event WHERE customer_id = customer_facts.customer_id
            AND kind NOT IN ('message_sent', 'message_delivered', 'message_bounced', 'sms_sent')
        UNION ALL SELECT m.at FROM thread t JOIN message m ON m.shop_id = t.shop_id AND m.thread_remote_id = t.remote_id
            WHERE t.customer_id = customer_facts.customer_id AND m.from_customer = 1 AND m.gone_at IS NULL
        UNION ALL SELECT created_at FROM customer_account WHERE customer_id = customer_facts.customer_id))
    WHERE customer_id IN (SELECT customer_id FROM event
        WHERE kind IN ('message_sent', 'message_delivered', 'message_bounced', 'sms_sent'));
