import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { globPattern } from './glob.ts'
import { filesBelow, readJson, root } from './repository.ts'

/** A page of the documents. */
export type Page = { readonly path: string; readonly text: string }

const folders = ['packages', 'workers', 'web', 'tests', 'docs', 'migrations', '.github'] as const

/** A file of the root by its name, such as `wrangler.toml`: a bare name without a folder. */
const rootFile = /^[\w.-]+\.(toml|json|ts|md)$/

/** Folders of somebody's machine. The repository is cloned elsewhere. */
const machinePath =
  /(?<![\w.:/~-])(?:\/(?:home|Users|root|tmp|mnt|opt|work|workspace|workspaces)\/[\w.-]|[A-Z]:\\)/g

const everyPath = filesBelow('.')
const everyFolder = [...new Set(everyPath.flatMap(foldersOf))]

/** Everything that a page says and that is not so; empty when all of it is. */
export function faultsOfPage({ path, text }: Page): readonly string[] {
  return [
    ...pathsIn(text)
      .filter((named) => !isThere(named))
      .map((named) => `there is no ${named}`),
    ...scriptsIn(text)
      .filter((name) => !isScript(name))
      .map((name) => `there is no npm run ${name}`),
    ...[...text.matchAll(machinePath)].map(([found]) => `names a folder of one machine: ${found}`),
  ].map((fault) => `${path}: ${fault}`)
}

/** The paths of the repository that a page names in backticks, outside blocks of code. */
export function pathsIn(text: string): readonly string[] {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, inner]) =>
    (inner ?? '').replace(/:\d+(-\d+)?$/, ''),
  )
  return quoted.filter((named) => isPath(named) || rootFile.test(named))
}

function isPath(named: string): boolean {
  return folders.some((folder) => named.startsWith(`${folder}/`)) && /^[\w./*{},<>…@[\]-]+$/.test(named)
}

/** True of a file, a folder, and a pattern that fits one; what stands before a `<placeholder>` must be there. */
function isThere(named: string): boolean {
  const [known = ''] = named.split(/<|…|NNNN?/)
  if (known !== named) return existsSync(join(root, known.slice(0, known.lastIndexOf('/') + 1)))
  const path = named.replace(/\/$/, '')
  if (rootFile.test(path))
    return existsSync(join(root, path)) || everyPath.some((one) => one.endsWith(`/${path}`))
  if (!/[*{]/.test(path)) return existsSync(join(root, path))
  const pattern = globPattern(path)
  return everyPath.some((one) => pattern.test(one)) || everyFolder.some((one) => pattern.test(one))
}

/** The folders that a file is in, the nearest last. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(0, -1).map((_, n) => parts.slice(0, n + 1).join('/'))
}

/** The scripts that a page runs, in prose or in blocks. */
export function scriptsIn(text: string): readonly string[] {
  const runs = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(([, name]) => name ?? '')
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name ?? '')
  return [...new Set([...runs, ...short])]
}

type Manifest = {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function isScript(name: string): boolean {
  return Object.hasOwn(readJson<Manifest>('package.json').scripts, name)
}

/** The dependencies of the root that no decision names. */
export function undecided(decisions: readonly Page[]): readonly string[] {
  const { dependencies, devDependencies } = readJson<Manifest>('package.json')
  const text = decisions.map((page) => page.text).join('\n')
  const isNamed = (name: string) => new RegExp(`(?<![\\w@/-])${name}(?![\\w/-])`).test(text)
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name))
}
