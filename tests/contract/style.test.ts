import { describe, expect, it } from 'vitest'
import { readText } from './repository.ts'
import { readRepository, readSource } from './source-file.ts'
import { faultsOfStyle, sharedNames } from './style-faults.ts'

const files = readRepository()

describe('the files of the repository', () => {
  it('are short, export by name and are named in kebab-case', () => {
    expect(files.flatMap((file) => faultsOfStyle(file, readText(file.path)))).toEqual([])
  })

  it('have names of their own', () => {
    expect(sharedNames(files.map(({ path }) => path))).toEqual([])
  })

  it.each([
    ['packages/events/src/x.ts', 'export const one = 1\n'.repeat(251)],
    ['workers/site/x.ts', 'export default 1'],
    ['web/site/x.tsx', 'const x = 1; export { x as default }'],
    ['packages/events/src/eventView.ts', ''],
    ['packages/events/src/event_view.ts', ''],
  ])('would be found out by %s', (path, text) => {
    expect(
      faultsOfStyle(
        readSource(
          path,
          text.replaceAll('one', () => 'one'),
        ),
        text,
      ),
    ).toHaveLength(1)
  })

  it.each([
    ['workers/main.ts', 'export default {}'],
    ['packages/db/drizzle.config.ts', 'export default {}'],
    ['packages/events/src/event-view.test-support.ts', 'export const one = 1'],
  ])('may be %s', (path, text) => {
    expect(faultsOfStyle(readSource(path, text), text)).toEqual([])
  })

  it('would be found out by two of one name', () => {
    expect(sharedNames(['packages/a/src/event.ts', 'web/site/event.tsx'])).toHaveLength(1)
    expect(
      sharedNames(['packages/a/src/index.ts', 'packages/b/src/index.ts', 'tests/http/a.ts', 'web/a.ts']),
    ).toEqual([])
  })
})
