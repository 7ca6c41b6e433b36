ALTER TABLE "live_stories" ADD COLUMN "original" jsonb;--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "is_news" boolean DEFAULT false NOT NULL;