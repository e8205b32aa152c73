CREATE TABLE `audit_lines` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`member_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`seq` integer,
	`hash` text,
	`sealed_at` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_lines_by_subject` ON `audit_lines` (`space_id`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_lines_unsealed` ON `audit_lines` (`space_id`,`sealed_at`,`at`);--> statement-breakpoint
CREATE TABLE `appearances` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`session` integer,
	`name` text NOT NULL,
	`honorific` text NOT NULL,
	`title` text NOT NULL,
	`affiliation` text NOT NULL,
	`sort_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`,`session`) REFERENCES `event_sessions`(`space_id`,`event_id`,`position`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`person_id`) REFERENCES `people`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appearances_by_person` ON `appearances` (`space_id`,`person_id`,`audience`,`sort_at`,`event_id`);--> statement-breakpoint
CREATE TABLE `event_changes` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`n` integer NOT NULL,
	`audience` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	`previous_start` text,
	`previous_end` text,
	`announced_on` text,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `n`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_credits` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`organisation_id`) REFERENCES `organisations`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_photos` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`media_id` text NOT NULL,
	`caption` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_replacements` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`in_place_of_id` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `in_place_of_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`in_place_of_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_replacements_by_replaced` ON `event_replacements` (`space_id`,`in_place_of_id`);--> statement-breakpoint
CREATE TABLE `event_sessions` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`start` text,
	`end` text,
	`room` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_videos` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`kind` text NOT NULL,
	`provider` text NOT NULL,
	`url` text,
	`label` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL,
	`translation_of` text,
	`status` text NOT NULL,
	`mode` text NOT NULL,
	`venue` text,
	`start` text NOT NULL,
	`end` text,
	`time_zone` text,
	`starts_at` text,
	`ends_at` text,
	`sort_at` text NOT NULL,
	`over_at` text NOT NULL,
	`time_note` text NOT NULL,
	`series_id` text,
	`edition` text NOT NULL,
	`names` text NOT NULL,
	`sequence` integer NOT NULL,
	`image_media_id` text,
	`is_sample` integer NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`translation_of`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`series_id`) REFERENCES `series`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`image_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_slug` ON `events` (`space_id`,`slug`);--> statement-breakpoint
CREATE INDEX `events_by_end` ON `events` (`space_id`,`audience`,`over_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_series` ON `events` (`space_id`,`series_id`,`audience`,`sort_at`,`id`);--> statement-breakpoint
CREATE TABLE `addresses` (
	`space_id` text NOT NULL,
	`path` text NOT NULL,
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`state` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`space_id`, `path`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `addresses_by_item` ON `addresses` (`space_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`audience` text NOT NULL,
	`html` text NOT NULL,
	`renderer` integer NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_countries` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`country` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`listed_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`, `country`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_countries_by_item` ON `item_countries` (`space_id`,`item_id`,`audience`,`country`);--> statement-breakpoint
CREATE INDEX `item_countries_by_country` ON `item_countries` (`space_id`,`country`,`kind`,`audience`,`listed_at`,`item_id`);--> statement-breakpoint
CREATE TABLE `item_topics` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`listed_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`, `topic_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`topic_id`) REFERENCES `topics`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_topics_by_item` ON `item_topics` (`space_id`,`item_id`,`audience`,`topic_id`);--> statement-breakpoint
CREATE INDEX `item_topics_by_topic` ON `item_topics` (`space_id`,`topic_id`,`kind`,`audience`,`listed_at`,`item_id`);--> statement-breakpoint
CREATE TABLE `items` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`draft_revision` integer NOT NULL,
	`live_revision` integer,
	`releases` integer NOT NULL,
	`publish_at` text,
	`due_at` text,
	`attempts` integer NOT NULL,
	`problem` text,
	`published_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `items_by_change` ON `items` (`space_id`,`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `items_due` ON `items` (`due_at`,`space_id`) WHERE state = 'scheduled';--> statement-breakpoint
CREATE INDEX `items_due_in_space` ON `items` (`space_id`,`due_at`) WHERE state = 'scheduled';--> statement-breakpoint
CREATE TABLE `releases` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`n` integer NOT NULL,
	`revision` integer NOT NULL,
	`released_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`, `n`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`,`revision`) REFERENCES `revisions`(`space_id`,`item_id`,`n`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`author_id` text,
	`saved_at` text NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`, `n`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`author_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `media` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`content_type` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`pages` integer,
	`alt` text NOT NULL,
	`focal` text NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_by_content` ON `media` (`space_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `media_uses` (
	`space_id` text NOT NULL,
	`media_id` text NOT NULL,
	`item_id` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`space_id`, `media_id`, `item_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_uses_by_item` ON `media_uses` (`space_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`identity_id` text NOT NULL,
	`status` text NOT NULL,
	`epoch` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_by_identity` ON `members` (`space_id`,`identity_id`);--> statement-breakpoint
CREATE TABLE `pages` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`path` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`language` text NOT NULL,
	`translation_of` text,
	`blocks` text NOT NULL,
	`is_sample` integer NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`translation_of`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`parent_id`) REFERENCES `pages`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pages_by_parent` ON `pages` (`space_id`,`parent_id`,`audience`,`position`,`id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`url` text,
	`country` text,
	`logo_media_id` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`logo_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`given_name` text NOT NULL,
	`family_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`honorific` text NOT NULL,
	`title` text NOT NULL,
	`affiliation` text NOT NULL,
	`country` text,
	`orcid` text,
	`links` text NOT NULL,
	`is_sample` integer NOT NULL,
	`photo_media_id` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`photo_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`space_id`,`audience`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `space_hosts` (
	`host` text PRIMARY KEY NOT NULL,
	`space_id` text NOT NULL,
	`state` text NOT NULL,
	`canonical` integer NOT NULL,
	`created_at` text NOT NULL,
	`released_at` text,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `space_hosts_by_space` ON `space_hosts` (`space_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `space_hosts_one_canonical` ON `space_hosts` (`space_id`) WHERE canonical = 1;--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`listed` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contributions` (
	`space_id` text NOT NULL,
	`publication_id` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`honorific` text NOT NULL,
	`title` text NOT NULL,
	`affiliation` text NOT NULL,
	`sort_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `publication_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`publication_id`) REFERENCES `publications`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`person_id`) REFERENCES `people`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`organisation_id`) REFERENCES `organisations`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contributions_by_person` ON `contributions` (`space_id`,`person_id`,`audience`,`sort_at`,`publication_id`);--> statement-breakpoint
CREATE TABLE `event_publications` (
	`space_id` text NOT NULL,
	`event_id` text NOT NULL,
	`publication_id` text NOT NULL,
	`relation` text NOT NULL,
	`position` integer NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`space_id`, `event_id`, `publication_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`event_id`) REFERENCES `events`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`publication_id`) REFERENCES `publications`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_publications_by_publication` ON `event_publications` (`space_id`,`publication_id`,`audience`);--> statement-breakpoint
CREATE TABLE `publications` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`is_news` integer NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`abstract` text NOT NULL,
	`language` text NOT NULL,
	`translation_of` text,
	`issued` text NOT NULL,
	`sort_at` text NOT NULL,
	`series_id` text,
	`series_number` text NOT NULL,
	`collection_id` text,
	`collection_position` integer,
	`names` text NOT NULL,
	`licence` text,
	`cover_media_id` text,
	`pdf_media_id` text,
	`external_url` text,
	`is_sample` integer NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`translation_of`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`series_id`) REFERENCES `series`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`collection_id`) REFERENCES `publications`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`cover_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`pdf_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publications_by_slug` ON `publications` (`space_id`,`slug`);--> statement-breakpoint
CREATE INDEX `publications_by_date` ON `publications` (`space_id`,`audience`,`is_news`,`sort_at`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_series` ON `publications` (`space_id`,`series_id`,`audience`,`sort_at`,`id`);--> statement-breakpoint
CREATE INDEX `publications_by_collection` ON `publications` (`space_id`,`collection_id`,`audience`,`collection_position`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`space_id` text NOT NULL,
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`doc` integer NOT NULL,
	`audience` text NOT NULL,
	`at` text NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`plain_text` text NOT NULL,
	PRIMARY KEY(`space_id`, `item_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`item_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_by_doc` ON `search_entries` (`doc`);--> statement-breakpoint
CREATE TABLE `series` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`audience` text NOT NULL,
	`published_at` text NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`of` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`issn` text,
	`is_sample` integer NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_by_title` ON `series` (`space_id`,`audience`,`of`,`title`,`id`);--> statement-breakpoint
CREATE TABLE `epochs` (
	`space_id` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `space_partners` (
	`space_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`url` text,
	`logo_media_id` text,
	PRIMARY KEY(`space_id`, `position`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`logo_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `space_settings` (
	`space_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`tagline` text NOT NULL,
	`notice` text NOT NULL,
	`languages` text NOT NULL,
	`time_zone` text NOT NULL,
	`theme` text NOT NULL,
	`theme_hash` text NOT NULL,
	`theme_css` text NOT NULL,
	`navigation` text NOT NULL,
	`logo_media_id` text,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`logo_media_id`) REFERENCES `media`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);

--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(`words`, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER `revisions_stay` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'A revision stays as it was saved.'); END;
--> statement-breakpoint
CREATE TRIGGER `event_changes_stay` BEFORE UPDATE ON `event_changes` WHEN OLD.`status` IS NOT NEW.`status` OR OLD.`reason` IS NOT NEW.`reason` OR OLD.`previous_start` IS NOT NEW.`previous_start` OR OLD.`previous_end` IS NOT NEW.`previous_end` OR OLD.`announced_on` IS NOT NEW.`announced_on` OR OLD.`recorded_at` IS NOT NEW.`recorded_at` BEGIN SELECT RAISE(ABORT, 'A change that was announced stays as it was.'); END;
--> statement-breakpoint
INSERT INTO `spaces` (`id`, `state`, `listed`, `created_at`) VALUES ('00000000000000000000000000', 'active', 0, '1970-01-01T00:00:00Z');
