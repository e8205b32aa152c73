ALTER TABLE `hand_offs` ADD `home_login_id` text;--> statement-breakpoint
ALTER TABLE `logins` ADD `home_login_id` text;--> statement-breakpoint
CREATE INDEX `logins_by_home` ON `logins` (`home_login_id`);