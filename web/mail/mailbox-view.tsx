import type { KeptMail } from '@serai/mail'
import { EmptyState } from '../ui/empty-state.tsx'
import { mailboxWords } from '../words/mail.ts'

/** The mailbox of somebody who builds Serai: what would have been sent, the newest first, with links that lead on. */
export function MailboxView({ mails }: { readonly mails: readonly KeptMail[] }) {
  return (
    <>
      <h1>{mailboxWords.title}</h1>
      <p class="lead">{mailboxWords.lead}</p>
      {mails.length === 0 && <EmptyState say={mailboxWords.empty} />}
      {mails.map((mail) => (
        <article id={`mail-${mail.id}`}>
          <h2>
            <bdi>{mail.subject}</bdi>
          </h2>
          <p class="quiet">
            <time datetime={mail.sentAt}>{mail.sentAt}</time> · {mail.from.name} → <bdi>{mail.to}</bdi>
          </p>
          <pre class="mail-text" dir="auto">
            {mail.text.split('\n').map(lineOf)}
          </pre>
        </article>
      ))}
    </>
  )
}

/** A line of a mail; one that is an address leads there. */
function lineOf(line: string) {
  return (
    <>
      {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
      {'\n'}
    </>
  )
}
