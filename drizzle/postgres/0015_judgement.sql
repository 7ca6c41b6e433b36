CREATE TABLE "dismissals" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"rule" text NOT NULL,
	"place" jsonb,
	"reason" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"is_override" boolean NOT NULL,
	"taken_back_by" text,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "marked_errors" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"is_in_headline" boolean NOT NULL,
	"note" text NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"taken_back_by" text,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "planned_characters" integer;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marked_errors" ADD CONSTRAINT "marked_errors_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marked_errors" ADD CONSTRAINT "marked_errors_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marked_errors" ADD CONSTRAINT "marked_errors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marked_errors" ADD CONSTRAINT "marked_errors_taken_back_by_people_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dismissals_by_story" ON "dismissals" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "marked_errors_by_story" ON "marked_errors" USING btree ("story_id","version_id");