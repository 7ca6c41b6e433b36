CREATE TABLE `front_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`front_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`arrangement` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`front_id`) REFERENCES `fronts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_versions_by_front` ON `front_versions` (`front_id`,`number`);--> statement-breakpoint
CREATE TABLE `fronts` (
	`id` text PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`revision` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`launched_version_id` text,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
