-- Full text that readers search; db/live-search.ts is its only reader and writer.

CREATE TABLE live_search (
  story_id text PRIMARY KEY REFERENCES live_stories(story_id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  terms tsvector NOT NULL
);
--> statement-breakpoint
ALTER TABLE live_search ALTER COLUMN terms SET STORAGE MAIN;
--> statement-breakpoint
CREATE INDEX live_search_terms ON live_search USING gin (terms);
--> statement-breakpoint
CREATE INDEX live_search_by_time ON live_search (at DESC, story_id DESC);
