import { instantText, ok, problem, refuse, type Result, type SpaceId } from '@serai/kernel'
import { fieldProblems, type PlatformScope } from '@serai/scope'
import * as z from 'zod'
import { hostName, spaceSettings } from './settings.ts'
import { settingsRow } from './settings-row.ts'

const newSpace = z.object({
  host: hostName,
  /** Whether the front door names the space. */
  listed: z.boolean().default(true),
  settings: spaceSettings,
})

/**
 * Makes a space that answers on its host at once, with nothing in it yet. A host that is another space's, or was,
 * is `already-exists`. Partners and logo are given afterwards: their files need a space to be in.
 */
export async function createSpace(
  scope: PlatformScope,
  input: z.input<typeof newSpace>,
): Promise<Result<{ readonly spaceId: SpaceId }>> {
  const read = newSpace.safeParse(input)
  if (!read.success) return refuse(problem('invalid-input', fieldProblems(read.error)))
  const { host, listed, settings } = read.data
  const row = { ...(await settingsRow(settings, scope.now)), logoMediaId: null }
  const id = scope.newId('space')
  const isMade = await scope.platform.createSpace({
    id,
    host,
    listed,
    settings: row,
    createdAt: instantText(scope.now),
  })
  return isMade
    ? ok({ spaceId: id })
    : refuse(problem('already-exists', [{ path: 'host', reason: 'is taken' }]))
}
