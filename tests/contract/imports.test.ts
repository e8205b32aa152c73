import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachesOfOrder } from './import-rule.ts'
import { beside, cycleIn, never, order, placeOf, rankOf } from './import-order.ts'
import { plantedImports, soundImports } from './planted-imports.ts'
import { codeFolders, isTestFile, readJson, root } from './repository.ts'
import { readRepository, readSource } from './source-file.ts'
import { follow, readWorkspaces, workspaceOf, type Workspace } from './workspaces.ts'

const files = readRepository()
const workspaces = readWorkspaces()

describe('who may import whom', () => {
  it('holds for every import of every file', () => {
    const breaches = files.flatMap((file) => breachesOfOrder(file, workspaces))
    expect(breaches.map(({ rule, at }) => `${at}: ${rule}`)).toEqual([])
  })

  it.each(plantedImports)('is broken by $text in $path', ({ rule, path, text }) => {
    const breaches = breachesOfOrder(readSource(path, text), workspaces)
    expect(breaches.map((breach) => breach.rule)).toEqual([rule])
  })

  it.each(soundImports)('allows $text in $path', ({ path, text }) => {
    expect(breachesOfOrder(readSource(path, text), workspaces)).toEqual([])
  })
})

describe('the lists of the order', () => {
  it('place every package of the repository', () => {
    const placed = workspaces.map(({ folder }) =>
      folder === 'workers' ? 'workers/main' : placeOf(`${folder}/src/index.ts`),
    )
    expect(placed).not.toContain(null)
    expect(new Set(placed).size).toBe(workspaces.length)
  })

  it('know the same packages as npm', () => {
    const { workspaces: globs } = readJson<{ readonly workspaces: readonly string[] }>('package.json')
    const folders = globs.flatMap((glob) =>
      glob.endsWith('/*')
        ? readdirSync(join(root, glob.slice(0, -2))).map((name) => glob.replace('*', name))
        : [glob],
    )
    expect(workspaces.map(({ folder }) => folder).sort()).toEqual(folders.sort())
  })

  it('let neighbours in without a cycle, and name places that stand side by side', () => {
    expect(cycleIn(beside)).toBeNull()
    const pairs = Object.entries(beside).flatMap(([place, others]) =>
      others.map((other) => [place, other] as const),
    )
    expect(pairs.filter(([place, other]) => rankOf(place) === -1 || rankOf(place) !== rankOf(other))).toEqual(
      [],
    )
  })

  it('would show a cycle', () => {
    expect(cycleIn({ ...beside, audit: ['events'] })).not.toBeNull()
  })

  it('keep places from what stands to their left', () => {
    const pairs = Object.entries(never).flatMap(([place, others]) =>
      others.map((other) => [place, other] as const),
    )
    expect(pairs.filter(([place, other]) => rankOf(other) === -1 || rankOf(other) >= rankOf(place))).toEqual(
      [],
    )
    expect(new Set(order.flat()).size).toBe(order.flat().length)
  })
})

describe('package.json', () => {
  const checked = workspaces.filter(({ name }) => name !== '@serai/tests')

  it.each(checked)('of $name names the packages it imports', (workspace) => {
    expect(unequalDependencies(workspace)).toEqual([])
  })

  it.each(checked)('of $name would be found out by one too many and one too few', (workspace) => {
    const [first] = importedBy(workspace)
    const rest = workspace.dependencies.filter(
      (name) => name !== first && !unequalDependencies(workspace).includes(name),
    )
    const planted = { ...workspace, dependencies: [...rest, '@serai/nobody'] }
    expect(unequalDependencies(planted)).toEqual(
      expect.arrayContaining([first ?? '@serai/nobody', '@serai/nobody']),
    )
  })
})

describe('the reading of imports', () => {
  it('sees every TypeScript file there is', () => {
    const walked = codeFolders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path}`)
        .filter((path) => !/(^|\/)(node_modules|dist|\.wrangler|\.turbo)\//.test(path)),
    )
    const code = walked.filter((path) => /\.tsx?$/.test(path))
    expect(files.map(({ path }) => path).sort()).toEqual(code.sort())
    expect(files.length).toBeGreaterThan(100)
    expect(walked.filter((path) => /\.([cm]ts|[cm]?jsx?)$/.test(path))).toEqual([])
  })

  it('misses no import that the parser lists', () => {
    const missed = files.flatMap(({ path, imports, listed }) => {
      const seen = imports.map(({ specifier }) => specifier)
      return listed
        .filter((specifier) => !seen.includes(specifier))
        .map((specifier) => `${path}: ${specifier}`)
    })
    expect(missed).toEqual([])
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
  })
})

/** Packages of ours that a package declares and does not import, or imports and does not declare. */
function unequalDependencies(workspace: Workspace): readonly string[] {
  const imported = importedBy(workspace)
  const declared = workspace.dependencies.filter((name) => name.startsWith('@serai/'))
  const extra = declared.filter((name) => !imported.includes(name))
  return [...extra, ...imported.filter((name) => !declared.includes(name))]
}

function importedBy({ name, folder }: Workspace): readonly string[] {
  const own = files.filter(({ path }) => path.startsWith(`${folder}/`) && !isTestFile(path))
  const names = own.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier }) => {
      const target = follow(path, specifier ?? '', workspaces)
      const other = target.to === 'file' ? workspaceOf(target.path, workspaces)?.name : undefined
      return other === undefined || other === name ? [] : [other]
    }),
  )
  return [...new Set(names)].sort()
}
