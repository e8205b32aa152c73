import { problemStatus, type ProblemCode } from '@serai/kernel'
import { wordsFor } from '../words/index.ts'

export type ProblemViewProps = { readonly code: ProblemCode; readonly requestId: string }

/** What a person reads when something failed: what happened, what to do, and the number to quote. */
export function ProblemView({ code, requestId }: ProblemViewProps) {
  const { problem, problems } = wordsFor()
  const { title, advice } = problems[code]
  return (
    <div class="problem">
      <p class="kicker">{problem.kicker(problemStatus[code])}</p>
      <h1>{title}</h1>
      <p class="lead">{advice}</p>
      <p>
        <a class="action" href="/">
          {problem.home}
        </a>
      </p>
      <p class="quiet">
        {problem.request}: <code class="figures">{requestId}</code>
      </p>
    </div>
  )
}
