import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { readJson, readText, root } from './repository.ts'
import { faultsOf, readCodeFacts } from './wrangler-faults.ts'

const text = readText('wrangler.toml')
const config = parse(text)
const code = readCodeFacts()

/** Changes that `wrangler.toml` must not survive, each with the words it is found by. */
const planted: readonly (readonly [change: string, from: string, to: string, fault: string])[] = [
  [
    'a binding that production lacks',
    '[[env.production.r2_buckets]]',
    '[[env.staging.r2_buckets]]',
    'R2Bucket is missing',
  ],
  [
    'a binding that no code uses',
    '[[r2_buckets]]',
    '[[r2_buckets]]\nbinding = "MORE"\n[[r2_buckets]]',
    'MORE',
  ],
  ['a binding of another kind', '[[d1_databases]]', '[[kv_namespaces]]', 'DB,KVNamespace'],
  [
    'a value that production lacks',
    '[env.production.vars]',
    '[env.production.limits]',
    'PLATFORM_ORIGIN,string is missing',
  ],
  [
    'a queue that nobody consumes',
    'queue = "serai-jobs"\nmax',
    'queue = "serai-mail"\nmax',
    'serai-mail is not in the code',
  ],
  [
    'dead letters that nobody reads',
    'dead_letter_queue = "serai-jobs-dead"',
    'dead_letter_queue = "lost"',
    'of lost',
  ],
  ['another time', 'crons = ["* * * * *"]', 'crons = ["0 * * * *"]', 'crons'],
  ['a Worker that is not minified', 'minify = true', 'minify = false', 'minified'],
  ['pages of assets', 'html_handling = "none"', 'html_handling = "auto-trailing-slash"', 'shadow'],
  ['a kind of binding that nobody placed', '[vars]', '[ai]\nbinding = "AI"\n[vars]', 'whether ai'],
]

describe('wrangler.toml', () => {
  it('binds what the code uses, at the top level and in production', () => {
    expect(faultsOf(config, code)).toEqual([])
    expect(Object.keys(code.env).length).toBeGreaterThan(3)
  })

  it.each(planted)('is found out by %s', (_, from, to, fault) => {
    expect(text).toContain(from)
    const faults = faultsOf(parse(text.replace(from, to)), code)
    expect(faults.join('\n')).toContain(fault)
  })

  it('is found out by a member of Env that nobody binds', () => {
    expect(faultsOf(config, { ...code, env: { ...code.env, LETTERS: 'SendEmail' } })).toHaveLength(2)
  })

  it('asks for no date that the installed workerd does not know', () => {
    const { version } = readJson<{ readonly version: string }>('node_modules/workerd/package.json')
    const known = /^\d+\.(\d{4})(\d{2})(\d{2})\./.exec(version)?.slice(1).join('-') ?? ''
    expect(known).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const isKnown = (date: string) => date <= known
    expect(isKnown(String(config['compatibility_date']))).toBe(true)
    expect(isKnown('2999-01-01')).toBe(false)
  })

  it('names files and folders that are there', () => {
    const folders = [...text.matchAll(/migrations_dir = "([^"]+)"/g)].map(([, folder]) => folder ?? '')
    expect(folders).toHaveLength(2)
    const paths = [...folders, String(config['main'])]
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
