-- Full text for the desk's search; db/fulltext.ts is its only reader and writer.

CREATE TABLE desk_search (
  story_id text PRIMARY KEY REFERENCES stories(id),
  terms tsvector NOT NULL
);
--> statement-breakpoint
CREATE INDEX desk_search_terms ON desk_search USING gin (terms);
