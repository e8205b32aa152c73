import { problemStatus } from '@serai/kernel'
import { SendAgainView, type KeptField } from '@serai/web/members'
import { wordsFor } from '@serai/web/words'
import type { Action } from './action.ts'
import { drawInFrame } from './draw.tsx'
import { mostBytesOfFields, type SentForm } from './forms.ts'
import { loadFrame } from './load.ts'
import { refuse, type Visit } from './visit.ts'

/** What is proved by typing it anew: a page keeps none of it. */
const neverKept = /^(?:code|confirm|password|secret|token)$/i

/**
 * The answer to a form whose sender is signed in no more. What they typed stays in this very page, to be sent once more
 * when they are: by the same form to the same action, so that it is from here and looked at like any other. Nothing of it
 * is kept on our side, for nobody knows whose it is.
 */
export async function offerToSendAgain(
  visit: Visit,
  action: Action,
  parts: Readonly<Record<string, string>>,
  fields: SentForm['fields'],
): Promise<Response> {
  const frame = await loadFrame(visit.setting, visit.space)
  if (frame === null) return refuse(visit, 'login-over')
  const { title } = wordsFor().problems['login-over']
  const signIn = `/sign-in?path=${encodeURIComponent(pathOf(action, parts))}`
  const body = <SendAgainView action={visit.url.pathname} signIn={signIn} kept={keptOf(fields)} />
  const status = problemStatus['login-over']
  return drawInFrame(visit.setting, frame, { title, body, status, hasMemberParts: true })
}

/** What of a form can wait in a page; null where that is nothing, a file, or more than a form may be. */
function keptOf(fields: SentForm['fields']): readonly KeptField[] | null {
  const all = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map((one) => ({ name, value: one })),
  )
  const texts = all.flatMap(({ name, value }) =>
    typeof value === 'string' && !neverKept.test(name) ? [{ name, value }] : [],
  )
  const hasFile = all.some(({ value }) => typeof value !== 'string')
  const isEmpty = texts.every(({ value }) => value === '')
  const size = new URLSearchParams(texts.map(({ name, value }) => [name, value])).toString().length
  return hasFile || isEmpty || size > mostBytesOfFields ? null : texts
}

/** Where the form of an action is: the page to come back to. */
function pathOf({ page }: Action, parts: Readonly<Record<string, string>>): string {
  return page.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
}
