import type { ProblemCode } from '@serai/kernel'
import { wordsFor } from '../words/index.ts'

export type ProblemViewProps = {
  readonly code: ProblemCode
  readonly requestId: string
  /** The front page that there is: the space's, or the platform's. */
  readonly home: string
}

/** What a person reads when something failed: what happened, what to do, and the number to quote. */
export function ProblemView({ code, requestId, home }: ProblemViewProps) {
  const { problem, problems } = wordsFor()
  const { title, advice } = problems[code]
  return (
    <div class="problem">
      <h1>{title}</h1>
      <p class="lead">{advice}</p>
      <p>
        <a class="action" href={home}>
          {problem.home}
        </a>
      </p>
      <p class="quiet">
        {problem.request}: <code class="figures">{requestId}</code>
      </p>
    </div>
  )
}
