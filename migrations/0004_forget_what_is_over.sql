CREATE INDEX `applications_by_identity` ON `applications` (`space_id`,`identity_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_member` ON `invitations` (`space_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `invitations_by_profile` ON `invitations` (`space_id`,`profile_id`);--> statement-breakpoint
CREATE INDEX `logins_by_last_moment` ON `logins` (`ends_at`,`space_id`,`id`);--> statement-breakpoint
CREATE INDEX `logins_ended` ON `logins` (`ended_at`,`space_id`,`id`) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX `mails_by_member` ON `mails` (`space_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `mails_by_address` ON `mails` (`space_id`,`to_address`);--> statement-breakpoint
CREATE INDEX `mails_over` ON `mails` (`created_at`,`space_id`,`id`) WHERE state <> 'waiting';