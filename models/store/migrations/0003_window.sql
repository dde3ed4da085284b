-- What the pages of the window keep and read beyond 0002.

-- Tasks: what the owner means to do, perhaps about a customer.
CREATE TABLE task(
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    customer_id INTEGER REFERENCES customer ON DELETE SET NULL,
    due_on TEXT,                        -- ISO date on the owner's calendar; NULL: some day
    done_at INTEGER,                    -- NULL: open
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
);
CREATE INDEX task_open ON task(due_on) WHERE done_at IS NULL;
CREATE INDEX task_by_customer ON task(customer_id) WHERE customer_id IS NOT NULL;

-- Products: which the owner says belong together, beside what is bought together.
CREATE TABLE product_relation(
    product_id INTEGER NOT NULL REFERENCES product ON DELETE CASCADE,
    related_product_id INTEGER NOT NULL REFERENCES product ON DELETE CASCADE,
    position INTEGER NOT NULL,          -- from 1
    added_at INTEGER NOT NULL,
    PRIMARY KEY(product_id, related_product_id)
) WITHOUT ROWID;

-- Today: carts that the owner does not want to be shown for now.
CREATE TABLE cart_snooze(
    cart_id INTEGER PRIMARY KEY REFERENCES cart ON DELETE CASCADE,
    until INTEGER,                      -- UTC milliseconds; NULL: for good
    cart_updated_at INTEGER NOT NULL,   -- the cart's, then: once the customer touches it again, it is shown again
    set_at INTEGER NOT NULL
);

-- Orders: those that orders_by_time leaves out, so that a list of all by time merges two walks. (One index of all would
-- cost every ingested order.)
CREATE INDEX orders_not_counted ON orders(placed_at) WHERE valid = 0;

-- What came back with a refund, for shops whose order lines do not tell what is left of them (PrestaShop);
-- order_line.current_quantity follows from it.
CREATE TABLE refund_line(
    refund_id INTEGER NOT NULL REFERENCES refund ON DELETE CASCADE,
    line_remote_id NOT NULL,            -- order_line.remote_id of the refund's order
    quantity INTEGER NOT NULL,
    PRIMARY KEY(refund_id, line_remote_id)
) WITHOUT ROWID;

-- Search: products by beginnings of words, as customer_fts does for people. Products are written in several places, so
-- triggers mark what changed; ProductIndex brings the index up to date after the pages of a sync. (A trigger may not
-- write an FTS5 table while the schema is not trusted.)
CREATE TABLE product_search(
    product_id INTEGER PRIMARY KEY,
    words TEXT NOT NULL                 -- name, SKU; SKUs and bar codes of its variants
);
CREATE VIRTUAL TABLE product_fts USING fts5(
    words, content = 'product_search', content_rowid = 'product_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = none
);
CREATE TABLE product_search_dirty(product_id INTEGER PRIMARY KEY);
CREATE TRIGGER product_search_insert AFTER INSERT ON product BEGIN
    INSERT OR IGNORE INTO product_search_dirty VALUES (new.id);
END;
CREATE TRIGGER product_search_delete AFTER DELETE ON product BEGIN
    INSERT OR IGNORE INTO product_search_dirty VALUES (old.id);
END;
CREATE TRIGGER product_search_update AFTER UPDATE OF name, sku ON product
    WHEN old.name IS NOT new.name OR old.sku IS NOT new.sku BEGIN
    INSERT OR IGNORE INTO product_search_dirty VALUES (new.id);
END;
CREATE TRIGGER product_search_variant AFTER INSERT ON variant BEGIN
    INSERT OR IGNORE INTO product_search_dirty
        SELECT id FROM product WHERE shop_id = new.shop_id AND remote_id = new.product_remote_id;
END;
CREATE TRIGGER product_search_variant_update AFTER UPDATE OF sku, barcode, gone_at, product_remote_id ON variant
    WHEN old.sku IS NOT new.sku OR old.barcode IS NOT new.barcode OR old.gone_at IS NOT new.gone_at
        OR old.product_remote_id IS NOT new.product_remote_id BEGIN
    INSERT OR IGNORE INTO product_search_dirty
        SELECT id FROM product WHERE shop_id = new.shop_id
            AND remote_id IN (old.product_remote_id, new.product_remote_id);
END;
CREATE TRIGGER product_search_variant_delete AFTER DELETE ON variant BEGIN
    INSERT OR IGNORE INTO product_search_dirty
        SELECT id FROM product WHERE shop_id = old.shop_id AND remote_id = old.product_remote_id;
END;
INSERT INTO product_search(product_id, words)
    SELECT p.id, trim(coalesce(p.name, '') || ' ' || coalesce(p.sku, '') || ' '
        || coalesce((SELECT group_concat(coalesce(v.sku, '') || ' ' || coalesce(v.barcode, ''), ' ') FROM variant v
            WHERE v.shop_id = p.shop_id AND v.product_remote_id = p.remote_id AND v.gone_at IS NULL), ''))
    FROM product p;
DELETE FROM product_search WHERE words = '';
INSERT INTO product_fts(product_fts) VALUES ('rebuild');

-- Customers: pairs of people who look alike and are two, says the owner. The smaller id comes first.
CREATE TABLE customer_distinct(
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    said_at INTEGER NOT NULL,
    PRIMARY KEY(customer_id, other_id)
) WITHOUT ROWID;
CREATE INDEX customer_distinct_by_other ON customer_distinct(other_id);
-- Merges in a person's history.
CREATE INDEX identity_merge_by_kept ON identity_merge(kept_id) WHERE undone_at IS NULL;

-- Settings:
