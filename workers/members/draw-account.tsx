import { factorBarOf, readAccount } from '@serai/auth'
import type { PlatformScope } from '@serai/scope'
import { AccountView, type AccountFault, type AccountNote, type Said } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import { drawPlatformView } from '../edge/draw.tsx'
import { addressOn } from '../edge/hosts.ts'
import type { Arrival } from '../edge/platform-app.ts'
import type { Person } from './for-person.ts'

type ToSay = {
  readonly fault?: AccountFault | null
  readonly note?: AccountNote | null
  /** What a part of the page says, and the status of such an answer. */
  readonly said?: Said | null
  readonly status?: number
}

/** The account of a person, with what is to be said of it first. */
export async function drawAccount(
  { setting }: Arrival,
  scope: PlatformScope,
  person: Person,
  { fault = null, note = null, said = null, status = statusOf[fault ?? 'none'] }: ToSay = {},
): Promise<Response> {
  const account = await readAccount(scope, person.identityId)
  const view = { account, email: person.email, loginId: person.loginId, fault, note, said }
  const hrefOf = (host: string) => addressOn(setting.env.PLATFORM_ORIGIN, host, '/')
  const { title } = wordsFor().accountPage
  return drawPlatformView(
    setting,
    '/account',
    {
      ...{ title, description: '', isOwn: true, hasIslands: true },
      body: <AccountView {...view} bar={factorBarOf(person, account, scope.now)} hrefOf={hrefOf} />,
    },
    status,
  )
}

const statusOf = { none: 200, bar: 403, noFactor: 409, wrongCode: 422, tooOften: 429 } as const
