-- Segments: groups of customers that the owner describes by a rule, and who is in them.

CREATE TABLE segment(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,           -- by which rules name it; never changes, also in another file
    name TEXT NOT NULL,
    description TEXT,
    colour TEXT,                        -- the name of a colour: 'blue', …
    rule TEXT NOT NULL,                 -- JSON, with its version
    preset TEXT,                        -- the ready-made list that it was made of
    archived_at INTEGER,                -- put aside: membership is no longer kept
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    -- Membership: who is in at the instant counted_at, by the rule and settings whose digest is counted_by. Where that is
    -- another one now, all are counted anew.
    counted_at INTEGER, counted_by TEXT,
    members INTEGER                     -- how many
);

-- A rule's windows are streamed from indexes alone: these two gain what it asks beside the instant and the person.
DROP INDEX orders_by_time;
CREATE INDEX orders_by_time ON orders(placed_at, customer_id, shop_total, shop_currency, shop_id) WHERE valid = 1;
DROP INDEX order_line_by_product;
CREATE INDEX order_line_by_product ON order_line(product_id, placed_at, customer_id, valid, order_id, quantity);

-- Sales that asked for no money: with orders_not_counted, all that does not count in revenue.
CREATE INDEX orders_of_nothing ON orders(placed_at) WHERE valid = 1 AND original_total = 0;

-- Who is in: a bit each. Incremental work rewrites the few chunks that change, a whole count a few hundred rows, where a
-- row a member would be millions.
CREATE TABLE segment_member(
    segment_id INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
    chunk INTEGER NOT NULL,             -- of customers chunk * 4096 to chunk * 4096 + 4095
    bits BLOB NOT NULL,                 -- 512 bytes: customer n is bit n % 8 (from the lowest) of byte n / 8 in the chunk
    PRIMARY KEY(segment_id, chunk)
) WITHOUT ROWID;

-- Who came in and went out, when we noticed. Not of the first count nor of a changed rule: nobody moved then.
CREATE TABLE segment_change(
    id INTEGER PRIMARY KEY,
    segment_id INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    entered INTEGER NOT NULL,           -- 0: left
    at INTEGER NOT NULL
);
CREATE INDEX segment_change_by_customer ON segment_change(customer_id, segment_id, at, entered);
CREATE INDEX segment_change_by_segment ON segment_change(segment_id, at);

-- One line a day that something was counted.
CREATE TABLE segment_size(
    segment_id INTEGER NOT NULL REFERENCES segment ON DELETE CASCADE,
    day TEXT NOT NULL,                  -- ISO date on the owner's calendar
    members INTEGER NOT NULL,           -- at its end
    entered INTEGER NOT NULL, gone INTEGER NOT NULL,   -- during it
    PRIMARY KEY(segment_id, day)
) WITHOUT ROWID;

-- Customers whose membership is behind; 0: everybody's, since what changed belongs to nobody (a category's
-- products). Marked in the transaction of the change, by the code that knows whom it touched, and for the owner's words by
-- triggers. Empty while no segment is kept.
CREATE TABLE segment_dirty(customer_id INTEGER PRIMARY KEY);
-- Those of them that are being looked at. Who changes meanwhile is marked again; what a run that was cut short leaves
-- here, the next one looks at too.
CREATE TABLE segment_counting(customer_id INTEGER PRIMARY KEY);
CREATE TRIGGER segment_tag_given AFTER INSERT ON customer_tag
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (new.customer_id);
END;
CREATE TRIGGER segment_tag_taken AFTER DELETE ON customer_tag
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id);
END;
CREATE TRIGGER segment_field_given AFTER INSERT ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (new.customer_id);
END;
CREATE TRIGGER segment_field_changed AFTER UPDATE ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id), (new.customer_id);
END;
CREATE TRIGGER segment_field_taken AFTER DELETE ON custom_field_value
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id);
END;
CREATE TRIGGER segment_note_written AFTER INSERT ON note
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (new.customer_id);
END;
CREATE TRIGGER segment_note_changed AFTER UPDATE ON note
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id), (new.customer_id);
END;
CREATE TRIGGER segment_note_deleted AFTER DELETE ON note
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id);
END;
CREATE TRIGGER segment_task_made AFTER INSERT ON task
    WHEN new.customer_id IS NOT NULL AND EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (new.customer_id);
END;
CREATE TRIGGER segment_task_changed AFTER UPDATE ON task
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty
        SELECT new.customer_id WHERE new.customer_id IS NOT NULL
        UNION SELECT old.customer_id WHERE old.customer_id IS NOT NULL;
END;
CREATE TRIGGER segment_task_deleted AFTER DELETE ON task
    WHEN old.customer_id IS NOT NULL AND EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.customer_id);
END;
CREATE TRIGGER segment_tag_renamed AFTER UPDATE OF name ON tag
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty SELECT customer_id FROM customer_tag WHERE tag_id = new.id;
END;
CREATE TRIGGER segment_person_gone AFTER DELETE ON customer
    WHEN EXISTS(SELECT 1 FROM segment) BEGIN
    INSERT OR IGNORE INTO segment_dirty VALUES (old.id);
END;

-- Where postcodes lie: of a file that the owner brought, or of an order that tells where it was shipped to.
CREATE TABLE postcode_place(
    country_code TEXT NOT NULL,         -- ISO 3166 alpha-2
    postcode TEXT NOT NULL,             -- upper case, without spaces
    latitude REAL NOT NULL, longitude REAL NOT NULL,   -- degrees north and east, WGS 84
    PRIMARY KEY(country_code, postcode)
) WITHOUT ROWID;

-- Scores, kept with the figures they follow from. Right from the instant they were worked out until score_due_at.
ALTER TABLE customer_facts ADD COLUMN engagement INTEGER NOT NULL DEFAULT 0;         -- points, by the rules in setting 'scores.rules'
ALTER TABLE customer_facts ADD COLUMN engagement_recent INTEGER NOT NULL DEFAULT 0;  -- points of the last days
ALTER TABLE customer_facts ADD COLUMN score_due_at INTEGER;        -- when time alone changes them; NULL: never
ALTER TABLE customer_facts ADD COLUMN recency_score INTEGER;       -- 1 to 5, by the cuts in rfm_cut; NULL: no order that counts
ALTER TABLE customer_facts ADD COLUMN frequency_score INTEGER;
ALTER TABLE customer_facts ADD COLUMN monetary_score INTEGER;
CREATE INDEX facts_score_due ON customer_facts(score_due_at) WHERE score_due_at IS NOT NULL;

-- From which value on a customer has so many points; no row: nobody has.
CREATE TABLE rfm_cut(
    measure TEXT NOT NULL,              -- 'recency' (UTC milliseconds), 'frequency' (orders), 'monetary EUR' (cents)
    points INTEGER NOT NULL,            -- 2 to 5
    from_value INTEGER NOT NULL,
    PRIMARY KEY(measure, points)
) WITHOUT ROWID;

-- Search: beginnings of one to six letters are looked up. Longer beginnings that many words share (client1…, 336100…) stay
-- rare enough to be walked through; with three letters a stroke took 100 ms among 500,000 people.
DROP TABLE customer_fts;
CREATE VIRTUAL TABLE customer_fts USING fts5(
    words, content = 'customer_search', content_rowid = 'customer_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6', detail = none
);
INSERT INTO customer_fts(customer_fts) VALUES ('rebuild');
DROP TABLE product_fts;
CREATE VIRTUAL TABLE product_fts USING fts5(
    words, content = 'product_search', content_rowid = 'product_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6', detail = none
);
INSERT INTO product_fts(product_fts) VALUES ('rebuild');
