CREATE TABLE `appearances` (
	`revision` integer PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`is_applied` integer NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `house_pages` (
	`page` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`page`, `revision`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `logos` (
	`hash` text PRIMARY KEY NOT NULL,
	`png` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `paper_views` (
	`day` text PRIMARY KEY NOT NULL,
	`views` integer NOT NULL,
	`visitors` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `story_referrers` (
	`day` text NOT NULL,
	`story_id` text NOT NULL,
	`host` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `story_id`, `host`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_referrers_by_story` ON `story_referrers` (`story_id`,`day`);--> statement-breakpoint
CREATE TABLE `story_view_hours` (
	`hour` integer NOT NULL,
	`story_id` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`hour`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_views` (
	`day` text NOT NULL,
	`story_id` text NOT NULL,
	`views` integer NOT NULL,
	PRIMARY KEY(`day`, `story_id`),
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_views_by_story` ON `story_views` (`story_id`,`day`);