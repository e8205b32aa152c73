import { Form } from '../ui/field.tsx'

type AskFirstProps = {
  /** What is done, as its button says. */
  readonly deed: string
  /** What will have happened. */
  readonly says: readonly string[]
  readonly action: string
  readonly hidden?: Readonly<Record<string, string>>
}

/** Something that takes a thing away from its person: they read what goes with it before there is a button to press. */
export function AskFirst({ deed, says, action, hidden = {} }: AskFirstProps) {
  return (
    <details class="ask-first">
      <summary>{deed}</summary>
      {says.map((line) => (
        <p>{line}</p>
      ))}
      <Form action={action} submit={deed} hidden={hidden} isDangerous />
    </details>
  )
}
