-- See README.md. Made readable: every instant is written as unixepoch('…')*1000.

INSERT INTO shop(id, platform, name, base_url, time_zone, currency, country_code, options, created_at) VALUES
 (1, 'prestashop', 'Maison Lavande', 'https://lavande.example/', 'Europe/Paris', 'EUR', 'FR', '{"ws_key_in_url":true}', 1),
 (2, 'shopify', 'Lavande Pro', 'https://pro.example/', 'Europe/Paris', 'EUR', 'FR', NULL, 2);

-- 1 Elodie buys in both shops, 2 Bjorn in one, 3 never ordered, 4 only left a cart, 5 has no name, 6 was deleted in the shop.
INSERT INTO customer(id, first_name, last_name, company, email, phone, email_key, phone_key, sort_name, gender, birthday, language, owner_fields, created_at) VALUES
 (1, 'Élodie', 'Lefèvre', NULL, 'Elodie@Exemple.fr', '06 12 34 56 78', 'elodie@exemple.fr', '+33612345678', 'lefevre elodie', 2, '1990-11-24', 'fr', '["phone"]', unixepoch('2024-03-01')*1000),
 (2, 'Bjørn', 'Åkesson', 'Nord AB', 'bjorn@nord.example', NULL, 'bjorn@nord.example', NULL, 'akesson bjorn', 1, '1980-02-29', 'sv', NULL, unixepoch('2025-01-10')*1000),
 (3, 'Marie', 'Dupont', NULL, 'marie.dupont@exemple.fr', NULL, 'marie.dupont@exemple.fr', NULL, 'dupont marie', 2, NULL, 'fr', NULL, unixepoch('2025-06-01')*1000),
 (4, NULL, NULL, NULL, 'panier@exemple.fr', NULL, 'panier@exemple.fr', NULL, 'panier@exemple.fr', 0, NULL, NULL, NULL, NULL),
 (5, NULL, NULL, NULL, NULL, '0699999999', NULL, '+33699999999', '', 0, NULL, NULL, NULL, unixepoch('2026-01-01')*1000),
 (6, 'Jean', 'Dupont', NULL, 'jean@exemple.fr', NULL, 'jean@exemple.fr', NULL, 'dupont jean', 1, NULL, NULL, NULL, unixepoch('2024-01-01')*1000);

INSERT INTO customer_account(id, shop_id, remote_id, customer_id, kind, contact_key, email, phone, first_name, last_name, company, email_key, phone_key, deleted_in_shop, note, tags, group_ids, created_at, updated_at) VALUES
 (1, 1, 11, 1, 'account', NULL, 'Elodie@Exemple.fr', '06 12 34 56 78', 'Élodie', 'Lefèvre', NULL, 'elodie@exemple.fr', '+33612345678', 0, 'likes candles', NULL, '[3,99]', unixepoch('2024-03-01')*1000, unixepoch('2026-11-01')*1000),
 (2, 2, 6001, 1, 'account', NULL, 'elodie.pro@exemple.fr', NULL, 'Elodie', 'Lefevre', 'Atelier Lefèvre', 'elodie.pro@exemple.fr', NULL, 0, NULL, '["pro","lavande"]', NULL, unixepoch('2025-03-01')*1000, unixepoch('2025-03-01')*1000),
 (3, 1, 12, 2, 'account', NULL, 'bjorn@nord.example', NULL, 'Bjørn', 'Åkesson', 'Nord AB', 'bjorn@nord.example', NULL, 0, NULL, NULL, NULL, unixepoch('2025-01-10')*1000, NULL),
 (4, 1, 13, 3, 'guest', NULL, 'marie.dupont@exemple.fr', NULL, 'Marie', 'Dupont', NULL, 'marie.dupont@exemple.fr', NULL, 0, NULL, NULL, NULL, unixepoch('2025-06-01')*1000, NULL),
 (5, 2, NULL, 4, 'contact', 'panier@exemple.fr', 'panier@exemple.fr', NULL, NULL, NULL, NULL, 'panier@exemple.fr', NULL, 0, NULL, NULL, NULL, NULL, NULL),
 (6, 1, 14, 5, 'account', NULL, NULL, '0699999999', NULL, NULL, NULL, NULL, '+33699999999', 0, NULL, NULL, NULL, unixepoch('2026-01-01')*1000, NULL),
 (7, 1, 15, 6, 'account', NULL, 'jean@exemple.fr', NULL, 'Jean', 'Dupont', NULL, 'jean@exemple.fr', NULL, 1, NULL, NULL, NULL, unixepoch('2024-01-01')*1000, NULL);

INSERT INTO reference(shop_id, kind, remote_id, code, name) VALUES (1, 'group', 3, NULL, 'Regulars');
INSERT INTO address(id, shop_id, remote_id, account_remote_id, first_name, line1, postcode, city, country_code, is_default, deleted) VALUES
 (1, 1, 21, 11, 'Élodie', '1 rue des Fleurs', '69001', 'Lyon', 'FR', 0, 0),
 (2, 2, 22, 6001, 'Elodie', '2 quai', '13001', 'Marseille', 'FR', 1, 0),
 (3, 1, 23, 11, 'Élodie', 'an old one', '75001', 'Paris', 'FR', 0, 1);

INSERT INTO category(id, shop_id, remote_id, name) VALUES (1, 1, 5, 'Candles');
INSERT INTO product(id, shop_id, remote_id, known, name, sku, price, currency, main_category_remote_id, tags) VALUES
 (1, 1, 31, 1, 'Candle', 'CAN-1', 1990, 'EUR', 5, '["soy"]'),
 (2, 1, 32, 1, 'Soap 100%', 'SOAP', 500, 'EUR', NULL, NULL),
 (3, 1, 33, 0, 'Gone thing', NULL, NULL, NULL, NULL, NULL),
 (4, 2, 7001, 1, 'Lavender oil', 'OIL', 1200, 'EUR', NULL, NULL);
INSERT INTO stock(shop_id, product_remote_id, variant_remote_id, quantity) VALUES (1, 31, 0, 7), (1, 31, 311, 4), (2, 7001, 1, 2), (2, 7001, 2, -5);
INSERT INTO order_state(id, shop_id, remote_id, name, kind) VALUES (1, 1, 2, 'Payment accepted', 'paid'), (2, 1, 4, 'Shipped', 'shipped'), (3, 1, 6, 'Canceled', 'cancelled');

INSERT INTO orders(id, shop_id, remote_id, reference, account_id, customer_id, account_remote_id, email, state_remote_id, payment_method, source, valid, currency, total, original_total, shipping, discount, tax, refunded, shop_currency, shop_total, shop_refunded, note, tags, shipping_city, reported_valid, placed_at, reported_total, reported_shop_total, reported_refunded) VALUES
 (1, 1, 41, 'XKBKNABJK', 1, 1, 11, NULL, 4, 'Card', 'online', 1, 'EUR', 3980, 4980, 500, 200, 664, 1000, 'EUR', 3980, 1000, 'gift', '["gift"]', 'Lyon', 1, unixepoch('2026-11-03 12:00')*1000, 3980, 3980, 1000),
 (2, 1, 42, 'OHSATSERP', 1, 1, 11, NULL, 6, 'Card', 'online', 0, 'EUR', 1990, 1990, 0, 0, 0, 0, 'EUR', 1990, 0, NULL, NULL, NULL, 0, unixepoch('2026-10-01 09:00')*1000, 1990, 1990, 0),
 (3, 2, 8001, '#1001', 2, 1, 6001, NULL, NULL, 'Card', 'pos', 1, 'USD', 1300, 1300, 0, 0, 0, 0, 'EUR', 1200, 0, NULL, NULL, NULL, 1, unixepoch('2025-03-02 10:00')*1000, 1300, 1200, 0),
 (4, 1, 43, 'FFATNOMMJ', 3, 2, 12, NULL, 2, 'Wire', 'online', 1, 'EUR', 500, 500, 0, 0, 0, 0, 'EUR', 500, 0, NULL, NULL, NULL, 1, unixepoch('2026-11-20 08:00')*1000, 500, 500, 0),
 (5, 2, 8002, '#1002', NULL, NULL, NULL, NULL, NULL, 'Cash', 'pos', 1, 'EUR', 700, 700, 0, 0, 0, 0, 'EUR', 700, 0, NULL, NULL, NULL, 1, unixepoch('2026-11-19 08:00')*1000, 700, 700, 0);
INSERT INTO order_line(id, order_id, remote_id, position, product_id, name, variant_name, sku, quantity, current_quantity, unit_price, total, customer_id, placed_at, valid) VALUES
 (1, 1, 51, 1, 2, 'Soap 100%', NULL, 'SOAP', 2, 2, 500, 1000, 1, unixepoch('2026-11-03 12:00')*1000, 1),
 (2, 1, 52, 0, 1, 'Candle', 'Large', 'CAN-1', 2, 1, 1990, 3980, 1, unixepoch('2026-11-03 12:00')*1000, 1),
 (3, 2, 53, 0, 1, 'Candle', NULL, 'CAN-1', 1, 1, 1990, 1990, 1, unixepoch('2026-10-01 09:00')*1000, 0),
 (4, 3, 54, 0, 4, 'Lavender oil', NULL, 'OIL', 1, 1, 1300, 1300, 1, unixepoch('2025-03-02 10:00')*1000, 1),
 (5, 4, 55, 0, 2, 'Soap 100%', NULL, 'SOAP', 1, 1, 500, 500, 2, unixepoch('2026-11-20 08:00')*1000, 1);
INSERT INTO order_discount(order_id, position, code, amount) VALUES (1, 0, 'WELCOME', 200);
INSERT INTO order_state_change(id, shop_id, remote_id, order_remote_id, state_remote_id, at) VALUES
 (1, 1, 61, 41, 2, unixepoch('2026-11-03 12:00')*1000), (2, 1, 62, 41, 4, unixepoch('2026-11-05 07:00')*1000), (3, 1, 63, 42, 6, unixepoch('2026-10-02 09:00')*1000);
INSERT INTO refund(id, shop_id, remote_id, order_remote_id, amount, currency, note, at) VALUES (1, 1, 71, 41, 1000, 'EUR', 'broken glass', unixepoch('2026-11-10 10:00')*1000);

-- 1 became order 1; 2 and 3 are abandoned at "now"; 4 is an hour old; 5 is empty; 6 is nobody's.
INSERT INTO cart(id, shop_id, remote_id, customer_id, email, currency, total, total_estimated, lines_count, recovery_url, order_id, created_at, updated_at) VALUES
 (1, 1, 81, 1, NULL, 'EUR', 4980, 1, 2, NULL, 1, unixepoch('2026-11-03 11:00')*1000, unixepoch('2026-11-03 11:30')*1000),
 (2, 1, 82, 1, NULL, 'EUR', 8600, 1, 1, NULL, NULL, unixepoch('2026-11-20 17:00')*1000, unixepoch('2026-11-20 17:20')*1000),
 (3, 2, 9001, 4, 'panier@exemple.fr', 'EUR', 1200, 0, 1, 'https://pro.example/recover', NULL, unixepoch('2026-11-20 10:00')*1000, unixepoch('2026-11-20 10:00')*1000),
 (4, 1, 83, 2, NULL, 'EUR', NULL, 0, 1, NULL, NULL, unixepoch('2026-11-21 09:00')*1000, unixepoch('2026-11-21 09:00')*1000),
 (5, 1, 84, 3, NULL, NULL, NULL, 0, 0, NULL, NULL, unixepoch('2026-11-01')*1000, unixepoch('2026-11-01')*1000),
 (6, 1, 85, NULL, NULL, 'EUR', NULL, 0, 1, NULL, NULL, unixepoch('2026-11-01')*1000, unixepoch('2026-11-01')*1000);
INSERT INTO cart_line(cart_id, position, product_remote_id, name, quantity, unit_price, price_estimated) VALUES
 (1, 0, 31, NULL, 2, 1990, 1), (1, 1, 32, NULL, 2, 500, 1), (2, 0, 31, NULL, 2, 1990, 1), (3, 0, 7001, 'Lavender oil', 1, 1200, 0),
 (4, 0, 999, NULL, 1, NULL, 0), (6, 0, 31, NULL, 1, NULL, 0);

INSERT INTO thread(id, shop_id, remote_id, account_id, customer_id, order_remote_id, status, subject, created_at) VALUES (1, 1, 91, 1, 1, 41, 'open', 'Where is my parcel?', unixepoch('2026-11-04')*1000);
INSERT INTO message(id, shop_id, remote_id, thread_remote_id, from_customer, internal, text, at) VALUES
 (1, 1, 92, 91, 1, 0, 'Has it LEFT yet? Été', unixepoch('2026-11-04 08:00')*1000), (2, 1, 93, 91, 0, 0, 'Tomorrow.', unixepoch('2026-11-04 09:00')*1000);
INSERT INTO event(id, shop_id, remote_id, kind, account_id, customer_id, subject, amount, currency, value, at) VALUES
 (1, 1, 95, 'points_earned', 1, 1, 'Loyalty', NULL, NULL, 12.5, unixepoch('2026-11-03 12:00')*1000);
INSERT INTO note(id, customer_id, text, created_at, updated_at) VALUES (1, 1, 'Met at the fair', unixepoch('2026-09-01')*1000, unixepoch('2026-09-01')*1000);

INSERT INTO consent(id, account_id, customer_id, channel, purpose, state, source, wording, decided_at, recorded_at) VALUES
 (1, 1, 1, 'email', 'marketing', 'granted', 'prestashop', 'Newsletter', unixepoch('2024-03-01')*1000, unixepoch('2026-11-01')*1000),
 (2, 2, 1, 'email', 'marketing', 'denied', 'shopify', NULL, NULL, unixepoch('2026-11-01')*1000),
 (3, 1, 1, 'sms', 'marketing', 'unknown', 'prestashop', NULL, NULL, unixepoch('2026-11-01')*1000),
 (4, 3, 2, 'email', 'marketing', 'granted', 'prestashop', NULL, unixepoch('2025-01-10')*1000, unixepoch('2026-11-01')*1000),
 (5, 3, 2, 'email', 'marketing', 'withdrawn', 'prestashop', NULL, unixepoch('2026-05-01')*1000, unixepoch('2026-11-01')*1000),
 (6, NULL, 3, 'email', 'marketing', 'granted', 'owner', 'on paper', unixepoch('2026-06-01')*1000, unixepoch('2026-06-01')*1000);
INSERT INTO tag(id, name, key, created_at) VALUES (1, 'VIP', 'vip', 1);
INSERT INTO customer_tag(customer_id, tag_id, added_at) VALUES (1, 1, 1);

INSERT INTO customer_facts(customer_id, orders_count, currency, currency_orders_count, total_spent, refunded, average_basket, first_order_at, last_order_at, carts_count, open_cart_at, first_seen_at, last_activity_at) VALUES
 (1, 2, 'EUR', 2, 5180, 1000, 2590, unixepoch('2025-03-02 10:00')*1000, unixepoch('2026-11-03 12:00')*1000, 1, unixepoch('2026-11-20 17:20')*1000, unixepoch('2024-03-01')*1000, unixepoch('2026-11-20 17:20')*1000),
 (2, 1, 'EUR', 1, 500, 0, 500, unixepoch('2026-11-20 08:00')*1000, unixepoch('2026-11-20 08:00')*1000, 1, unixepoch('2026-11-21 09:00')*1000, unixepoch('2025-01-10')*1000, unixepoch('2026-11-21 09:00')*1000),
 (3, 0, NULL, 0, 0, 0, NULL, NULL, NULL, 0, NULL, unixepoch('2025-06-01')*1000, unixepoch('2025-06-01')*1000),
 (4, 0, NULL, 0, 0, 0, NULL, NULL, NULL, 1, unixepoch('2026-11-20 10:00')*1000, unixepoch('2026-11-20 10:00')*1000, unixepoch('2026-11-20 10:00')*1000),
 (5, 0, NULL, 0, 0, 0, NULL, NULL, NULL, 0, NULL, unixepoch('2026-01-01')*1000, unixepoch('2026-01-01')*1000),
 (6, 0, NULL, 0, 0, 0, NULL, NULL, NULL, 0, NULL, unixepoch('2024-01-01')*1000, unixepoch('2024-01-01')*1000);
INSERT INTO quarantine(shop_id, resource, remote_id, code, first_at, last_at, resolved_at) VALUES (1, 'orders', 77, 1, 1, 1, NULL), (1, 'orders', 78, 1, 1, 1, 2);
INSERT INTO sync_cursor(shop_id, resource, cursor, updated_at) VALUES (1, 'orders', '{}', 1);
INSERT INTO search_dirty SELECT id FROM customer;

