/** One thing that keeps spaces apart, taken away: where, what is replaced by what, and who must notice. */
export type Breakage = {
  readonly what: string
  readonly file: string
  readonly find: string
  readonly put: string
  /** The vitest project that must turn red. */
  readonly seenBy: 'isolation' | 'contract' | 'budgets' | 'http' | 'jobs' | 'whole' | 'unit' | 'types'
  /** The beginning of the paths of those of its files that are run; all when it is not said. */
  readonly in?: string
}

/** What would let one space see or touch another's, each as a slip that compiles. */
export const breakages: readonly Breakage[] = [
  {
    what: 'relations are not narrowed to the space',
    file: 'packages/db/src/relation.ts',
    find: "(table) => narrow(table, eq(columnOf(table, 'spaceId'), space))",
    put: '(table) => narrow(table, undefined)',
    seenBy: 'isolation',
  },
  {
    what: 'readers see every space’s rows',
    file: 'packages/db/src/relation.ts',
    find: 'and(own(table), isSeenBy(table, space, viewer, reach))',
    put: 'isSeenBy(table, space, viewer, reach)',
    seenBy: 'isolation',
  },
  {
    what: 'readers see what is not for their audience',
    file: 'packages/db/src/relation.ts',
    find: 'and(own(table), isSeenBy(table, space, viewer, reach))',
    put: 'own(table)',
    seenBy: 'http',
  },
  {
    what: 'settings and files of every space are open',
    file: 'packages/db/src/relation.ts',
    find: "open: relations<Reader['open']>(openTables, (table) => narrow(table, own(table)))",
    put: "open: relations<Reader['open']>(openTables, (table) => narrow(table, undefined))",
    seenBy: 'isolation',
  },
  {
    what: 'an update is of every space’s rows',
    file: 'packages/db/src/writer.ts',
    find: '.where(and(own(name), where(columns(name))))',
    put: '.where(where(columns(name)))',
    seenBy: 'isolation',
  },
  {
    what: 'a foreign key leaves the space out',
    file: 'packages/db/src/tables/events.ts',
    find: 'foreignKey({ columns: [event.spaceId, event.seriesId], foreignColumns: [series.spaceId, series.id] }),',
    put: '',
    seenBy: 'contract',
  },
  {
    what: 'the database takes a reference to another space’s row',
    file: 'migrations/0000_the_house.sql',
    find: 'FOREIGN KEY (`space_id`,`person_id`) REFERENCES `people`(`space_id`,`id`)',
    put: 'FOREIGN KEY (`space_id`) REFERENCES `spaces`(`id`)',
    seenBy: 'isolation',
  },
  {
    what: 'a cached page has no space in its name',
    file: 'workers/edge/public-cache.ts',
    find: "return scopedKey('cache', space, epoch, build, path, query)",
    put: "return ['cache', epoch, build, path, query].join('/')",
    seenBy: 'isolation',
  },
  {
    what: 'a file has no space in its name',
    file: 'workers/platform/space-files.ts',
    find: "scopedKey('file', space, sha256)",
    put: '`file/${sha256}`',
    seenBy: 'isolation',
  },
  {
    what: 'a job is built without its space',
    file: 'packages/jobs/src/index.ts',
    find: "key: scopedKey('job', spaceId, job.type, id)",
    put: 'key: `job/${job.type}/${id}`',
    seenBy: 'isolation',
  },
  {
    what: 'a job works in a space that its message does not name',
    file: 'workers/jobs/crons.ts',
    find: 'body: jobMessage(space, ',
    put: 'body: jobMessage(spaces[0] ?? space, ',
    seenBy: 'isolation',
  },
  {
    what: 'a host is taken for the last one that was asked',
    file: 'workers/edge/hosts.ts',
    find: 'const known = remembered.get(host)',
    put: 'const known = [...remembered.values()].at(-1)',
    seenBy: 'isolation',
  },
  {
    what: 'the space is taken from a header',
    file: 'workers/edge/handle.ts',
    find: 'const host = hostOf(url)',
    put: "const host = request.headers.get('x-forwarded-host') ?? hostOf(url)",
    seenBy: 'http',
  },
  {
    what: 'references of a draft are not looked up',
    file: 'packages/drafts/src/save-draft.ts',
    find: "if (unknown.length > 0) return problem('unknown-reference', unknown)",
    put: '',
    seenBy: 'isolation',
  },
  {
    what: 'a page of a list reads the whole list',
    file: 'packages/events/src/queries/lists.ts',
    find: '.orderBy(asc(events.overAt), asc(events.id))',
    put: '.orderBy(asc(events.title), asc(events.id))',
    seenBy: 'budgets',
  },
  {
    what: 'a visitor’s route calls an editor’s use case',
    file: 'workers/edge/load.ts',
    find: 'const shown = await route.show(',
    put: "const { publishEvent } = await import('@serai/events')\n  await publishEvent.run(scope, { itemId: '' as never, revision: null })\n  const shown = await route.show(",
    seenBy: 'types',
  },
  {
    what: 'a write goes on though the item changed meanwhile',
    file: 'packages/db/src/writer.ts',
    find: 'case when exists ${found} then ${spaceTables.epochs.epoch} end',
    put: 'coalesce(${spaceTables.epochs.epoch}, ${found})',
    seenBy: 'http',
  },
  {
    what: 'a job publishes what an editor took back meanwhile',
    file: 'packages/drafts/src/publish.ts',
    find: 'if (ifDueAt !== null && !isDue(draft, ifDueAt))',
    put: 'if (ifDueAt !== null && isDue(draft, ifDueAt) === null)',
    seenBy: 'http',
  },
  {
    what: 'a page names the host it was asked by, and is kept so for the next visitor',
    file: 'workers/edge/site-app.ts',
    find: 'addressOn(setting.env.PLATFORM_ORIGIN, space.canonicalHost, url.pathname)',
    put: 'url.href',
    seenBy: 'http',
  },
  {
    what: 'filters offer what is not for a visitor',
    file: 'packages/db/src/facets.ts',
    find: "sql`select 'public' as audience`",
    put: "sql`select 'public' as audience union all select 'members'`",
    seenBy: 'http',
  },
  {
    what: 'statements are prepared for one space and read for all',
    file: 'packages/db/src/prepared.ts',
    find: '[spacePlace]: space,',
    put: "[spacePlace]: '01ARYZ6S41ZZZZZZZZZZZZZZZZ',",
    seenBy: 'isolation',
  },
]
