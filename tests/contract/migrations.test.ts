import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf, readJournal, readMigrations } from './migration-files.ts'
import { root } from './repository.ts'

const migrations = readMigrations()

const columns = Array.from({ length: 101 }, (_, n) => `\t\`c${n}\` text`).join(',\n')

/** Migrations that must not be written, each with the words it is found by. */
const planted: readonly (readonly [text: string, fault: string])[] = [
  ['CREATE TABLE `__new_items` (`id` text);', 'rebuilds'],
  ['PRAGMA foreign_keys=OFF;', 'foreign keys off'],
  ['PRAGMA defer_foreign_keys = true;', 'foreign keys off'],
  ['CREATE TABLE `a` (`b` text, FOREIGN KEY (`b`) REFERENCES `c`(`id`) ON DELETE CASCADE);', 'nobody named'],
  ["CREATE TABLE `a` (`b` text CHECK (`b` IN ('c')));", 'checks'],
  ['DROP TABLE `items`;', 'drops'],
  ['ALTER TABLE `a` ADD `b` text REFERENCES `c`(`id`);', 'outside CREATE TABLE'],
  ['ALTER TABLE `a` ADD CONSTRAINT `d` FOREIGN KEY (`b`) REFERENCES `c`(`id`);', 'outside CREATE TABLE'],
  ['SELECT 1;\n-- the end', 'ends with a comment'],
  ['SELECT 1;\n/* the end */\n', 'ends with a comment'],
  [`SELECT '${'é'.repeat(60_000)}';`, 'bytes'],
  [`CREATE TABLE \`a\` (\n${columns}\n);`, 'columns'],
]

describe('migrations', () => {
  it('can each be run on D1, and be followed by another', () => {
    expect(migrations.flatMap(faultsOf)).toEqual([])
    expect(migrations.length).toBeGreaterThan(0)
  })

  it.each(planted)('are not %s', (text, fault) => {
    const faults = faultsOf({ name: '0007_planted.sql', text }, 7)
    expect(faults).toHaveLength(1)
    expect(faults.join()).toContain(fault)
  })

  it.each(['0008_a_gap.sql', '0007-Kebab.sql', '0007_Event.sql', '7_event.sql'])(
    'are not named %s',
    (name) => {
      expect(faultsOf({ name, text: 'SELECT 1;' }, 7)).toEqual([`${name} is not named 0007_snake_case.sql`])
    },
  )

  it('are those that drizzle-kit knows, each with the tables it left', () => {
    const tags = readJournal()
    expect(migrations.map(({ name }) => name)).toEqual(tags.map((tag) => `${tag}.sql`))
    const snapshots = tags.map((tag) => `migrations/meta/${tag.slice(0, 4)}_snapshot.json`)
    expect(snapshots.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
