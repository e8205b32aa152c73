export { mailOf } from './mail-of.ts'
export { MailboxView } from './mailbox-view.tsx'
