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

-- Search: (products by name and reference)

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
