import { beforeAll, describe, expect, it } from 'vitest'
import { fill, type Content } from '../support/content.ts'
import { answerOf } from '../support/answer-of.ts'
import { cookieOf } from '../support/signed-in.ts'
import { aSpace, type TestSpace } from '../support/space.ts'
import { pathsTo, pathsToNothing } from './every-route.ts'
import { besideOf } from './ids-of.ts'

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

  it('T1: answers for another space’s address or id as for one that never was', async () => {
    const never = pathsToNothing(foreign.content)
    const ownPaths = pathsTo(own.content)
    const tried = pathsTo(foreign.content).map(({ path, walksFrom }, place) => ({ path, walksFrom, place }))
    // An address that is the same in every space names nothing of any.
    const naming = tried.filter(
      ({ path, walksFrom, place }) => walksFrom === null && ownPaths[place]?.path !== path,
    )
    expect(naming.length).toBeGreaterThan(15)
    for (const { path, place } of naming) {
      const there = await ask(path)
      expect([path, there.status]).toEqual([path, 404])
      expect(there).toEqual(await ask(never[place]?.path ?? ''))
    }
  })

  it('T1: shows a list from another space’s id on as from one that never was right beside it', async () => {
    const walks = pathsTo(own.content, foreign.content).filter(({ walksFrom }) => walksFrom !== null)
    expect(walks.length).toBeGreaterThan(5)
    for (const { path, walksFrom } of walks) {
      const there = await ask(path)
      expect([path, there.status]).toEqual([path, 200])
      const nowhere = path.replace(walksFrom ?? '', besideOf(walksFrom ?? ''))
      expect(nowhere).not.toBe(path)
      expect(there).toEqual(await ask(nowhere))
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
    for (const { path } of [...pathsTo(own.content), ...pathsToNothing(foreign.content)]) {
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
