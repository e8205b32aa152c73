import { Form } from '../ui/field.tsx'
import { wordsFor } from '../words/index.ts'

/** What the link of a mail asks: whether to turn mails like it off. Only the button does. */
export function UnsubscribeView({
  token,
  isDone,
}: {
  readonly token: string | null
  readonly isDone: boolean
}) {
  const { title, lead, submit, done, broken } = wordsFor().membership.unsubscribe
  const says = isDone ? done : token === null ? broken : lead
  return (
    <>
      <h1>{title}</h1>
      <p role="status">{says}</p>
      {!isDone && token !== null && (
        <Form action={`/unsubscribe?token=${encodeURIComponent(token)}&page=1`} submit={submit} />
      )}
    </>
  )
}
