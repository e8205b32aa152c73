/** A line that must be found, at a path where it must not stand. */
export type Planted = { readonly rule: string; readonly path: string; readonly text: string }

/** At least one breach of each rule of the order. */
export const plantedImports: readonly Planted[] = [
  { rule: 'every file has its place', path: 'packages/misc/src/index.ts', text: 'export const one = 1' },
  { rule: 'every file has its place', path: 'workers/cache/keep.ts', text: 'export const one = 1' },
  {
    rule: 'imports go to the left',
    path: 'packages/kernel/src/id.ts',
    text: "import { ok } from '@serai/db'",
  },
  {
    rule: 'imports go to the left',
    path: 'packages/db/src/x.ts',
    text: "import type { Scope } from '@serai/scope'",
  },
  { rule: 'imports go to the left', path: 'packages/scope/src/x.ts', text: "export * from '@serai/events'" },
  {
    rule: 'imports go to the left',
    path: 'packages/events/src/x.ts',
    text: "import { View } from '@serai/web/site'",
  },
  {
    rule: 'imports go to the left',
    path: 'workers/platform/x.ts',
    text: "import { load } from '../edge/load.ts'",
  },
  {
    rule: 'imports go to the left',
    path: 'workers/edge/x.ts',
    text: "const page = await import('../site/events.tsx')",
  },
  {
    rule: 'imports go to the left',
    path: 'workers/edge/x.ts',
    text: "import { aSpace } from '@serai/tests/support/x.ts'",
  },
  {
    rule: 'a neighbour is on the list',
    path: 'workers/site/x.ts',
    text: "import { queues } from '../jobs/queues.ts'",
  },
  {
    rule: 'a neighbour is on the list',
    path: 'packages/events/src/x.ts',
    text: "import { page } from '@serai/pages'",
  },
  {
    rule: 'a neighbour is on the list',
    path: 'packages/media/src/x.ts',
    text: "let x: import('@serai/drafts').DraftKind",
  },
  {
    rule: 'a place takes no more than it may',
    path: 'packages/rich-text/src/x.ts',
    text: "import '@serai/scope'",
  },
  {
    rule: 'a place takes no more than it may',
    path: 'workers/operator/x.ts',
    text: "import '../edge/load.ts'",
  },
  {
    rule: 'a package is entered by what it exports',
    path: 'packages/events/src/x.ts',
    text: "import '@serai/db/src/relation.ts'",
  },
  {
    rule: 'a package is entered by what it exports',
    path: 'web/site/x.tsx',
    text: "import type { X } from '@serai/nobody'",
  },
  {
    rule: 'a relative import stays in its package',
    path: 'packages/events/src/x.ts',
    text: "import '../../drafts/src/index.ts'",
  },
  {
    rule: 'a relative import stays in its package',
    path: 'workers/site/x.ts',
    text: "import '../../web/ui/prose.tsx'",
  },
  {
    rule: 'a relative import stays in its package',
    path: 'workers/site/x.ts',
    text: "import build from '../../dist/build.json'",
  },
  {
    rule: 'an import says what it imports',
    path: 'workers/edge/x.ts',
    text: 'const name = "x"; await import(name)',
  },
  {
    rule: 'an import says what it imports',
    path: 'workers/site/x.ts',
    text: "const all = import.meta.glob('./*.ts')",
  },
  { rule: 'views take types alone', path: 'web/site/x.tsx', text: "import { event } from '@serai/events'" },
  {
    rule: 'views take types alone',
    path: 'web/site/x.tsx',
    text: "import { type EventPage } from '@serai/events'",
  },
  { rule: 'views take types alone', path: 'web/site/x.tsx', text: "import { searchToken } from '@serai/db'" },
  { rule: 'views take types alone', path: 'web/site/x.tsx', text: "import { Hono } from 'hono'" },
  { rule: 'views take types alone', path: 'web/site/x.tsx', text: "import * as z from 'zod'" },
]

/** What the order allows, so that a rule is not red for everything. */
export const soundImports: readonly Omit<Planted, 'rule'>[] = [
  { path: 'workers/main.ts', text: "import build from '../dist/build.json'" },
  { path: 'packages/drafts/src/x.ts', text: "import { mediaPath } from '@serai/media'" },
  { path: 'packages/events/src/x.ts', text: "import type { Scope } from '@serai/scope'" },
  {
    path: 'web/site/x.tsx',
    text: "import type { EventPage } from '@serai/events'\nimport { html } from 'hono/html'",
  },
  {
    path: 'workers/edge/x.ts',
    text: "import { openScope } from '../platform/open-scope.ts'\nimport { Hono } from 'hono'",
  },
  {
    path: 'workers/operator/x.ts',
    text: "import { createSpace } from '@serai/spaces'\nimport type { Env } from '../env.ts'",
  },
  { path: 'tests/isolation/x.ts', text: "import.meta.glob('../../packages/*/src/index.ts')" },
  { path: 'tests/http/x.test.ts', text: "import { load } from '@serai/workers/edge/load.ts'" },
]
