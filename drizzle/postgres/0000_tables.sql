CREATE TABLE "activity" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"story_id" text,
	"version_id" text,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"version_id" text NOT NULL,
	"step" integer NOT NULL,
	"person_id" text NOT NULL,
	"opinion" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "authors_slug_unique" UNIQUE("slug"),
	CONSTRAINT "authors_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "live_stories" (
	"story_id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"path" text NOT NULL,
	"language" text NOT NULL,
	"headline" text NOT NULL,
	"kicker" text NOT NULL,
	"subhead" text NOT NULL,
	"summary" text NOT NULL,
	"dateline" text NOT NULL,
	"section_id" text NOT NULL,
	"source_id" text,
	"byline" jsonb NOT NULL,
	"tags" jsonb NOT NULL,
	"authors" jsonb NOT NULL,
	"responsible_editor" text NOT NULL,
	"body" jsonb NOT NULL,
	"characters" integer NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_stories_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "live_story_authors" (
	"author_id" text NOT NULL,
	"story_id" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_story_authors_author_id_first_published_at_story_id_pk" PRIMARY KEY("author_id","first_published_at","story_id")
);
--> statement-breakpoint
CREATE TABLE "live_story_tags" (
	"tag_id" text NOT NULL,
	"story_id" text NOT NULL,
	"first_published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_story_tags_tag_id_first_published_at_story_id_pk" PRIMARY KEY("tag_id","first_published_at","story_id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text,
	"file_name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"hash" text NOT NULL,
	"alternative" text NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	"is_public" boolean NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"done_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"oidc_issuer" text,
	"oidc_subject" text,
	"suspended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"path" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "sections_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"bucket" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"url" text,
	CONSTRAINT "sources_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"stage" text NOT NULL,
	"revision" integer NOT NULL,
	"working_version_id" text NOT NULL,
	"live_version_id" text,
	"responsible_editor_id" text,
	"publish_at" timestamp (3) with time zone,
	"embargo_until" timestamp (3) with time zone,
	"lease_until" timestamp (3) with time zone,
	"first_published_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"path" text,
	"sent_back_at" timestamp (3) with time zone,
	"note" text,
	"withdrawn_at" timestamp (3) with time zone,
	"public_note" text,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"headline" text NOT NULL,
	"section_id" text,
	"characters" integer NOT NULL,
	CONSTRAINT "stories_path_unique" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "tags_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tags_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"number" integer NOT NULL,
	"author_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"headline" text NOT NULL,
	"characters" integer NOT NULL,
	"name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"sealed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_stories" ADD CONSTRAINT "live_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_stories" ADD CONSTRAINT "live_stories_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_stories" ADD CONSTRAINT "live_stories_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_stories" ADD CONSTRAINT "live_stories_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_story_authors" ADD CONSTRAINT "live_story_authors_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_story_authors" ADD CONSTRAINT "live_story_authors_story_id_live_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."live_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_story_tags" ADD CONSTRAINT "live_story_tags_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_story_tags" ADD CONSTRAINT "live_story_tags_story_id_live_stories_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."live_stories"("story_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_responsible_editor_id_people_id_fk" FOREIGN KEY ("responsible_editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_story" ON "activity" USING btree ("story_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_each" ON "approvals" USING btree ("version_id","person_id");--> statement-breakpoint
CREATE INDEX "approvals_by_story" ON "approvals" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "invitations_by_person" ON "invitations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "live_by_time" ON "live_stories" USING btree ("first_published_at","story_id");--> statement-breakpoint
CREATE INDEX "live_by_section" ON "live_stories" USING btree ("section_id","first_published_at","story_id");--> statement-breakpoint
CREATE INDEX "live_story_authors_by_story" ON "live_story_authors" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "live_story_tags_by_story" ON "live_story_tags" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("done_at","due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_oidc" ON "people" USING btree ("oidc_issuer","oidc_subject");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "stories_by_time" ON "stories" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_by_stage" ON "stories" USING btree ("stage","updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_by_section" ON "stories" USING btree ("section_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_by_author" ON "stories" USING btree ("author_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "stories_approved" ON "stories" USING btree ("updated_at","id") WHERE "stories"."stage" = 'approved' and "stories"."live_version_id" is distinct from "stories"."working_version_id";--> statement-breakpoint
CREATE INDEX "stories_changed" ON "stories" USING btree ("updated_at","id") WHERE "stories"."live_version_id" is not null and "stories"."live_version_id" <> "stories"."working_version_id";--> statement-breakpoint
CREATE INDEX "stories_sent_back" ON "stories" USING btree ("updated_at","id") WHERE "stories"."sent_back_at" is not null;--> statement-breakpoint
CREATE INDEX "stories_scheduled" ON "stories" USING btree ("publish_at") WHERE "stories"."publish_at" is not null;--> statement-breakpoint
CREATE INDEX "stories_withdrawn" ON "stories" USING btree ("updated_at","id") WHERE "stories"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX "stories_archived" ON "stories" USING btree ("updated_at","id") WHERE "stories"."archived_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "versions_by_story" ON "versions" USING btree ("story_id","number");