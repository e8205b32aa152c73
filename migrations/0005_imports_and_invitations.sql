ALTER TABLE `imports` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mails` ADD `about` text;--> statement-breakpoint
CREATE INDEX `mails_about` ON `mails` (`space_id`,`about`) WHERE about is not null;--> statement-breakpoint
CREATE INDEX `hand_offs_by_identity` ON `hand_offs` (`identity_id`);--> statement-breakpoint
CREATE INDEX `login_attempts_by_email` ON `login_attempts` (`email`);--> statement-breakpoint
CREATE INDEX `login_attempts_by_identity` ON `login_attempts` (`identity_id`);--> statement-breakpoint
CREATE INDEX `invitations_answered_by_address` ON `invitations` (`space_id`,`email`) WHERE accepted_at is not null or revoked_at is not null;--> statement-breakpoint
UPDATE `profile_views` SET `view` = json_set(`view`, '$.status', (SELECT `m`.`status` FROM `profiles` `p` JOIN `members` `m` ON `m`.`space_id` = `p`.`space_id` AND `m`.`id` = `p`.`member_id` WHERE `p`.`space_id` = `profile_views`.`space_id` AND `p`.`id` = `profile_views`.`profile_id`)) WHERE `audience` = 'staff' AND EXISTS (SELECT 1 FROM `profiles` `p` JOIN `members` `m` ON `m`.`space_id` = `p`.`space_id` AND `m`.`id` = `p`.`member_id` WHERE `p`.`space_id` = `profile_views`.`space_id` AND `p`.`id` = `profile_views`.`profile_id` AND `m`.`status` <> 'active');
