import { wordsFor } from '@serai/web/words'
import { describe, expect, it } from 'vitest'
import { codePaths, readText } from './repository.ts'

/** What a deed is called where its line is written, and the use cases of drafts, whose lines are written for all of them. */
const named = /action: (?:[^,\n']*\? )?'(\w+\.[a-z-]+)'(?: : '(\w+\.[a-z-]+)')?/g
const ofDrafts = /'((?!drafts)\w+\.(?:publish|save|schedule|unpublish)-[a-z-]+)'/g

const sources = codePaths().filter((path) => path.startsWith('packages/') && !path.endsWith('.test.ts'))

function actionsIn(text: string): readonly string[] {
  return [...text.matchAll(named), ...text.matchAll(ofDrafts)].flatMap(([, ...actions]) =>
    actions.filter((action) => action !== undefined),
  )
}

const { deeds } = wordsFor().adminMembers.log

describe('the log', () => {
  const actions = new Set(sources.flatMap((path) => actionsIn(readText(path))))

  it('has words for everything that packages write into it', () => {
    expect(actions.size).toBeGreaterThan(50)
    expect([...actions].filter((action) => deeds[action] === undefined)).toEqual([])
  })

  it('has words for nothing that nobody does', () => {
    const all = sources.map(readText).join('\n')
    expect(Object.keys(deeds).filter((action) => !all.includes(`'${action}'`))).toEqual([])
  })
})
