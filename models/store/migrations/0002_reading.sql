-- What reading needs beyond 0001.

-- Disconnected by the owner, who kept the history. NULL: connected.
ALTER TABLE shop ADD COLUMN removed_at INTEGER;

-- E-mail marketing is the consent that lists are filtered by.
CREATE INDEX consent_newsletter ON consent(customer_id, decided_at, recorded_at, state)
    WHERE channel = 'email' AND purpose = 'marketing';
-- "-MM-DD" of those who have a birthday.
CREATE INDEX customer_by_birthday ON customer(substr(birthday, 5)) WHERE birthday IS NOT NULL;

-- The text by which a person is found. customer_fts is made of it and must be told the old text when it changes, so a row
-- outlives its person until SearchIndex has taken its words out; hence no REFERENCES.
CREATE TABLE customer_search(
    customer_id INTEGER PRIMARY KEY,
    words TEXT NOT NULL                 -- names, e-mails, phones, company, towns of all accounts
);
-- Beginnings of words without accents; no positions (detail=none), since nothing asks for phrases: half the size.
CREATE VIRTUAL TABLE customer_fts USING fts5(
    words, content = 'customer_search', content_rowid = 'customer_id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = none
);
