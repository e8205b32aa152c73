import type { Planted } from './planted-imports.ts'

/** At least one breach of each door. */
export const plantedBreaches: readonly Planted[] = [
  {
    rule: 'drizzle opens a database in packages/db alone',
    path: 'workers/platform/x.ts',
    text: "import { drizzle } from 'drizzle-orm/d1'",
  },
  {
    rule: 'tables are declared in packages/db alone',
    path: 'packages/events/src/queries.ts',
    text: "import { sqliteTable } from 'drizzle-orm/sqlite-core'",
  },
  {
    rule: 'D1 is named in packages/db and workers/env.ts alone',
    path: 'packages/events/src/x.ts',
    text: 'export function f(db: D1Database) {}',
  },
  {
    rule: 'D1 is named in packages/db and workers/env.ts alone',
    path: 'workers/edge/x.ts',
    text: 'type X = { db: D1DatabaseSession }',
  },
  {
    rule: 'queries are written in queries.ts',
    path: 'packages/events/src/publish-event.ts',
    text: "import { eq } from 'drizzle-orm'",
  },
  {
    rule: 'queries are written in queries.ts',
    path: 'workers/site/x.ts',
    text: "export { and as both } from 'drizzle-orm'",
  },
  {
    rule: 'tables are seen by tests alone',
    path: 'packages/events/src/queries.ts',
    text: "import { spaceTables } from '@serai/db/tables'",
  },
  {
    rule: 'workers/platform alone opens a space',
    path: 'workers/edge/x.ts',
    text: "import { openSpaceDb as open } from '@serai/db'",
  },
  {
    rule: 'workers/platform alone opens a space',
    path: 'workers/jobs/x.ts',
    text: "import * as db from '@serai/db'; db.openPlatformDb(env.DB)",
  },
  {
    rule: 'tokens are read in one file',
    path: 'packages/auth/src/session.ts',
    text: "import jwt from '@tsndr/cloudflare-worker-jwt'",
  },
  {
    rule: 'the environment stays in workers',
    path: 'packages/mail/src/x.ts',
    text: "import { env } from 'cloudflare:workers'",
  },
  {
    rule: 'the environment stays in workers',
    path: 'web/site/x.tsx',
    text: "import type { Env } from '@serai/workers/env.ts'",
  },
  {
    rule: 'test tools stay in tests',
    path: 'packages/events/src/x.ts',
    text: "import { expect } from 'vitest'",
  },
  {
    rule: 'test tools stay in tests',
    path: 'workers/edge/x.ts',
    text: "import { env } from 'cloudflare:test'",
  },
  {
    rule: 'workers/platform alone reaches other hosts',
    path: 'workers/edge/x.ts',
    text: "await fetch('https://a.example')",
  },
  {
    rule: 'workers/platform alone reaches other hosts',
    path: 'packages/mail/src/x.ts',
    text: 'send(globalThis.fetch)',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'packages/events/src/x.ts',
    text: 'const now = () => new Date()',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'workers/edge/x.ts',
    text: 'const now = () => Date.now()',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'web/site/x.tsx',
    text: 'const year = () => Temporal.Now.plainDateISO()',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'workers/site/x.ts',
    text: 'const id = () => Math.random()',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'workers/jobs/x.ts',
    text: 'const id = () => crypto.randomUUID()',
  },
  {
    rule: 'time and chance come with the scope',
    path: 'packages/auth/src/x.ts',
    text: 'const { getRandomValues } = crypto',
  },
  {
    rule: 'Node is for the command line and for tests',
    path: 'workers/edge/x.ts',
    text: "import { join } from 'node:path'",
  },
  {
    rule: 'Node is for the command line and for tests',
    path: 'packages/db/src/x.ts',
    text: "import fs from 'fs'",
  },
  {
    rule: 'Node is for the command line and for tests',
    path: 'tests/support/x.ts',
    text: "import { join } from 'node:path'",
  },
  {
    rule: 'packages know no HTTP',
    path: 'packages/events/src/x.ts',
    text: "import type { Context } from 'hono'",
  },
  {
    rule: 'raw SQL is no relation',
    path: 'packages/events/src/queries.ts',
    text: 'db.select({}).from(sql`events`)',
  },
  {
    rule: 'raw SQL is no relation',
    path: 'packages/events/src/queries.ts',
    text: "x.from(a).leftJoin(sql<X>`events`.as('e'), y)",
  },
  {
    rule: 'raw SQL is no relation',
    path: 'packages/events/src/queries.ts',
    text: "x.innerJoin(sql.raw('events') as never, y)",
  },
  {
    rule: 'raw SQL is no relation',
    path: 'packages/events/src/queries.ts',
    text: 'const all = sql`events`; x.crossJoin(all)',
  },
  { rule: 'pages read what may be seen', path: 'workers/site/x.ts', text: 'scope.db.own.events' },
  { rule: 'pages read what may be seen', path: 'workers/edge/x.ts', text: 'const { own } = scope.db' },
  { rule: 'modules hold no state', path: 'workers/edge/x.ts', text: 'export let count = 0' },
  {
    rule: 'modules hold no state',
    path: 'workers/edge/x.ts',
    text: 'const seen = new Map<string, number>()',
  },
  {
    rule: 'modules hold no state',
    path: 'packages/events/src/x.ts',
    text: 'export const seen: Set<string> = new Set()',
  },
  { rule: 'modules hold no state', path: 'packages/events/src/x.ts', text: 'const waiting: string[] = []' },
  {
    rule: 'modules hold no state',
    path: 'workers/site/x.ts',
    text: 'const cache: Record<string, string> = {}',
  },
  { rule: 'modules hold no state', path: 'workers/site/x.ts', text: 'const hosts = openHosts()' },
  {
    rule: 'modules hold no state',
    path: 'workers/site/x.ts',
    text: 'const count = { hits: 0 }; const hit = () => count.hits++',
  },
  {
    rule: 'modules hold no state',
    path: 'workers/site/x.ts',
    text: "const seen = ['a']; const see = (a: string) => seen.push(a)",
  },
  { rule: 'modules hold no state', path: 'workers/site/x.ts', text: "export const seen = ['a']" },
]

/** What the doors allow, so that a rule is not red for everything. */
export const soundCode: readonly Omit<Planted, 'rule'>[] = [
  {
    path: 'packages/events/src/queries.ts',
    text: "import { eq, sql } from 'drizzle-orm'\nx.from(events).where(sql`true`)",
  },
  { path: 'packages/events/src/queries.ts', text: 'x.from(events).innerJoin(epochs, sql`true`)' },
  { path: 'packages/events/src/queries/lists.ts', text: "import { and } from 'drizzle-orm'\ndb.own.events" },
  {
    path: 'packages/events/src/x.ts',
    text: 'const begin = (text: string) => new Date(text)\nconst all = Array.from(begin.name)',
  },
  {
    path: 'packages/events/src/x.ts',
    text: "const kinds: ReadonlySet<string> = new Set(['a'])\nconst order = ['a', 'b'] as const",
  },
  {
    path: 'packages/events/src/x.ts',
    text: 'export function f() { const seen = new Map(); let n = 0; return { seen, n } }',
  },
  {
    path: 'packages/events/src/x.ts',
    text: "const roles = ['a'] as const satisfies readonly string[]\nconst by: Readonly<Record<string, 1>> = {}",
  },
  { path: 'packages/events/src/x.test.ts', text: "import { it } from 'vitest'\nlet count = 0" },
  {
    path: 'workers/main.ts',
    text: 'export default { fetch: handle, queue, scheduled }\nsite.fetch(request)',
  },
  {
    path: 'workers/platform/x.ts',
    text: "await fetch('https://a.example'); new Date(); crypto.getRandomValues(bytes)",
  },
  { path: 'workers/edge/hosts.ts', text: 'export const isolateHosts: Hosts = openHosts()' },
  {
    path: 'packages/events/src/x.ts',
    text: "const order = [/a/, /b/]\nexport const rights: readonly string[] = ['a']",
  },
  {
    path: 'packages/events/src/x.ts',
    text: 'type Rules = Readonly<Record<string, string>>\nconst none: Rules = {}',
  },
]
