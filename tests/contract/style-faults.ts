import { basename } from 'node:path'
import { isTestFile } from './repository.ts'
import type { SourceFile } from './source-file.ts'

/** A file of code is read as a whole, so it is short. */
const mostLines = 250

const fileName = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|test-support|config|d))?\.tsx?$/

/** What a file breaks of the style that the linter does not see; empty when nothing. */
export function faultsOfStyle(file: SourceFile, text: string): readonly string[] {
  const isCode = /^(packages|workers)\//.test(file.path)
  const lines = text.trimEnd().split('\n').length
  return [
    ...(isCode && lines > mostLines ? [`has ${lines} lines`] : []),
    ...(exportsDefault(file) && !mayExportDefault(file.path) ? ['has a default export'] : []),
    ...(fileName.test(basename(file.path)) ? [] : ['is not named in kebab-case']),
  ].map((fault) => `${file.path} ${fault}`)
}

function mayExportDefault(path: string): boolean {
  return path === 'workers/main.ts' || path.endsWith('.config.ts')
}

function exportsDefault({ program, spots }: SourceFile): boolean {
  const named = spots.some(
    ({ node }) =>
      node.type === 'ExportSpecifier' &&
      node.exported.type === 'Identifier' &&
      node.exported.name === 'default',
  )
  return named || program.body.some(({ type }) => type === 'ExportDefaultDeclaration')
}

/** Files that are found by their folder; every other is found by its name. */
const namedByTheirFolder: readonly RegExp[] = [
  /\/index\.tsx?$/,
  /\/queries\.ts$/,
  /\/queries\/[^/]+$/,
  /^packages\/db\/src\/tables\//,
  /^workers\/operator\/seed\/[^/]+\//,
  /^tests\//,
]

/** Names that more than one file has, each with its files. */
export function sharedNames(paths: readonly string[]): readonly string[] {
  const isNamed = (path: string) =>
    !isTestFile(path) && !namedByTheirFolder.some((pattern) => pattern.test(path))
  const named = paths.filter(isNamed)
  const byName = Map.groupBy(named, (path) => basename(path).replace(/\.tsx?$/, ''))
  return [...byName.values()].filter((same) => same.length > 1).map((same) => same.join(', '))
}
