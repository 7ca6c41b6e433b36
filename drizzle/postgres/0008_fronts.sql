CREATE TABLE "front_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"front_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"arrangement" jsonb NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"id" text PRIMARY KEY NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"launched_version_id" text
);
--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_front_id_fronts_id_fk" FOREIGN KEY ("front_id") REFERENCES "public"."fronts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "front_versions" ADD CONSTRAINT "front_versions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fronts" ADD CONSTRAINT "fronts_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "front_versions_by_front" ON "front_versions" USING btree ("front_id","number");