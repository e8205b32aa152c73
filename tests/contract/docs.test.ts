import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOfPage, pathsIn, scriptsIn, undecided, type Page } from './docs-faults.ts'
import { filesBelow, readText, root } from './repository.ts'

const below = existsSync(join(root, 'docs')) ? filesBelow('docs').filter((path) => path.endsWith('.md')) : []
const pages: readonly Page[] = ['README.md', 'CONTRIBUTING.md', ...below]
  .filter((path) => existsSync(join(root, path)))
  .map((path) => ({ path, text: readText(path) }))

/** What a page may not say. */
const planted = [
  'See `packages/nobody/src/index.ts`.',
  'See `workers/nobody/`.',
  'See `packages/*/src/nobody.ts`.',
  'See `nobody/<name>` and `packages/nobody/<name>.ts`.',
  'See `nowhere.toml`.',
  'Run `npm run nothing`.',
  '```\nnpm run nothing\n```',
  'It is in /home/somebody/serai.',
  '```\ncd /tmp/serai\n```',
]

/** What a page may say. */
const sound = [
  'See `packages/kernel/src/index.ts`, `packages/db`, `workers/` and `wrangler.toml`.',
  'See `packages/*/src/queries.ts`, `migrations/NNNN_name.sql` and `packages/<noun>/src/<verb-phrase>.ts`.',
  'Run `npm start`, `npm test` or `npm run verify`; write `application/json` and `web.site`.',
  'Open https://serai.example/home/x, `/admin/home/` and `GET /events/:slug`.',
  '```\npackages/nobody/   not a path of ours yet\n```',
]

describe('the documents', () => {
  it('are there', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md']),
    )
  })

  it('name only what there is', () => {
    expect(pages.flatMap(faultsOfPage)).toEqual([])
  })

  it('name the paths and scripts that this test looks for', () => {
    expect(pages.flatMap(({ text }) => pathsIn(text)).length).toBeGreaterThan(20)
    expect(pages.flatMap(({ text }) => scriptsIn(text)).length).toBeGreaterThan(3)
  })

  it.each(planted)('would be found out by %j', (text) => {
    expect(faultsOfPage({ path: 'planted.md', text })).toHaveLength(1)
  })

  it.each(sound)('may say %j', (text) => {
    expect(faultsOfPage({ path: 'sound.md', text })).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = pages.filter(({ path }) => path.startsWith('docs/decisions/'))

  it('name every package that the root depends on', () => {
    expect(undecided(decisions)).toEqual([])
  })

  it('would be found out by a dependency that none names', () => {
    const all = 'zod, oxlint, vitest-plugin, html-validate-x'
    expect(undecided([{ path: 'planted.md', text: all }])).toEqual(
      expect.arrayContaining(['vitest', 'html-validate', 'hono']),
    )
    expect(undecided([{ path: 'planted.md', text: all }])).not.toContain('zod')
  })
})
