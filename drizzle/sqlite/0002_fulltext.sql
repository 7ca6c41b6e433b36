-- Full text for the desk's search; db/fulltext.ts is its only reader and writer.

CREATE TABLE desk_search_rows (
  id INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL UNIQUE REFERENCES stories(id)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE desk_search USING fts5(terms, tokenize = 'unicode61 remove_diacritics 2');
