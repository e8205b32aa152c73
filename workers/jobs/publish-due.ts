import { deferDue, listDueItems } from '@serai/drafts'
import { publishEvent } from '@serai/events'
import { asId, instantText, problem, type ItemKind, type Problem, type Result } from '@serai/kernel'
import { publishPage } from '@serai/pages'
import { publishOrganisation, publishPerson } from '@serai/people'
import { publishPublication } from '@serai/publications'
import { perform, type Right, type Scope } from '@serai/scope'
import { publishSeries } from '@serai/series'
import { publishTopic } from '@serai/topics'
import { inWords } from '../platform/in-words.ts'
import type { Handler } from './handlers.ts'

type Publish = (scope: Scope<Right>, itemId: string, ifDueAt: string) => Promise<Result<unknown>>

const publishing: Readonly<Record<ItemKind, Publish>> = {
  event: (scope, id, ifDueAt) => perform(publishEvent, scope, { itemId: asId<'event'>(id), ifDueAt }),
  series: (scope, id, ifDueAt) => perform(publishSeries, scope, { itemId: asId<'series'>(id), ifDueAt }),
  publication: (scope, id, ifDueAt) =>
    perform(publishPublication, scope, { itemId: asId<'publication'>(id), ifDueAt }),
  person: (scope, id, ifDueAt) => perform(publishPerson, scope, { itemId: asId<'person'>(id), ifDueAt }),
  organisation: (scope, id, ifDueAt) =>
    perform(publishOrganisation, scope, { itemId: asId<'organisation'>(id), ifDueAt }),
  page: (scope, id, ifDueAt) => perform(publishPage, scope, { itemId: asId<'page'>(id), ifDueAt }),
  topic: (scope, id, ifDueAt) => perform(publishTopic, scope, { itemId: asId<'topic'>(id), ifDueAt }),
}

/** D1 answers 1,000 queries an invocation, and a large item is some hundreds. */
const mostAtOnce = 3

/**
 * Publishes what the space has scheduled up to now, a few items a message. What cannot be published is tried again
 * later, keeps its reason for the editor, and holds nothing else up.
 */
export const publishDue: Handler<'drafts.publish-due'> = async (scope, job, { log }) => {
  const now = instantText(scope.now)
  const { due } = await scope.db.read({ due: listDueItems(scope.db, now, mostAtOnce) })
  for (const item of due) {
    const refused = await tried(() => publishing[item.kind](scope, item.id, now), log)
    if (refused === null || refused.code === 'not-scheduled' || refused.code === 'stale-revision') continue
    log({ job: job.type, space: scope.space, item: item.id, kind: item.kind, problem: refused })
    await deferDue(scope, item, refused)
  }
  if (due.length === mostAtOnce) await scope.jobs.later(job)
}

/** What refused it, if anything did: a mistake of ours in one item must not stop the others. */
async function tried(
  publish: () => Promise<Result<unknown>>,
  log: (line: Readonly<Record<string, unknown>>) => void,
): Promise<Problem | null> {
  try {
    const published = await publish()
    return published.ok ? null : published.problem
  } catch (error) {
    log({ job: 'drafts.publish-due', error: inWords(error) })
    return problem('something-went-wrong')
  }
}
