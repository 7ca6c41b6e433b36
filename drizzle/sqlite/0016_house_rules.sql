CREATE TABLE `house_rule_versions` (
	`rule_id` text NOT NULL,
	`revision` integer NOT NULL,
	`act` text NOT NULL,
	`rule` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`rule_id`, `revision`),
	FOREIGN KEY (`rule_id`) REFERENCES `house_rules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `house_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`section_id` text,
	`state` text NOT NULL,
	`draft` text NOT NULL,
	`live` text,
	`has_changes` integer NOT NULL,
	`revision` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `house_rules_by_kind` ON `house_rules` (`kind`,`label`,`id`);