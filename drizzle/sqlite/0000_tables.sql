CREATE TABLE `activity` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`story_id` text,
	`version_id` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_by_story` ON `activity` (`story_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`step` integer NOT NULL,
	`person_id` text NOT NULL,
	`opinion` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `approvals_one_each` ON `approvals` (`version_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `approvals_by_story` ON `approvals` (`story_id`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_slug_unique` ON `authors` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `authors_name_unique` ON `authors` (`name`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitations_by_person` ON `invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `live_stories` (
	`story_id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`path` text NOT NULL,
	`language` text NOT NULL,
	`headline` text NOT NULL,
	`kicker` text NOT NULL,
	`subhead` text NOT NULL,
	`summary` text NOT NULL,
	`dateline` text NOT NULL,
	`section_id` text NOT NULL,
	`source_id` text,
	`byline` text NOT NULL,
	`tags` text NOT NULL,
	`authors` text NOT NULL,
	`responsible_editor` text NOT NULL,
	`body` text NOT NULL,
	`characters` integer NOT NULL,
	`first_published_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `sources`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_stories_path_unique` ON `live_stories` (`path`);--> statement-breakpoint
CREATE INDEX `live_by_time` ON `live_stories` (`first_published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `live_by_section` ON `live_stories` (`section_id`,`first_published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `live_story_authors` (
	`author_id` text NOT NULL,
	`story_id` text NOT NULL,
	`first_published_at` integer NOT NULL,
	PRIMARY KEY(`author_id`, `first_published_at`, `story_id`),
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `live_stories`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_story_authors_by_story` ON `live_story_authors` (`story_id`);--> statement-breakpoint
CREATE TABLE `live_story_tags` (
	`tag_id` text NOT NULL,
	`story_id` text NOT NULL,
	`first_published_at` integer NOT NULL,
	PRIMARY KEY(`tag_id`, `first_published_at`, `story_id`),
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`story_id`) REFERENCES `live_stories`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_story_tags_by_story` ON `live_story_tags` (`story_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text,
	`file_name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`hash` text NOT NULL,
	`alternative` text NOT NULL,
	`caption` text NOT NULL,
	`credit` text NOT NULL,
	`is_public` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer,
	`attempts` integer NOT NULL,
	`done_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`oidc_issuer` text,
	`oidc_subject` text,
	`suspended_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_oidc` ON `people` (`oidc_issuer`,`oidc_subject`);--> statement-breakpoint
CREATE TABLE `redirects` (
	`path` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_slug_unique` ON `sections` (`slug`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`bucket` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`url` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name_unique` ON `sources` (`name`);--> statement-breakpoint
CREATE TABLE `stories` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`stage` text NOT NULL,
	`revision` integer NOT NULL,
	`working_version_id` text NOT NULL,
	`live_version_id` text,
	`responsible_editor_id` text,
	`publish_at` integer,
	`embargo_until` integer,
	`lease_until` integer,
	`first_published_at` integer,
	`published_at` integer,
	`path` text,
	`sent_back_at` integer,
	`note` text,
	`withdrawn_at` integer,
	`public_note` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`headline` text NOT NULL,
	`section_id` text,
	`characters` integer NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_editor_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stories_path_unique` ON `stories` (`path`);--> statement-breakpoint
CREATE INDEX `stories_by_time` ON `stories` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_stage` ON `stories` (`stage`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_section` ON `stories` (`section_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_by_author` ON `stories` (`author_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `stories_approved` ON `stories` (`updated_at`,`id`) WHERE "stories"."stage" = 'approved' and "stories"."live_version_id" is distinct from "stories"."working_version_id";--> statement-breakpoint
CREATE INDEX `stories_changed` ON `stories` (`updated_at`,`id`) WHERE "stories"."live_version_id" is not null and "stories"."live_version_id" <> "stories"."working_version_id";--> statement-breakpoint
CREATE INDEX `stories_sent_back` ON `stories` (`updated_at`,`id`) WHERE "stories"."sent_back_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_scheduled` ON `stories` (`publish_at`) WHERE "stories"."publish_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_withdrawn` ON `stories` (`updated_at`,`id`) WHERE "stories"."withdrawn_at" is not null;--> statement-breakpoint
CREATE INDEX `stories_archived` ON `stories` (`updated_at`,`id`) WHERE "stories"."archived_at" is not null;--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_slug_unique` ON `tags` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `tags_name_unique` ON `tags` (`name`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	`author_id` text NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`headline` text NOT NULL,
	`characters` integer NOT NULL,
	`name` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`sealed_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_story` ON `versions` (`story_id`,`number`);