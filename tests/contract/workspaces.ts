import { dirname, join } from 'node:path/posix'
import { filesBelow, readJson } from './repository.ts'

/** A package of the repository. Without `exports`, every file of it may be named by its path. */
export type Workspace = {
  readonly name: string
  readonly folder: string
  readonly exports: Readonly<Record<string, string>> | null
  readonly dependencies: readonly string[]
}

type Manifest = {
  readonly name: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Every package.json below the root's own. */
export function readWorkspaces(): readonly Workspace[] {
  const manifests = ['packages', 'web', 'workers', 'tests']
    .flatMap(filesBelow)
    .filter((path) => path.endsWith('package.json'))
  return manifests.map((path) => {
    const { name, exports, dependencies } = readJson<Manifest>(path)
    return {
      name,
      folder: dirname(path),
      exports: exports ?? null,
      dependencies: Object.keys(dependencies ?? {}),
    }
  })
}

/** Where a specifier leads: a file of ours, a module of somebody else's, or nowhere. */
export type Target =
  | { readonly to: 'file'; readonly path: string; readonly leaves: boolean }
  | { readonly to: 'module'; readonly name: string }
  | { readonly to: 'nowhere' }

/** Follows a specifier from a file. `leaves` is true when a relative one leads out of the file's own package. */
export function follow(from: string, specifier: string, workspaces: readonly Workspace[]): Target {
  if (specifier.startsWith('.')) {
    const path = join(dirname(from), specifier)
    return { to: 'file', path, leaves: workspaceOf(from, workspaces) !== workspaceOf(path, workspaces) }
  }
  const found = workspaces.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))
  if (found === undefined)
    return specifier.startsWith('@serai/') ? { to: 'nowhere' } : { to: 'module', name: specifier }
  const path = fileIn(found, `.${specifier.slice(found.name.length)}`)
  return path === null ? { to: 'nowhere' } : { to: 'file', path, leaves: false }
}

function fileIn({ folder, exports }: Workspace, subpath: string): string | null {
  if (exports === null) return subpath === '.' ? null : join(folder, subpath)
  for (const [pattern, target] of Object.entries(exports)) {
    if (pattern === subpath) return join(folder, target)
    const [before = '', after] = pattern.split('*')
    const fits = after !== undefined && subpath.startsWith(before) && subpath.endsWith(after)
    if (fits)
      return join(folder, target.replace('*', subpath.slice(before.length, subpath.length - after.length)))
  }
  return null
}

/** The package that a file belongs to. */
export function workspaceOf(path: string, workspaces: readonly Workspace[]): Workspace | undefined {
  return workspaces.find(({ folder }) => path.startsWith(`${folder}/`))
}
