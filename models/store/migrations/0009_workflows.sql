-- Workflows: what should happen to customers, who is where, and what became of it (workflows/engine/README.md).

CREATE TABLE workflow(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,           -- by which others name it; never changes, also in another file
    name TEXT NOT NULL,
    state TEXT NOT NULL,                -- 'draft', 'live', 'paused', 'archived'
    draft TEXT NOT NULL,                -- JSON, as in files: what the owner works on
    live_version INTEGER,               -- its number; NULL: never published
    priority INTEGER NOT NULL,          -- of the live version: 1 goes before 9
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
);

-- What was published. Never changes: who came in by it stays on it.
CREATE TABLE workflow_version(
    id INTEGER PRIMARY KEY,
    workflow_id INTEGER NOT NULL REFERENCES workflow ON DELETE CASCADE,
    number INTEGER NOT NULL,
    graph TEXT NOT NULL,                -- JSON, with all standards written out
    messages TEXT,                      -- JSON object: by node and parameter ('n2.message'), message_template
    published_at INTEGER NOT NULL,
    UNIQUE(workflow_id, number)
);

-- A customer in a workflow, for one thing, once.
CREATE TABLE enrolment(
    id INTEGER PRIMARY KEY,
    workflow_id INTEGER NOT NULL REFERENCES workflow ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES workflow_version ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    entry_key TEXT NOT NULL,            -- what the trigger was about: 'cart:17'; '-': nothing but the customer
    run INTEGER NOT NULL,               -- how often they came in for that; 0 and less: of somebody merged into them
    node TEXT,                          -- where they are; NULL: they have left
    entered_at INTEGER NOT NULL,
    arrived_at INTEGER NOT NULL,        -- at the node
    waiting INTEGER NOT NULL,
    wake_at INTEGER,                    -- when time alone moves them; NULL: only what happens does
    rounds TEXT,                        -- JSON object: by node, how often it sent them back
    variables TEXT,                     -- JSON object: by node, what was decided or made there
    control INTEGER NOT NULL DEFAULT 0, -- in a control group: messages are withheld
    left_at INTEGER,
    reason TEXT,                        -- why they left: 'reached', 'left_by_rule', …
    held_at INTEGER,                    -- the owner holds them where they are since then; NULL: they go on
    UNIQUE(workflow_id, customer_id, entry_key, run)
);
CREATE INDEX enrolment_due ON enrolment(wake_at, id) WHERE node IS NOT NULL AND wake_at IS NOT NULL AND held_at IS NULL;
CREATE INDEX enrolment_waiting ON enrolment(customer_id) WHERE node IS NOT NULL;
CREATE INDEX enrolment_by_customer ON enrolment(customer_id, workflow_id);
CREATE INDEX enrolment_by_version ON enrolment(version_id, node);

-- One line a step, and one for each who was not let in.
CREATE TABLE workflow_log(
    id INTEGER PRIMARY KEY,
    workflow_id INTEGER NOT NULL REFERENCES workflow ON DELETE CASCADE,
    enrolment_id INTEGER REFERENCES enrolment ON DELETE CASCADE,  -- NULL: was not let in
    customer_id INTEGER REFERENCES customer ON DELETE CASCADE,    -- of those who were not; else the enrolment's
    entry_key TEXT,                     -- likewise
    at INTEGER NOT NULL,
    node TEXT,
    port TEXT,
    to_node TEXT,                       -- NULL: they left
    reason TEXT NOT NULL,               -- 'went', 'waits', 'not_sent', …; of those not let in 'again_never', 'not_while', …
    detail TEXT
);
CREATE INDEX workflow_log_by_enrolment ON workflow_log(enrolment_id, id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX workflow_log_of_refused ON workflow_log(customer_id, workflow_id) WHERE customer_id IS NOT NULL;
CREATE INDEX workflow_log_by_time ON workflow_log(workflow_id, at);

-- Who is to come in, by hand or from another workflow. Taken away when the workflow has looked at it.
CREATE TABLE workflow_entry(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workflow_id INTEGER NOT NULL REFERENCES workflow ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    entry_key TEXT NOT NULL,            -- as in enrolment
    node TEXT,                          -- the trigger; NULL: any
    at INTEGER NOT NULL,                -- when it happened
    UNIQUE(workflow_id, customer_id, entry_key)
);
CREATE INDEX workflow_entry_by_customer ON workflow_entry(customer_id);

-- How far the triggers of a workflow have been looked for.
CREATE TABLE trigger_mark(
    workflow_id INTEGER PRIMARY KEY REFERENCES workflow ON DELETE CASCADE,
    marks TEXT NOT NULL,                -- JSON object: instants, the greatest row of each table, what was found lately
    looked_at INTEGER NOT NULL          -- the instant of the run that looked last
);

-- What is asked of a shop for a customer in a workflow: once.
CREATE TABLE shop_write(
    id INTEGER PRIMARY KEY,
    enrolment_id INTEGER REFERENCES enrolment ON DELETE SET NULL,  -- NULL: the person was erased
    node TEXT NOT NULL,
    round INTEGER NOT NULL,             -- codes: always 1
    kind TEXT NOT NULL,                 -- of the node: 'make_code', 'write_to_shop', 'web_hook'
    arguments TEXT NOT NULL,            -- JSON object
    state TEXT NOT NULL,                -- 'asked', 'sent', 'made', 'failed', 'uncertain'
    value TEXT,                         -- the code
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL,
    reason TEXT,                        -- why it failed or is uncertain
    asked_at INTEGER NOT NULL, settled_at INTEGER,
    UNIQUE(enrolment_id, node, round)
);
CREATE INDEX shop_write_open ON shop_write(not_before, id) WHERE state IN ('asked', 'sent');

-- Customers who wait in a workflow and to whom something happened: they are stepped with the next run. Marked in the
-- transaction of the change. NOT EXISTS and not OR IGNORE: the statement that fires a trigger brings its own conflict
-- clause along (https://www.sqlite.org/lang_createtrigger.html).
CREATE TABLE enrolment_dirty(customer_id INTEGER PRIMARY KEY);
CREATE TRIGGER enrolment_facts_new AFTER INSERT ON customer_facts
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_facts_changed AFTER UPDATE ON customer_facts
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_person_changed AFTER UPDATE ON customer
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.id);
END;
CREATE TRIGGER enrolment_consent_given AFTER INSERT ON consent
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_tag_given AFTER INSERT ON customer_tag
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_tag_taken AFTER DELETE ON customer_tag
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = old.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT old.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = old.customer_id);
END;
CREATE TRIGGER enrolment_field_given AFTER INSERT ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_field_changed AFTER UPDATE ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_field_taken AFTER DELETE ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = old.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT old.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = old.customer_id);
END;
CREATE TRIGGER enrolment_message_moved AFTER UPDATE OF state ON outbox
    WHEN EXISTS(SELECT 1 FROM enrolment WHERE customer_id = new.customer_id AND node IS NOT NULL) BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
CREATE TRIGGER enrolment_message_answered AFTER INSERT ON feedback BEGIN
    INSERT INTO enrolment_dirty SELECT o.customer_id FROM outbox o WHERE o.id = new.outbox_id
        AND NOT EXISTS(SELECT 1 FROM enrolment_dirty d WHERE d.customer_id = o.customer_id)
        AND EXISTS(SELECT 1 FROM enrolment e WHERE e.customer_id = o.customer_id AND e.node IS NOT NULL);
END;
CREATE TRIGGER enrolment_shop_answered AFTER UPDATE OF state ON shop_write
    WHEN new.enrolment_id IS NOT NULL AND new.state IN ('made', 'failed') BEGIN
    INSERT INTO enrolment_dirty SELECT customer_id FROM enrolment WHERE id = new.enrolment_id
        AND node IS NOT NULL AND customer_id NOT IN (SELECT customer_id FROM enrolment_dirty);
END;
-- Their way became another person's: people were merged or parted.
CREATE TRIGGER enrolment_handed_on AFTER UPDATE OF customer_id ON enrolment WHEN new.node IS NOT NULL BEGIN
    INSERT INTO enrolment_dirty SELECT new.customer_id WHERE NOT EXISTS(SELECT 1 FROM enrolment_dirty WHERE customer_id = new.customer_id);
END;
-- What goes with a person marks them once more.
CREATE TRIGGER enrolment_person_gone AFTER DELETE ON customer BEGIN
    DELETE FROM enrolment_dirty WHERE customer_id = old.id;
END;
