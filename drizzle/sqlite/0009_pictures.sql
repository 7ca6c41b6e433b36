-- Nothing was ever written to it: made anew, since SQLite can't change a column.
DROP TABLE `media`;--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`file_name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`hash` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`rights` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_by_story` ON `media` (`story_id`);--> statement-breakpoint
CREATE TABLE `live_story_media` (
	`media_id` text NOT NULL,
	`story_id` text NOT NULL,
	`focus_x` integer NOT NULL,
	`focus_y` integer NOT NULL,
	PRIMARY KEY(`media_id`, `story_id`, `focus_x`, `focus_y`),
	FOREIGN KEY (`media_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `live_stories`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_story_media_by_story` ON `live_story_media` (`story_id`);--> statement-breakpoint
ALTER TABLE `live_stories` ADD `lead` text;--> statement-breakpoint
ALTER TABLE `live_stories` ADD `picture` text;
