import { isBuiltin } from 'node:module'
import { globPattern } from './glob.ts'
import type { Breach } from './import-rule.ts'
import { sharedState } from './module-state.ts'
import type { SourceFile } from './source-file.ts'
import { importsOf, nodesWhere, rawRelations, refersTo, takesMember } from './syntax.ts'

/** Something that is done in few places. `within` narrows where we look; `only` lists where it may be found. */
export type Door = {
  readonly rule: string
  readonly within?: readonly string[]
  readonly only: readonly string[]
  readonly lines: (file: SourceFile) => readonly number[]
}

const testFiles = ['tests/**', '**/*.test.{ts,tsx}', '**/*.test-support.ts'] as const
const atTheCommandLine = ['workers/operator/**'] as const

const modules =
  (...names: readonly (string | RegExp)[]) =>
  (file: SourceFile) =>
    importsOf(file, names)

const nodes =
  (isIt: Parameters<typeof nodesWhere>[1]) =>
  (file: SourceFile): readonly number[] =>
    nodesWhere(file, isIt).map(file.lineOf)

/** Places with one door. */
export const doors: readonly Door[] = [
  {
    rule: 'drizzle opens a database in packages/db alone',
    only: ['packages/db/**', 'tests/**'],
    lines: modules('drizzle-orm/d1'),
  },
  {
    rule: 'tables are declared in packages/db alone',
    only: ['packages/db/**', 'tests/contract/**', 'tests/isolation/**'],
    lines: modules('drizzle-orm/sqlite-core'),
  },
  {
    rule: 'D1 is named in packages/db and workers/env.ts alone',
    // scale/ stands in for D1 on a file, to write more rows than a Worker would.
    only: ['packages/db/**', 'workers/env.ts', 'workers/operator/scale/**', 'tests/**'],
    lines: nodes((spot) => refersTo(spot, ['D1Database', 'D1DatabaseSession', 'D1PreparedStatement'])),
  },
  {
    rule: 'queries are written in queries.ts',
    only: ['packages/db/**', 'packages/*/src/queries.ts', 'packages/*/src/queries/*.ts', 'tests/**'],
    lines: modules(/^drizzle-orm(?!\/(d1|sqlite-core)$)/),
  },
  {
    rule: 'tables are seen by tests alone',
    only: ['tests/**'],
    lines: modules('@serai/db/tables'),
  },
  {
    rule: 'workers/platform alone opens a space',
    only: ['packages/db/**', 'workers/platform/**', 'tests/support/**'],
    lines: nodes((spot) => {
      const openers = ['openSpaceDb', 'openPlatformDb']
      return refersTo(spot, openers) || takesMember(spot, openers)
    }),
  },
  {
    rule: 'tokens are read in one file',
    only: ['packages/auth/src/token.ts', 'packages/auth/src/*.test{,-support}.ts'],
    lines: modules('@tsndr/cloudflare-worker-jwt'),
  },
  {
    rule: 'the environment stays in workers',
    only: ['workers/**', 'tests/**', ...testFiles],
    lines: modules('cloudflare:workers', /(^|\/)env\.ts$/),
  },
  {
    rule: 'test tools stay in tests',
    only: testFiles,
    lines: modules('vitest', 'cloudflare:test'),
  },
  {
    rule: 'workers/platform alone reaches other hosts',
    // A script in a browser asks its own host alone: the content security policy sees to it.
    only: ['workers/platform/**', 'web/islands/**', ...atTheCommandLine, 'tests/**'],
    lines: nodes((spot) => refersTo(spot, ['fetch']) || takesMember(spot, ['fetch'], ['globalThis', 'self'])),
  },
  {
    rule: 'time and chance come with the scope',
    only: ['workers/platform/**', ...atTheCommandLine, 'tests/**'],
    lines: nodes(
      (spot) =>
        (spot.node.type === 'NewExpression' &&
          spot.node.arguments.length === 0 &&
          refersTo({ node: spot.node.callee, parent: spot.node, key: 'callee' }, ['Date'])) ||
        takesMember(spot, ['now'], ['Date']) ||
        takesMember(spot, ['Now'], ['Temporal']) ||
        takesMember(spot, ['random'], ['Math']) ||
        takesMember(spot, ['randomUUID', 'getRandomValues']),
    ),
  },
  {
    rule: 'Node is for the command line and for tests',
    only: [
      ...atTheCommandLine,
      'tests/{contract,browser,bench,sabotage}/**',
      'tests/support/node/**',
      '**/*.config.ts',
    ],
    lines: (file) =>
      file.imports.flatMap(({ specifier, line }) => (isBuiltin(specifier ?? '') ? [line] : [])),
  },
  {
    rule: 'packages know no HTTP',
    within: ['packages/**'],
    only: [],
    lines: modules('hono'),
  },
  {
    rule: 'raw SQL is no relation',
    only: ['packages/db/**', 'tests/isolation/does-not-compile.ts'],
    lines: (file) => rawRelations(file).map(file.lineOf),
  },
  {
    rule: 'pages read what may be seen',
    within: ['workers/site/**', 'workers/edge/**', 'workers/members/**'],
    only: [],
    lines: nodes((spot) => takesMember(spot, ['own'])),
  },
  {
    rule: 'modules hold no state',
    within: ['packages/**', 'workers/**'],
    only: [
      'workers/edge/hosts.ts',
      'workers/edge/statements.ts',
      'workers/edge/key-memory.ts',
      '**/*.test.{ts,tsx}',
      '**/*.test-support.ts',
    ],
    lines: (file) => sharedState(file).map(file.lineOf),
  },
]

const guarded = doors.map(({ rule, within, only, lines }) => ({
  rule,
  lines,
  within: within?.map(globPattern),
  only: only.map(globPattern),
}))

/** Everything a file does that is another place's to do. */
export function breachesOfDoors(file: SourceFile): readonly Breach[] {
  const isIn = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(file.path))
  return guarded
    .filter(({ within, only }) => (within === undefined || isIn(within)) && !isIn(only))
    .flatMap(({ rule, lines }) =>
      [...new Set(lines(file))].map((line) => ({ rule, at: `${file.path}:${line}` })),
    )
}
