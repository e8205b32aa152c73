import { listDueItems } from '@serai/drafts'
import { publishEvent } from '@serai/events'
import { asId, instantText, type ItemKind, type Problem, type Result } from '@serai/kernel'
import { publishPage } from '@serai/pages'
import { publishOrganisation, publishPerson } from '@serai/people'
import { publishPublication } from '@serai/publications'
import { perform, type Right, type Scope } from '@serai/scope'
import { publishSeries } from '@serai/series'
import { publishTopic } from '@serai/topics'
import type { Handler } from './handlers.ts'

type Publish = (scope: Scope<Right>, itemId: string) => Promise<Result<unknown>>

const publishing: Readonly<Record<ItemKind, Publish>> = {
  event: (scope, itemId) => perform(publishEvent, scope, { itemId: asId<'event'>(itemId) }),
  series: (scope, itemId) => perform(publishSeries, scope, { itemId: asId<'series'>(itemId) }),
  publication: (scope, itemId) => perform(publishPublication, scope, { itemId: asId<'publication'>(itemId) }),
  person: (scope, itemId) => perform(publishPerson, scope, { itemId: asId<'person'>(itemId) }),
  organisation: (scope, itemId) =>
    perform(publishOrganisation, scope, { itemId: asId<'organisation'>(itemId) }),
  page: (scope, itemId) => perform(publishPage, scope, { itemId: asId<'page'>(itemId) }),
  topic: (scope, itemId) => perform(publishTopic, scope, { itemId: asId<'topic'>(itemId) }),
}

/** Publishes what the space has scheduled up to now. What cannot be published stays due, and the reason is logged. */
export const publishDue: Handler<'drafts.publish-due'> = async (scope, _job, log) => {
  const { due } = await scope.db.read({ due: listDueItems(scope.db, instantText(scope.now)) })
  for (const item of due) {
    const published = await publishing[item.kind](scope, item.id)
    if (!published.ok) log(whyNot(scope, item, published.problem))
  }
}

function whyNot(scope: Scope, item: { readonly id: string; readonly kind: ItemKind }, problem: Problem) {
  return { job: 'drafts.publish-due', space: scope.space, item: item.id, kind: item.kind, problem }
}
