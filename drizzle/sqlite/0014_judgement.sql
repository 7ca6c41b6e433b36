CREATE TABLE `dismissals` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`rule` text NOT NULL,
	`place` text,
	`reason` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`is_override` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dismissals_by_story` ON `dismissals` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `marked_errors` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`is_in_headline` integer NOT NULL,
	`note` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `marked_errors_by_story` ON `marked_errors` (`story_id`,`version_id`);--> statement-breakpoint
ALTER TABLE `stories` ADD `planned_characters` integer;