CREATE TABLE "live_story_media" (
	"media_id" text NOT NULL,
	"story_id" text NOT NULL,
	"focus_x" integer NOT NULL,
	"focus_y" integer NOT NULL,
	CONSTRAINT "live_story_media_media_id_story_id_focus_x_focus_y_pk" PRIMARY KEY("media_id","story_id","focus_x","focus_y")
);
--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "story_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "width" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ALTER COLUMN "height" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "live_stories" ADD COLUMN "lead" jsonb;--> statement-breakpoint
ALTER TABLE "live_stories" ADD COLUMN "picture" jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "rights" text NOT NULL;--> statement-breakpoint
ALTER TABLE "live_story_media" ADD CONSTRAINT "live_story_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_story_media" ADD CONSTRAINT "live_story_media_story_id_live_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."live_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_story_media_by_story" ON "live_story_media" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "media_by_story" ON "media" USING btree ("story_id");--> statement-breakpoint
ALTER TABLE "media" DROP COLUMN "alternative";--> statement-breakpoint
ALTER TABLE "media" DROP COLUMN "is_public";