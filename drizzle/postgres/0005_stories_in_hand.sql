DROP INDEX "stories_by_stage";--> statement-breakpoint
DROP INDEX "stories_approved";--> statement-breakpoint
CREATE INDEX "stories_in_hand" ON "stories" USING btree ("stage","updated_at","id") WHERE "stories"."live_version_id" is distinct from "stories"."working_version_id";