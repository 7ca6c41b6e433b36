CREATE TABLE "appearances" (
	"revision" integer PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"is_applied" boolean NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "house_pages" (
	"page" text NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "house_pages_page_revision_pk" PRIMARY KEY("page","revision")
);
--> statement-breakpoint
CREATE TABLE "logos" (
	"hash" text PRIMARY KEY NOT NULL,
	"png" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_views" (
	"day" text PRIMARY KEY NOT NULL,
	"views" integer NOT NULL,
	"visitors" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_referrers" (
	"day" text NOT NULL,
	"story_id" text NOT NULL,
	"host" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "story_referrers_day_story_id_host_pk" PRIMARY KEY("day","story_id","host")
);
--> statement-breakpoint
CREATE TABLE "story_view_hours" (
	"hour" timestamp (3) with time zone NOT NULL,
	"story_id" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "story_view_hours_hour_story_id_pk" PRIMARY KEY("hour","story_id")
);
--> statement-breakpoint
CREATE TABLE "story_views" (
	"day" text NOT NULL,
	"story_id" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "story_views_day_story_id_pk" PRIMARY KEY("day","story_id")
);
--> statement-breakpoint
ALTER TABLE "appearances" ADD CONSTRAINT "appearances_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_pages" ADD CONSTRAINT "house_pages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logos" ADD CONSTRAINT "logos_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_referrers" ADD CONSTRAINT "story_referrers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_view_hours" ADD CONSTRAINT "story_view_hours_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_views" ADD CONSTRAINT "story_views_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_referrers_by_story" ON "story_referrers" USING btree ("story_id","day");--> statement-breakpoint
CREATE INDEX "story_views_by_story" ON "story_views" USING btree ("story_id","day");