-- People who came back on their own after their erasure.

-- From when on they may be known again; what is older stays without a name.
CREATE TABLE erased_return(
    person_id INTEGER PRIMARY KEY REFERENCES erased_person ON DELETE CASCADE,
    since INTEGER NOT NULL,             -- UTC milliseconds, never before the erasure
    way TEXT NOT NULL,                  -- 'order', 'consent'
    reason TEXT NOT NULL,               -- the owner's words: the proof
    at INTEGER NOT NULL                 -- when the owner confirmed it
);
