CREATE TABLE `erasures` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`at` text NOT NULL,
	`counts` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasures_by_subject` ON `erasures` (`space_id`,`subject`);--> statement-breakpoint
CREATE TABLE `hand_offs` (
	`hash` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`email` text NOT NULL,
	`host` text NOT NULL,
	`nonce_hash` text NOT NULL,
	`path` text NOT NULL,
	`factors` text NOT NULL,
	`auth_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_offs_by_expiry` ON `hand_offs` (`expires_at`);--> statement-breakpoint
CREATE TABLE `identity_emails` (
	`email` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`verified_at` text NOT NULL,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_emails_by_identity` ON `identity_emails` (`identity_id`);--> statement-breakpoint
CREATE TABLE `login_attempts` (
	`browser_hash` text PRIMARY KEY NOT NULL,
	`email` text,
	`code_hash` text,
	`tries` integer NOT NULL,
	`stage` text NOT NULL,
	`identity_id` text,
	`factors` text NOT NULL,
	`challenge` text,
	`destination` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `login_attempts_by_expiry` ON `login_attempts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`is_backed_up` integer NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_by_identity` ON `passkeys` (`identity_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`identity_id` text NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_by_identity` ON `recovery_codes` (`identity_id`);--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`public_jwk` text NOT NULL,
	`sealed_private` text NOT NULL,
	`sign_from` text NOT NULL,
	`sign_until` text NOT NULL,
	`verify_until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `totp_secrets` (
	`identity_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`created_at` text NOT NULL,
	`confirmed_at` text,
	`last_step` integer NOT NULL,
	FOREIGN KEY (`identity_id`) REFERENCES `identities`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tries` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tries_by_reset` ON `tries` (`resets_at`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`space_id` text NOT NULL,
	`import_id` text NOT NULL,
	`n` integer NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`outcome` text NOT NULL,
	`reasons` text NOT NULL,
	`profile_id` text,
	`before` text,
	PRIMARY KEY(`space_id`, `import_id`, `n`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`import_id`) REFERENCES `imports`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_outcome` ON `import_rows` (`space_id`,`import_id`,`outcome`,`n`);--> statement-breakpoint
CREATE INDEX `import_rows_by_profile` ON `import_rows` (`space_id`,`profile_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`file_name` text NOT NULL,
	`encoding` text NOT NULL,
	`header` text NOT NULL,
	`mapping` text,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`started_by` text,
	`created_at` text NOT NULL,
	`due_at` text,
	`finished_at` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`started_by`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `imports` (`space_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `imports_due` ON `imports` (`due_at`,`space_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`identity_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`native_name` text NOT NULL,
	`country` text,
	`affiliation` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`decided_by`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_one_waiting` ON `applications` (`space_id`,`identity_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `applications_by_state` ON `applications` (`space_id`,`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`profile_id` text,
	`cohort_id` text,
	`note` text NOT NULL,
	`invited_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`accepted_at` text,
	`revoked_at` text,
	`member_id` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`cohort_id`) REFERENCES `cohorts`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`invited_by`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_by_token` ON `invitations` (`space_id`,`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_one_pending` ON `invitations` (`space_id`,`email`) WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX `invitations_by_time` ON `invitations` (`space_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `login_audiences` (
	`space_id` text NOT NULL,
	`login_id` text NOT NULL,
	`audience` text NOT NULL,
	`expires_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `login_id`, `audience`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`login_id`) REFERENCES `logins`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `logins` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`identity_id` text NOT NULL,
	`member_id` text,
	`factors` text NOT NULL,
	`auth_at` text NOT NULL,
	`device` text NOT NULL,
	`place` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`idle_until` text NOT NULL,
	`ends_at` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `logins_by_member` ON `logins` (`space_id`,`member_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `logins_by_identity` ON `logins` (`identity_id`);--> statement-breakpoint
CREATE TABLE `refresh_tokens` (
	`space_id` text NOT NULL,
	`hash` text NOT NULL,
	`login_id` text NOT NULL,
	`generation` integer NOT NULL,
	`issued_at` text NOT NULL,
	`used_at` text,
	PRIMARY KEY(`space_id`, `hash`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`login_id`) REFERENCES `logins`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refresh_tokens_by_login` ON `refresh_tokens` (`space_id`,`login_id`,`generation`);--> statement-breakpoint
CREATE TABLE `mails` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`template` text NOT NULL,
	`to_address` text NOT NULL,
	`member_id` text,
	`sealed_data` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` text,
	`expires_at` text NOT NULL,
	`created_at` text NOT NULL,
	`sent_at` text,
	`failure` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`due_at`,`space_id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `mails_due_in_space` ON `mails` (`space_id`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `mails_by_state` ON `mails` (`space_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `muted_mails` (
	`space_id` text NOT NULL,
	`member_id` text NOT NULL,
	`template` text NOT NULL,
	PRIMARY KEY(`space_id`, `member_id`, `template`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grants` (
	`space_id` text NOT NULL,
	`member_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` text NOT NULL,
	`granted_by` text,
	`expires_at` text,
	PRIMARY KEY(`space_id`, `member_id`, `role`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`granted_by`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_by_role` ON `role_grants` (`space_id`,`role`,`member_id`);--> statement-breakpoint
CREATE TABLE `cohort_profiles` (
	`space_id` text NOT NULL,
	`cohort_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`space_id`, `cohort_id`, `profile_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`cohort_id`) REFERENCES `cohorts`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cohort_profiles_by_profile` ON `cohort_profiles` (`space_id`,`profile_id`,`cohort_id`);--> statement-breakpoint
CREATE TABLE `cohorts` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`programme` text NOT NULL,
	`year` integer,
	`country` text,
	`created_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cohorts_by_slug` ON `cohorts` (`space_id`,`slug`);--> statement-breakpoint
CREATE INDEX `cohorts_by_programme` ON `cohorts` (`space_id`,`programme`,`year`);--> statement-breakpoint
CREATE TABLE `directory_entries` (
	`space_id` text NOT NULL,
	`audience` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL,
	`sort_name` text NOT NULL,
	`profile_id` text NOT NULL,
	PRIMARY KEY(`space_id`, `audience`, `facet`, `value`, `sort_name`, `profile_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `directory_entries_by_profile` ON `directory_entries` (`space_id`,`profile_id`,`facet`,`audience`,`value`);--> statement-breakpoint
CREATE TABLE `profile_fields` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`options` text NOT NULL,
	`max_audience` text NOT NULL,
	`default_audience` text NOT NULL,
	`is_own` integer NOT NULL,
	`is_filter` integer NOT NULL,
	`is_on_card` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profile_fields_by_key` ON `profile_fields` (`space_id`,`key`);--> statement-breakpoint
CREATE TABLE `profile_values` (
	`space_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`field_id` text NOT NULL,
	`value` text NOT NULL,
	`audience` text NOT NULL,
	PRIMARY KEY(`space_id`, `profile_id`, `field_id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`field_id`) REFERENCES `profile_fields`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `profile_values_by_field` ON `profile_values` (`space_id`,`field_id`,`profile_id`);--> statement-breakpoint
CREATE TABLE `profile_views` (
	`space_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`audience` text NOT NULL,
	`view` text NOT NULL,
	PRIMARY KEY(`space_id`, `profile_id`, `audience`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`profile_id`) REFERENCES `profiles`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`space_id` text NOT NULL,
	`id` text NOT NULL,
	`member_id` text,
	`person_id` text,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`native_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`email` text,
	`listed_for` text NOT NULL,
	`source` text NOT NULL,
	`is_sample` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	PRIMARY KEY(`space_id`, `id`),
	FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`member_id`) REFERENCES `members`(`space_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`space_id`,`person_id`) REFERENCES `items`(`space_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_by_handle` ON `profiles` (`space_id`,`handle`);--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_by_member` ON `profiles` (`space_id`,`member_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_by_person` ON `profiles` (`space_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_by_email` ON `profiles` (`space_id`,`email`);--> statement-breakpoint
CREATE INDEX `profiles_by_name` ON `profiles` (`space_id`,`sort_name`,`id`);--> statement-breakpoint
ALTER TABLE `space_settings` ADD `join_policy` text DEFAULT 'invitation' NOT NULL;--> statement-breakpoint
CREATE INDEX `audit_lines_waiting` ON `audit_lines` (`at`,`space_id`) WHERE seq is null;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_lines_in_order` ON `audit_lines` (`space_id`,`seq`);--> statement-breakpoint
CREATE TRIGGER `audit_lines_stay` BEFORE UPDATE ON `audit_lines` WHEN OLD.`seq` IS NOT NULL OR NEW.`seq` IS NULL OR NEW.`hash` IS NULL OR NEW.`sealed_at` IS NULL OR OLD.`space_id` IS NOT NEW.`space_id` OR OLD.`id` IS NOT NEW.`id` OR OLD.`at` IS NOT NEW.`at` OR OLD.`actor` IS NOT NEW.`actor` OR OLD.`member_id` IS NOT NEW.`member_id` OR OLD.`action` IS NOT NEW.`action` OR OLD.`subject_kind` IS NOT NEW.`subject_kind` OR OLD.`subject_id` IS NOT NEW.`subject_id` OR OLD.`detail` IS NOT NEW.`detail` OR EXISTS (SELECT 1 FROM `audit_lines` WHERE `space_id` = NEW.`space_id` AND `seq` = NEW.`seq`) BEGIN SELECT RAISE(ABORT, 'An audit line stays as it was written.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_lines_begin` BEFORE INSERT ON `audit_lines` WHEN NEW.`seq` IS NOT NULL OR NEW.`hash` IS NOT NULL OR NEW.`sealed_at` IS NOT NULL OR EXISTS (SELECT 1 FROM `audit_lines` WHERE `space_id` = NEW.`space_id` AND `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'An audit line begins unsealed.'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_lines_are_kept` BEFORE DELETE ON `audit_lines` BEGIN SELECT RAISE(ABORT, 'An audit line stays.'); END;
--> statement-breakpoint
INSERT INTO `epochs` (`space_id`, `epoch`) VALUES ('00000000000000000000000000', 1);
