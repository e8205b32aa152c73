import { beforeAll, describe, expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { answerOf } from '../support/answer-of.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { pathsTo, pathsToNothing } from './every-route.ts'

let own: { space: TestSpace; content: Content }
let foreign: { space: TestSpace; content: Content }

/** Asks as somebody who may see every page of their own space: as its owner. */
let cookie = ''

function ask(path: string) {
  return answerOf(own.space.host, path, { headers: { cookie } })
}

beforeAll(async () => {
  const [here, there] = [await aSpace(), await aSpace()]
  own = { space: here, content: await fill(here, 'ownword', 'own', '#1f4f6b') }
  foreign = { space: there, content: await fill(there, 'foreignword', 'foreign', '#5b1f6b') }
  cookie = await cookieOf(here, own.content.people.owner)
})

describe('every route of the site', () => {
  it('shows what is its own space’s', async () => {
    for (const { path } of pathsTo(own.content)) {
      const { status } = await ask(path)
      expect([path, status]).toEqual([path, 200])
    }
  })

  it('answers for another space’s address as for one that never was', async () => {
    const foreignPaths = pathsTo(foreign.content)
    const never = pathsToNothing()
    const ownPaths = pathsTo(own.content)
    for (const [place, { path }] of foreignPaths.entries()) {
      // An address that is the same in every space names nothing of any.
      if (ownPaths[place]?.path === path) continue
      const there = await ask(path)
      const nowhere = await ask(never[place]?.path ?? '')
      expect([path, there.status]).toEqual([path, 404])
      expect(there).toEqual(nowhere)
    }
  })

  it('takes a login of another space for nobody’s', async () => {
    const theirs = await cookieOf(foreign.space, foreign.content.people.owner)
    for (const { path } of pathsTo(own.content)) {
      const asStranger = await answerOf(own.space.host, path, { headers: { cookie: theirs } })
      const asVisitor = await answerOf(own.space.host, path)
      expect([path, asStranger.status, asStranger.body]).toEqual([path, asVisitor.status, asVisitor.body])
    }
  })

  it('never says a word of another space', async () => {
    for (const { path } of [...pathsTo(own.content), ...pathsToNothing()]) {
      expect((await ask(path)).body).not.toContain('foreignword')
    }
    const theirs = await cookieOf(foreign.space, foreign.content.people.owner)
    const said = await Promise.all(
      pathsTo(foreign.content).map(({ path }) =>
        answerOf(foreign.space.host, path, { headers: { cookie: theirs } }),
      ),
    )
    expect(said.filter(({ body }) => body.includes('foreignword')).length).toBeGreaterThan(5)
  })
})
