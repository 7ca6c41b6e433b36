ALTER TABLE `live_stories` ADD `original` text;--> statement-breakpoint
ALTER TABLE `sections` ADD `is_news` integer DEFAULT false NOT NULL;