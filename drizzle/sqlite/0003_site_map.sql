DROP INDEX `live_by_time`;--> statement-breakpoint
CREATE INDEX `live_by_time` ON `live_stories` (`first_published_at`,`story_id`,`path`,`published_at`);