/** Whom a mail is from: the name that people read, and the address. */
export type MailSender = { readonly name: string; readonly email: string }

/** What a mail says, in both of its forms. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string }

/** A mail on its way out of the deployment. `id` stays the same however often it is tried. */
export type OutgoingMail = MailText & {
  readonly id: string
  readonly from: MailSender
  readonly to: string
  readonly headers: Readonly<Record<string, string>>
}

/** A mail as the development mailbox keeps it. */
export type KeptMail = OutgoingMail & { readonly sentAt: string }

/**
 * What became of a try. `refused`: it will be refused again, as where there is no such address. `failed`: it was not
 * taken, or nobody knows whether it was, and is worth another try. Neither names an address.
 */
export type SendOutcome = 'sent' | { readonly refused: string } | { readonly failed: string }

/**
 * Who takes mail from here. `send` answers within ten seconds, never throws, and sends a mail of an `id` that it has
 * sent no second time, as far as it can tell.
 */
export type MailProvider = { readonly name: string; send(mail: OutgoingMail): Promise<SendOutcome> }
