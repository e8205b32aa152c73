import { beforeAll, describe, expect, it } from 'vitest'
import { answerOf, type Answer } from '../support/answer-of.ts'
import { aCopyOf } from '../support/copied-space.ts'
import { formsOf, type ExampleForm } from '../support/form-examples.ts'
import { fillMembers } from '../support/membership.ts'
import { rowsOf } from '../support/rows-of.ts'
import { signedIn } from '../support/sign-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { idPathsOf, idsIn, namedBy } from './ids-in.ts'
import { besideOf } from './ids-of.ts'

type Filled = { readonly space: TestSpace; readonly forms: readonly ExampleForm[] }

let own: Filled & { readonly owner: Parameters<typeof signedIn>[1] }
let foreign: Filled
let cookie = ''

beforeAll(async () => {
  const [here, there] = [await aSpace(), await aSpace()]
  const [ours, theirs] = [
    await fillMembers(here, 'own', 'own'),
    await fillMembers(there, 'foreign', 'foreign'),
  ]
  own = { space: here, forms: formsOf(ours, 'own'), owner: ours.owner }
  foreign = { space: there, forms: formsOf(theirs, 'foreign') }
  cookie = await signedIn(here, ours.owner)
})

type Sent = Pick<ExampleForm, 'path' | 'fields'>

/** Sends a form to a space as its owner does. */
function send(host: string, { path, fields }: Sent, as = cookie): Promise<Answer> {
  const headers = { cookie: as, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
  return answerOf(host, path, { method: 'POST', headers, body: new URLSearchParams(fields) })
}

/** One place of a form that names something: where it is, and the form with what the other space has there. */
type Named = { readonly where: string; readonly foreign: string; readonly sent: (name: string) => Sent }

const ulid = /[0-7][0-9A-HJKMNP-TV-Z]{25}$/

function namedIn({ action, path, fields }: ExampleForm, other: ExampleForm): readonly Named[] {
  const parts = action.path.split('/').map((part) => part.slice(1))
  const [here, there] = [path.split('/'), other.path.split('/')]
  const inPath = Object.entries(action.params.shape).flatMap(([name, schema]) => {
    const place = parts.indexOf(name)
    const text = there[place] ?? ''
    // What is called alike in every space names nothing of any.
    if (namedBy(schema as never) === null || here[place] === text) return []
    return [
      {
        where: `:${name}`,
        foreign: text,
        sent: (asked: string) => ({ path: here.with(place, asked).join('/'), fields }),
      },
    ]
  })
  const inValues = idsIn(action.form, fields).map(({ path: [name = ''] }) => ({
    ...{ where: String(name), foreign: other.fields[name] ?? '' },
    sent: (asked: string) => ({ path, fields: { ...fields, [name]: asked } }),
  }))
  const inNames = Object.keys(fields).flatMap((name, place) => {
    const theirs = ulid.exec(Object.keys(other.fields)[place] ?? '')?.[0]
    if (theirs === undefined) return []
    const renamed = (asked: string) =>
      Object.entries(fields).map(([one, value]) => [one.replace(ulid, asked), value])
    return [
      {
        where: name,
        foreign: theirs,
        sent: (asked: string) => ({ path, fields: Object.fromEntries(renamed(asked)) }),
      },
    ]
  })
  return [...inPath, ...inValues, ...inNames]
}

/** A name that nothing ever had, as like the other as can be. */
function neverOf(name: string): string {
  return ulid.test(name.toUpperCase()) ? besideOf(name) : 'never-was'
}

/** What an answer says beside what was typed into the form. */
function heard({ status, headers, body }: Answer, name: string) {
  const told = headers.filter(([header]) => header !== 'content-length')
  return { status, told, body: body.replaceAll(name, '…').replaceAll(name.toLowerCase(), '…') }
}

const trials = () =>
  own.forms.flatMap((form, place) => {
    const other = foreign.forms[place]
    return other === undefined ? [] : namedIn(form, other).map((named) => ({ form, named }))
  })

describe('T1: every form of a space', () => {
  it('has an example with every id that it can take', () => {
    for (const { action, fields } of own.forms) {
      const held = idsIn(action.form, fields).map(({ path }) => `.${path.join('.')}`)
      expect([action.path, held.sort()]).toEqual([action.path, [...idPathsOf(action.form)].sort()])
    }
    expect(trials().length).toBeGreaterThan(25)
  })

  it('answers another space’s id as one that never was, and changes nothing', async () => {
    const before = [await rowsOf(own.space.id), await rowsOf(foreign.space.id)]
    for (const { form, named } of trials()) {
      const never = neverOf(named.foreign)
      const there = heard(await send(own.space.host, named.sent(named.foreign)), named.foreign)
      const nowhere = heard(await send(own.space.host, named.sent(never)), never)
      const which = `${form.action.path} ${named.where}`
      expect([which, there]).toEqual([which, nowhere])
      expect([which, there.status >= 400]).toEqual([which, true])
    }
    expect([await rowsOf(own.space.id), await rowsOf(foreign.space.id)]).toEqual(before)
  }, 60_000)

  it('answers its own space’s ids otherwise, so that they are looked at', async () => {
    for (const { form, named } of trials()) {
      const copy = await aCopyOf(own.space)
      const as = await signedIn(copy, own.owner)
      const never = neverOf(named.foreign)
      const nowhere = heard(await send(copy.host, named.sent(never), as), never)
      const here = heard(await send(copy.host, form, as), never)
      const which = `${form.action.path} ${named.where}`
      expect([which, here]).not.toEqual([which, nowhere])
    }
  }, 60_000)
})
