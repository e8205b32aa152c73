import { saveEventDraft, scheduleEvent } from '@serai/events'
import { instantText } from '@serai/kernel'
import { perform, type Right, type Scope } from '@serai/scope'

/** Where the event will be once it has published itself. */
export const scheduledPath = '/events/sample-that-appears-by-itself'

/** Leaves a sample event in a space that is to be published in a moment. */
export async function scheduleOne(scope: Scope<Right>): Promise<void> {
  const title = 'Sample that appears by itself'
  const document = {
    slug: 'sample-that-appears-by-itself',
    title,
    mode: 'online' as const,
    start: '2031-01',
    isSample: true,
  }
  const saved = await perform(saveEventDraft, scope, { itemId: null, revision: 0, document })
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
  const at = instantText(new Date(scope.now.getTime() + 2_000))
  const scheduled = await perform(scheduleEvent, scope, { itemId: saved.value.itemId, at })
  if (!scheduled.ok) throw new Error(JSON.stringify(scheduled.problem))
}
