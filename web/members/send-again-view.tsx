import { Form } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'

export type KeptField = { readonly name: string; readonly value: string }

export type SendAgainViewProps = {
  /** Where the form goes. */
  readonly action: string
  /** The way to sign in, and from there to the page of the form. */
  readonly signIn: string
  /** What was typed; null where nothing can wait here. */
  readonly kept: readonly KeptField[] | null
}

/** What somebody sees whose login ended while they wrote: their text waits here until they are signed in again. */
export function SendAgainView({ action, signIn, kept }: SendAgainViewProps) {
  const { sendAgain, problems } = wordsFor()
  const { title, advice } = problems['login-over']
  if (kept === null)
    return (
      <div class="narrow">
        <h1>{title}</h1>
        <p class="lead">{advice}</p>
        <p>
          <a class="action" href={signIn} rel="nofollow">
            {sendAgain.signIn}
          </a>
        </p>
      </div>
    )
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{sendAgain.lead}</p>
      <p>
        <a class="action" href={signIn} target="_blank" rel="nofollow noopener">
          {sendAgain.signInBeside}
        </a>
      </p>
      <p>{sendAgain.afterwards}</p>
      <Form action={action} submit={sendAgain.submit} isQuiet>
        {kept.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </Form>
    </div>
  )
}
