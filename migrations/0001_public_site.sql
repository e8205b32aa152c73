DROP INDEX `events_by_series`;--> statement-breakpoint
CREATE INDEX `events_by_mode` ON `events` (`space_id`,`audience`,`mode`,`over_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_release` ON `events` (`space_id`,`audience`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_series` ON `events` (`space_id`,`series_id`,`audience`,`over_at`,`id`);--> statement-breakpoint
DROP INDEX `item_countries_by_country`;--> statement-breakpoint
CREATE INDEX `item_countries_by_country` ON `item_countries` (`space_id`,`kind`,`audience`,`country`,`listed_at`,`item_id`);--> statement-breakpoint
DROP INDEX `item_topics_by_topic`;--> statement-breakpoint
CREATE INDEX `item_topics_by_topic` ON `item_topics` (`space_id`,`kind`,`audience`,`topic_id`,`listed_at`,`item_id`);--> statement-breakpoint
ALTER TABLE `search_entries` ADD `date` text;--> statement-breakpoint
CREATE INDEX `publications_by_kind` ON `publications` (`space_id`,`audience`,`kind`,`sort_at`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_release` ON `publications` (`space_id`,`audience`,`published_at`,`id`);--> statement-breakpoint
UPDATE `item_topics` SET `listed_at` = (SELECT `over_at` FROM `events` WHERE `events`.`space_id` = `item_topics`.`space_id` AND `events`.`id` = `item_topics`.`item_id`) WHERE `kind` = 'event';--> statement-breakpoint
UPDATE `item_countries` SET `listed_at` = (SELECT `over_at` FROM `events` WHERE `events`.`space_id` = `item_countries`.`space_id` AND `events`.`id` = `item_countries`.`item_id`) WHERE `kind` = 'event';--> statement-breakpoint
UPDATE `item_topics` SET `kind` = 'news' WHERE `kind` = 'publication' AND `item_id` IN (SELECT `id` FROM `publications` WHERE `publications`.`space_id` = `item_topics`.`space_id` AND `is_news` = 1);--> statement-breakpoint
UPDATE `item_countries` SET `kind` = 'news' WHERE `kind` = 'publication' AND `item_id` IN (SELECT `id` FROM `publications` WHERE `publications`.`space_id` = `item_countries`.`space_id` AND `is_news` = 1);--> statement-breakpoint
-- The index cannot be filled from what is kept: an item is found again once it is published again.
DROP TABLE `search_index`;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(`token`, `title`, `words`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
