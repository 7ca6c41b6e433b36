DROP INDEX "live_by_time";--> statement-breakpoint
ALTER TABLE "live_stories" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "live_stories" ADD COLUMN "week" text;--> statement-breakpoint
UPDATE "live_stories" l SET
  "week" = to_char(date_trunc('week', l.first_published_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD'),
  "changed_at" = greatest(l.published_at, (
    SELECT max(c.decided_at) FROM "corrections" c
    WHERE c.story_id = l.story_id AND c.state = 'signed'
  ));--> statement-breakpoint
ALTER TABLE "live_stories" ALTER COLUMN "changed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "live_stories" ALTER COLUMN "week" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "live_by_week" ON "live_stories" USING btree ("week","changed_at","path");--> statement-breakpoint
CREATE INDEX "live_by_time" ON "live_stories" USING btree ("first_published_at","story_id");
