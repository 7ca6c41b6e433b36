DROP INDEX `live_by_time`;--> statement-breakpoint
ALTER TABLE `live_stories` ADD `changed_at` integer NOT NULL DEFAULT 0;--> statement-breakpoint
ALTER TABLE `live_stories` ADD `week` text NOT NULL DEFAULT '';--> statement-breakpoint
UPDATE `live_stories` SET
  `week` = date(`first_published_at` / 1000, 'unixepoch', '-6 days', 'weekday 1'),
  `changed_at` = max(`published_at`, coalesce((
    SELECT max(c.decided_at) FROM corrections c
    WHERE c.story_id = live_stories.story_id AND c.state = 'signed'
  ), 0));--> statement-breakpoint
CREATE INDEX `live_by_week` ON `live_stories` (`week`,`changed_at`,`path`);--> statement-breakpoint
CREATE INDEX `live_by_time` ON `live_stories` (`first_published_at`,`story_id`);
