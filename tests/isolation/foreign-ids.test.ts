import { newUlid } from '@serai/kernel'
import { perform, type Right, type Scope } from '@serai/scope'
import { beforeAll, describe, expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { aCopyOf } from '../support/copied-space.ts'
import { asThemselves } from '../support/membership.ts'
import { asMember } from '../support/people.ts'
import { rowsOf } from '../support/rows-of.ts'
import { noon } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { examples } from './examples.ts'
import { idPathsOf, idsIn, withIdAt } from './ids-in.ts'
import { idOf } from './ids-of.ts'
import { allUseCases, type UseCaseName } from './use-cases.ts'

let own: { space: TestSpace; content: Content }
let foreign: { space: TestSpace; content: Content }

/** Every row of both spaces, as it was when last looked at. */
let seen: Awaited<ReturnType<typeof lookAtBoth>>

function lookAtBoth() {
  return Promise.all([rowsOf(own.space.id), rowsOf(foreign.space.id)])
}

beforeAll(async () => {
  const [here, there] = [await aSpace(), await aSpace()]
  own = { space: here, content: await fill(here, 'own') }
  foreign = { space: there, content: await fill(there, 'foreign') }
  seen = await lookAtBoth()
})

/** Who does it: the operator, or where it is about oneself, a member who is signed in. */
function scopeFor(name: string, { space, content }: typeof own): Scope<Right> {
  const who = asThemselves[name]
  return who === undefined ? space.scope : asMember(space, content.people[who].actor)
}

function randomId(): string {
  return newUlid(noon, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
}

const useCases = allUseCases()

describe.each(useCases.map((useCase) => [useCase.useCase, useCase] as const))('T1: %s', (name, useCase) => {
  const exampleOf = (content: Content) => examples[name as UseCaseName](content) as unknown

  it('answers another space’s id as one that never was, and changes nothing', async () => {
    const input = exampleOf(own.content)
    for (const { path, kind } of idsIn(useCase.input, input)) {
      const answers = []
      for (const id of [idOf(foreign.content, kind), randomId()]) {
        answers.push(await perform(useCase, scopeFor(name, own), withIdAt(input, path, id)))
      }
      expect(answers[0], path.join('.')).toEqual(answers[1])
      expect(answers[0]?.ok, path.join('.')).toBe(false)
    }
    const before = seen
    seen = await lookAtBoth()
    expect(seen).toEqual(before)
  })

  it('has an example that holds every id it can take', () => {
    const held = idsIn(useCase.input, exampleOf(own.content)).map(({ path }) =>
      ['', ...path.map((part) => (typeof part === 'number' ? '*' : part))].join('.'),
    )
    expect([...new Set(held)].sort()).toEqual([...new Set(idPathsOf(useCase.input))].sort())
  })
})

describe('every example', () => {
  it.each(useCases.map((useCase) => [useCase.useCase, useCase] as const))(
    '%s works in its own space',
    async (name, useCase) => {
      const space = await aCopyOf(own.space)
      const input = examples[name as UseCaseName](own.content)
      const done = await perform(useCase, scopeFor(name, { space, content: own.content }), input)
      expect(done).toMatchObject({ ok: true })
    },
  )

  it('was found, for as many use cases as are named', () => {
    expect(useCases.map((useCase) => useCase.useCase).sort()).toEqual(Object.keys(examples).sort())
    expect(useCases.length).toBeGreaterThan(20)
  })
})
