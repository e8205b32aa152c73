import { wordsFor } from '../words/index.ts'

export type SignedOutViewProps = {
  /** How they went; or that whoever asks is signed in. */
  readonly said: keyof ReturnType<typeof wordsFor>['membership']['signedOut']
  readonly spaceName: string
}

/** What somebody reads once they went: what now is, and what they can do. */
export function SignedOutView({ said, spaceName }: SignedOutViewProps) {
  const { title, what, next, to } = wordsFor().membership.signedOut[said]
  return (
    <div class="narrow">
      <h1>{title(spaceName)}</h1>
      <ul class="told">
        {what.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>
        <a class="button" href={to}>
          {next}
        </a>
      </p>
    </div>
  )
}
