-- Full text that readers search; db/live-search.ts is its only reader and writer. The terms are
-- kept in the index alone: what a story says stands in live_stories.

CREATE TABLE live_search_entries (
  id INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL UNIQUE REFERENCES live_stories(story_id) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE VIRTUAL TABLE live_search USING fts5(
  terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
--> statement-breakpoint
CREATE TRIGGER live_search_gone AFTER DELETE ON live_search_entries BEGIN
  DELETE FROM live_search WHERE rowid = old.id;
END;
