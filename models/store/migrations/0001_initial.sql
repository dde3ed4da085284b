-- Comptoir's file, version 1. Conventions:
--   …_at        UTC milliseconds since 1970;  NULL = not given, one spelling only (texts are never empty)
--   remote_id   what the shop calls it: an integer where it is a canonical decimal number, else a text (no declared type)
--   amounts     integers in minor units of the currency column of the same row
--   0/1         booleans;  JSON arrays for short lists that nothing joins on
--   …_remote_id points at a row of the same shop by its shop's id; the row may come later or never. Joined by
--               (shop_id, remote_id), so that pages may arrive in any order.
--   customer_id on orders, order_line, cart, thread, event, consent is a copy of the account's, kept right by Ingest and
--               IdentityResolver, so that reads and segments need no join.
--   gone_at     noticed missing in the shop by a sweep; the row stays for history.
-- Columns without REFERENCES on purpose: a check would need an index that no read uses.

-- One connected shop, or one source of files (platform 'csv'). The secret is in the keychain, never here.
CREATE TABLE shop(
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL,             -- 'prestashop', 'shopify', 'csv', …
    name TEXT,
    base_url TEXT,
    time_zone TEXT NOT NULL DEFAULT 'Europe/Paris',   -- IANA
    currency TEXT,                      -- ISO 4217, the shop's main currency
    language TEXT,                      -- ISO 639-1
    country_code TEXT,                  -- ISO 3166 alpha-2; region of phone numbers written without prefix
    platform_version TEXT,
    options TEXT,                       -- JSON object, no secrets
    paused INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
);

-- The person behind the accounts. Fields are the newest account's unless the owner set them.
CREATE TABLE customer(
    id INTEGER PRIMARY KEY,             -- dense: bitsets are indexed by it
    first_name TEXT, last_name TEXT, company TEXT,
    email TEXT, phone TEXT,             -- as written
    email_key TEXT, phone_key TEXT,     -- normalised / E.164; to find a person by e-mail use customer_account(email_key)
    sort_name TEXT NOT NULL DEFAULT '', -- folded, no accents, last name first; empty sorts first
    gender INTEGER NOT NULL DEFAULT 0,  -- 0 unknown, 1 male, 2 female
    birthday TEXT,                      -- ISO date
    language TEXT,
    owner_fields TEXT,                  -- JSON array of the columns above that the owner set by hand; a sync leaves those alone
    created_at INTEGER,                 -- first known to any shop
    updated_at INTEGER
);
CREATE INDEX customer_by_name ON customer(sort_name);

-- A customer as one shop knows them. kind 'contact': no account, only an e-mail or phone typed in an order, cart or message.
CREATE TABLE customer_account(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,                          -- NULL for contacts
    customer_id INTEGER NOT NULL REFERENCES customer,
    kind TEXT NOT NULL DEFAULT 'account',   -- 'account', 'guest', 'contact'
    contact_key TEXT,                   -- contacts only: the email_key, else the phone_key
    email TEXT, phone TEXT, first_name TEXT, last_name TEXT, company TEXT,
    email_key TEXT,                     -- NULL when invalid or no personal mailbox (no-reply@…)
    phone_key TEXT,                     -- E.164 of phone, else of the newest address that has one
    gender INTEGER NOT NULL DEFAULT 0,
    birthday TEXT, language TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    deleted_in_shop INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,  -- the platform withholds the personal fields
    pinned INTEGER NOT NULL DEFAULT 0,  -- the owner put it on this person: never moved by itself
    note TEXT,                          -- the merchant's, in the shop
    tags TEXT, group_ids TEXT,          -- JSON arrays; group_ids are remote ids of reference rows
    created_at INTEGER, updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
-- Covers what facts ask of accounts.
CREATE INDEX account_by_customer ON customer_account(customer_id, created_at);
CREATE INDEX account_by_email ON customer_account(email_key) WHERE email_key IS NOT NULL;
CREATE INDEX account_by_phone ON customer_account(phone_key) WHERE phone_key IS NOT NULL;
CREATE UNIQUE INDEX account_by_contact ON customer_account(shop_id, contact_key) WHERE contact_key IS NOT NULL;

-- Postal addresses of accounts.
CREATE TABLE address(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    account_remote_id,
    first_name TEXT, last_name TEXT, company TEXT,
    line1 TEXT, line2 TEXT, postcode TEXT, city TEXT, region TEXT,
    country_code TEXT,                  -- ISO 3166 alpha-2
    phone TEXT, mobile_phone TEXT,
    is_default INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0, -- still pointed at by old orders
    updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX address_by_account ON address(shop_id, account_remote_id);

-- Small tables of a shop that others point at: groups, languages, currencies, countries, shops, locations.
CREATE TABLE reference(
    shop_id INTEGER NOT NULL REFERENCES shop,
    kind TEXT NOT NULL,                 -- 'group', 'language', 'currency', 'country', 'shop', 'location'
    remote_id NOT NULL,
    code TEXT, name TEXT,
    PRIMARY KEY(shop_id, kind, remote_id)
) WITHOUT ROWID;

-- The category tree (PrestaShop) or collections (Shopify).
CREATE TABLE category(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id, parent_remote_id,
    name TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);

-- Products. known=0: only seen in order or cart lines (deleted in the shop, or not read yet); name and sku are the newest line's.
CREATE TABLE product(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    known INTEGER NOT NULL DEFAULT 1,
    name TEXT, sku TEXT, brand TEXT, type TEXT, url TEXT, image_url TEXT,
    price INTEGER, currency TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    main_category_remote_id,
    tags TEXT,                          -- JSON array
    created_at INTEGER, updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);

-- Which products are in which categories.
-- (The columns of a WITHOUT ROWID key come first: SQLite 3.40's integrity check reads others at the
-- wrong place and reports NULLs that are not there.)
CREATE TABLE product_category(
    -- The key's columns first: elsewhere SQLite 3.40's integrity_check sees NULLs that are not there.
    product_id INTEGER NOT NULL REFERENCES product ON DELETE CASCADE,
    category_remote_id NOT NULL,
    shop_id INTEGER NOT NULL,
    PRIMARY KEY(product_id, category_remote_id)
) WITHOUT ROWID;
CREATE INDEX product_category_by_category ON product_category(shop_id, category_remote_id, product_id);

-- Variants (Shopify) or combinations (PrestaShop).
CREATE TABLE variant(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id, product_remote_id,
    name TEXT, sku TEXT, barcode TEXT,
    price INTEGER, currency TEXT,
    inventory_item_remote_id,
    gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX variant_by_product ON variant(shop_id, product_remote_id);

-- Quantities. variant_remote_id 0: the product as a whole. Negative: sold more than counted.
CREATE TABLE stock(
    shop_id INTEGER NOT NULL REFERENCES shop,
    product_remote_id NOT NULL,
    variant_remote_id NOT NULL DEFAULT 0,
    quantity INTEGER NOT NULL,
    PRIMARY KEY(shop_id, product_remote_id, variant_remote_id)
) WITHOUT ROWID;

-- Discount codes (PrestaShop: cart rules).
CREATE TABLE discount_code(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    code TEXT, name TEXT,
    kind TEXT NOT NULL,                 -- 'percentage', 'amount', 'free_shipping', 'other'
    percent REAL,
    amount INTEGER, currency TEXT,
    minimum_amount INTEGER, minimum_currency TEXT,
    account_remote_id,                  -- only for this customer
    quantity INTEGER,                   -- uses left
    active INTEGER NOT NULL DEFAULT 1,
    valid_from INTEGER, valid_until INTEGER,  -- UTC milliseconds
    updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX discount_code_by_code ON discount_code(code);

-- What an order's state is called and means in one shop.
CREATE TABLE order_state(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    name TEXT,
    kind TEXT NOT NULL,                 -- 'other', 'pending', 'paid', 'preparing', 'shipped', 'delivered', 'cancelled', 'refunded', 'payment_error'
    deleted INTEGER NOT NULL DEFAULT 0,
    gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);

-- Orders. All amounts but shop_… are in `currency`.
CREATE TABLE orders(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    reference TEXT,                     -- what the customer sees; not unique
    account_id INTEGER,                 -- NULL: walk-in sale, or the account has not come yet
    customer_id INTEGER REFERENCES customer,
    account_remote_id,
    email TEXT, phone TEXT,             -- typed for this order
    state_remote_id,
    payment_status TEXT, fulfilment_status TEXT, payment_method TEXT,
    source TEXT,                        -- 'online', 'pos', …
    valid INTEGER NOT NULL,             -- 1: counts as a sale (paid or accepted, not cancelled, no test, not gone)
    test INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL,
    total INTEGER NOT NULL,             -- after refunds and edits, tax included
    original_total INTEGER NOT NULL,
    shipping INTEGER NOT NULL, discount INTEGER NOT NULL, tax INTEGER NOT NULL,
    refunded INTEGER NOT NULL,          -- the greater of what the order says and the sum of its refund rows
    shop_currency TEXT NOT NULL,
    shop_total INTEGER NOT NULL,        -- total in the shop's main currency
    shop_refunded INTEGER NOT NULL,     -- refunded in the shop's main currency
    reported_total INTEGER NOT NULL,    -- as the order itself says, which may not know of refunds that come as rows
    reported_shop_total INTEGER NOT NULL, reported_refunded INTEGER NOT NULL,
    shipping_postcode TEXT, shipping_city TEXT, shipping_country_code TEXT,
    note TEXT, landing_site TEXT, referring_site TEXT,
    tags TEXT,                          -- JSON array
    cart_remote_id, cart_token TEXT, checkout_token TEXT,
    reported_valid INTEGER NOT NULL,    -- what the shop said, before gone_at and test
    placed_at INTEGER NOT NULL, updated_at INTEGER, cancelled_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
-- Covers facts, the profile and streamed walks by customer; not partial, so that it serves invalid orders too.
CREATE INDEX orders_by_customer ON orders(customer_id, placed_at, valid, shop_total, shop_currency, shop_refunded);
CREATE INDEX orders_by_time ON orders(placed_at, customer_id, shop_total) WHERE valid = 1;
CREATE INDEX orders_by_reference ON orders(reference);
CREATE INDEX orders_waiting ON orders(shop_id, account_remote_id) WHERE account_id IS NULL AND account_remote_id IS NOT NULL;
CREATE INDEX orders_by_cart ON orders(shop_id, cart_remote_id) WHERE cart_remote_id IS NOT NULL;
CREATE INDEX orders_by_checkout ON orders(shop_id, checkout_token) WHERE checkout_token IS NOT NULL;
CREATE INDEX orders_by_cart_token ON orders(shop_id, cart_token) WHERE cart_token IS NOT NULL;

-- What was bought; amounts in the order's currency. customer_id, placed_at and valid are the order's, copied for segments.
CREATE TABLE order_line(
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
    remote_id,
    position INTEGER NOT NULL,
    product_id INTEGER,                 -- NULL: no product (fees, custom lines)
    variant_remote_id,
    name TEXT, variant_name TEXT, sku TEXT,
    quantity INTEGER NOT NULL,
    current_quantity INTEGER NOT NULL,  -- after refunds and edits
    unit_price INTEGER NOT NULL,
    total INTEGER NOT NULL,
    customer_id INTEGER, placed_at INTEGER NOT NULL, valid INTEGER NOT NULL
);
CREATE INDEX order_line_by_order ON order_line(order_id);
-- A category's lines are read as the ranges of its products.
CREATE INDEX order_line_by_product ON order_line(product_id, placed_at, customer_id, valid);

-- Discounts used on an order; amounts in the order's currency.
CREATE TABLE order_discount(
    order_id INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT,
    amount INTEGER NOT NULL,
    PRIMARY KEY(order_id, position)
) WITHOUT ROWID;
CREATE INDEX order_discount_by_code ON order_discount(code);

-- History of states.
CREATE TABLE order_state_change(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    order_remote_id, state_remote_id,
    at INTEGER NOT NULL,                -- UTC milliseconds
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX order_state_change_by_order ON order_state_change(shop_id, order_remote_id, at);

-- Refunds and credit slips.
CREATE TABLE refund(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    order_remote_id,
    amount INTEGER NOT NULL, currency TEXT NOT NULL,
    note TEXT,
    at INTEGER NOT NULL,                -- UTC milliseconds
    gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX refund_by_order ON refund(shop_id, order_remote_id, at);

-- Carts and checkouts. Abandoned is computed when asked, never stored.
CREATE TABLE cart(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    token TEXT, checkout_token TEXT,
    account_id INTEGER,                 -- NULL: nobody known, or the account has not come yet
    customer_id INTEGER REFERENCES customer,
    account_remote_id,
    email TEXT, phone TEXT, first_name TEXT, last_name TEXT,   -- typed in the checkout
    currency TEXT,
    total INTEGER,
    total_estimated INTEGER NOT NULL DEFAULT 0,  -- 1: from today's product prices
    lines_count INTEGER NOT NULL DEFAULT 0,      -- rows of cart_line
    recovery_url TEXT,
    order_id INTEGER,                   -- the first order made of it
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, completed_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX cart_by_customer ON cart(customer_id, updated_at, order_id, completed_at, gone_at, lines_count);
CREATE INDEX cart_open ON cart(updated_at, customer_id) WHERE order_id IS NULL AND completed_at IS NULL AND gone_at IS NULL;
CREATE INDEX cart_by_token ON cart(shop_id, token) WHERE token IS NOT NULL;
CREATE INDEX cart_by_checkout ON cart(shop_id, checkout_token) WHERE checkout_token IS NOT NULL;
CREATE INDEX cart_waiting ON cart(shop_id, account_remote_id) WHERE account_id IS NULL AND account_remote_id IS NOT NULL;

-- What lies in a cart; amounts in the cart's currency.
CREATE TABLE cart_line(
    cart_id INTEGER NOT NULL REFERENCES cart ON DELETE CASCADE,
    position INTEGER NOT NULL,
    product_remote_id, variant_remote_id,
    name TEXT,
    quantity INTEGER NOT NULL,
    unit_price INTEGER,
    price_estimated INTEGER NOT NULL DEFAULT 0,  -- 1: today's price, the shop keeps none
    PRIMARY KEY(cart_id, position)
) WITHOUT ROWID;
CREATE INDEX cart_line_by_product ON cart_line(product_remote_id, cart_id);

-- Conversations with customer service, and what was written in them.
CREATE TABLE thread(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    account_id INTEGER,
    customer_id INTEGER REFERENCES customer,
    account_remote_id, order_remote_id,
    email TEXT,
    status TEXT,                        -- 'open', 'closed', 'pending'
    subject TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER, gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX thread_by_customer ON thread(customer_id);
CREATE INDEX thread_waiting ON thread(shop_id, account_remote_id) WHERE account_id IS NULL AND account_remote_id IS NOT NULL;
CREATE TABLE message(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    thread_remote_id,
    from_customer INTEGER NOT NULL,
    internal INTEGER NOT NULL DEFAULT 0,  -- between employees
    text TEXT,
    at INTEGER NOT NULL,                -- UTC milliseconds
    gone_at INTEGER,
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX message_by_thread ON message(shop_id, thread_remote_id, at);

-- Timeline entries that have no table of their own: visits, in-store sales, loyalty points.
CREATE TABLE event(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    remote_id,
    kind TEXT NOT NULL,                 -- field catalogue identifier: 'page_viewed', …
    account_id INTEGER,
    customer_id INTEGER REFERENCES customer,
    account_remote_id,
    email TEXT, phone TEXT,
    subject TEXT,
    amount INTEGER, currency TEXT,
    value REAL,                         -- points, seconds, …
    at INTEGER NOT NULL,                -- UTC milliseconds
    UNIQUE(shop_id, remote_id)
);
CREATE INDEX event_by_customer ON event(customer_id, at, kind);
CREATE INDEX event_by_kind ON event(kind, at, customer_id);
CREATE INDEX event_waiting ON event(shop_id, account_remote_id) WHERE account_id IS NULL AND account_remote_id IS NOT NULL;

-- The ledger: append only; for one account (or, without account, one person), channel and purpose the newest line decides:
-- when it took effect (consenttime.h), then the one that allows less.
CREATE TABLE consent(
    id INTEGER PRIMARY KEY,
    account_id INTEGER,                 -- NULL: said to the owner
    customer_id INTEGER NOT NULL REFERENCES customer,
    channel TEXT NOT NULL,              -- 'email', 'sms', 'whatsapp', 'phone', 'post'
    purpose TEXT NOT NULL,              -- 'marketing', 'partner_offers', 'tracking'
    state TEXT NOT NULL,                -- 'unknown', 'denied', 'pending', 'granted', 'withdrawn'
    source TEXT NOT NULL,               -- 'prestashop', 'shopify', 'csv:<profile>', 'owner'
    wording TEXT, proof TEXT,
    decided_at INTEGER,                 -- when the customer decided, as far as the source knows
    recorded_at INTEGER NOT NULL        -- when this line was written
);
CREATE INDEX consent_by_account ON consent(account_id);
CREATE INDEX consent_by_customer ON consent(customer_id);

-- The owner's own words about customers.
CREATE TABLE tag(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,           -- folded name: one tag whatever the case and accents
    created_at INTEGER NOT NULL
);
CREATE TABLE customer_tag(
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    added_at INTEGER NOT NULL,
    PRIMARY KEY(customer_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX customer_tag_by_tag ON customer_tag(tag_id, customer_id);
CREATE TABLE custom_field(
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,           -- machine name
    label TEXT NOT NULL,
    type TEXT NOT NULL,                 -- 'text', 'number', 'date', 'boolean', 'choice'
    options TEXT,                       -- JSON: choices, unit
    created_at INTEGER NOT NULL
);
CREATE TABLE custom_field_value(
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    field_id INTEGER NOT NULL REFERENCES custom_field ON DELETE CASCADE,
    value NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY(customer_id, field_id)
) WITHOUT ROWID;
CREATE INDEX custom_field_value_by_field ON custom_field_value(field_id, value);
CREATE TABLE note(
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
);
CREATE INDEX note_by_customer ON note(customer_id, created_at);

-- Lifetime figures, one row a person, equal to a rebuild at every commit. Amounts in `currency`: the one of most of the
-- person's valid orders (then of the newest, then by code); orders in other currencies count in orders_count and dates only.
CREATE TABLE customer_facts(
    customer_id INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
    orders_count INTEGER NOT NULL DEFAULT 0,          -- valid orders, all currencies
    currency TEXT,
    currency_orders_count INTEGER NOT NULL DEFAULT 0, -- valid orders in `currency`
    total_spent INTEGER NOT NULL DEFAULT 0,           -- after refunds
    refunded INTEGER NOT NULL DEFAULT 0,
    average_basket INTEGER,                           -- total_spent / currency_orders_count, half away from zero
    first_order_at INTEGER, last_order_at INTEGER,    -- of valid orders
    carts_count INTEGER NOT NULL DEFAULT 0,           -- carts without order that hold something
    open_cart_at INTEGER,                             -- updated_at of the newest of them
    first_seen_at INTEGER, last_activity_at INTEGER   -- of anything the customer did: orders, carts, messages, events, sign-up
);
CREATE INDEX facts_by_spent ON customer_facts(total_spent, customer_id);
CREATE INDEX facts_by_last_order ON customer_facts(last_order_at, customer_id);

-- Merges and splits by hand; undo is the JSON that puts everything back.
CREATE TABLE identity_merge(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                 -- 'merge', 'split'
    kept_id INTEGER NOT NULL,           -- customer that stayed
    other_id INTEGER NOT NULL,          -- customer that was absorbed, or that the split made
    undo TEXT NOT NULL,                 -- JSON
    at INTEGER NOT NULL,
    undone_at INTEGER
);

-- Customers whose full-text row is behind.
CREATE TABLE search_dirty(customer_id INTEGER PRIMARY KEY);

-- Where the next sync of a resource goes on.
CREATE TABLE sync_cursor(
    shop_id INTEGER NOT NULL REFERENCES shop ON DELETE CASCADE,
    resource TEXT NOT NULL,
    cursor TEXT,                        -- JSON object, the connector's own
    complete INTEGER NOT NULL DEFAULT 0,  -- 1: the first full walk is done
    records INTEGER NOT NULL DEFAULT 0, -- taken in so far by the present walk
    total INTEGER,                      -- of the present walk, where the shop tells
    started_at INTEGER, finished_at INTEGER, updated_at INTEGER NOT NULL,
    error_code INTEGER, error_text TEXT,
    PRIMARY KEY(shop_id, resource)
) WITHOUT ROWID;

-- A comparison of ids under way, and the ids seen so far.
CREATE TABLE sync_sweep(
    shop_id INTEGER NOT NULL REFERENCES shop ON DELETE CASCADE,
    resource TEXT NOT NULL,
    cursor TEXT,                        -- JSON object
    started_at INTEGER NOT NULL, finished_at INTEGER,
    PRIMARY KEY(shop_id, resource)
) WITHOUT ROWID;
CREATE TABLE sync_sweep_seen(
    shop_id INTEGER NOT NULL REFERENCES shop ON DELETE CASCADE,
    resource TEXT NOT NULL,
    remote_id NOT NULL,
    PRIMARY KEY(shop_id, resource, remote_id)
) WITHOUT ROWID;

-- Records that could not be read or taken in, with their bytes.
CREATE TABLE quarantine(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop ON DELETE CASCADE,
    resource TEXT NOT NULL,
    remote_id,                          -- as far as it could be read
    code INTEGER NOT NULL, text TEXT, detail TEXT,
    raw BLOB,                           -- at most 64 KiB
    raw_hash BLOB,                      -- tells records without id apart
    program_version TEXT,               -- that failed on it last
    attempts INTEGER NOT NULL DEFAULT 1,
    first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, resolved_at INTEGER
);
CREATE INDEX quarantine_by_record ON quarantine(shop_id, resource, remote_id);

-- What the program did by itself: syncs, backups, imports.
CREATE TABLE job_log(
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                 -- 'sync', 'backup', 'import', …
    shop_id INTEGER,
    started_at INTEGER NOT NULL, finished_at INTEGER,
    outcome TEXT,                       -- 'ok', 'partial', 'failed', 'cancelled'
    code INTEGER, text TEXT, detail TEXT,
    counts TEXT                         -- JSON object
);
CREATE INDEX job_log_by_time ON job_log(started_at);

-- Imported files and what is needed to take them back.
CREATE TABLE import(
    id INTEGER PRIMARY KEY,
    shop_id INTEGER NOT NULL REFERENCES shop,
    kind TEXT NOT NULL,                 -- 'customers', 'orders', 'consents', 'events'
    file_name TEXT,
    mapping TEXT,                       -- JSON
    inserted INTEGER NOT NULL DEFAULT 0, updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0, rejected INTEGER NOT NULL DEFAULT 0,
    started_at INTEGER NOT NULL, finished_at INTEGER, undone_at INTEGER
);
CREATE TABLE import_change(
    import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    position INTEGER NOT NULL,          -- transactions of the import, from 1
    changeset BLOB NOT NULL,            -- what the transaction changed, as SQLite's session extension writes it
    customers TEXT NOT NULL,            -- JSON array of the persons it touched
    PRIMARY KEY(import_id, position)
);

-- Settings of the profile.
CREATE TABLE setting(
    key TEXT PRIMARY KEY,               -- 'cart.abandoned_after_hours'
    value TEXT
) WITHOUT ROWID;
