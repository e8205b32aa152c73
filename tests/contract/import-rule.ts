import { beside, built, never, placeOf, rankOf, valuesForWeb } from './import-order.ts'
import type { Import, SourceFile } from './source-file.ts'
import { follow, type Workspace } from './workspaces.ts'

/** A rule, and the line that breaks it. */
export type Breach = { readonly rule: string; readonly at: string }

/** Every import of a file that the order does not allow. */
export function breachesOfOrder(file: SourceFile, workspaces: readonly Workspace[]): readonly Breach[] {
  const place = placeOf(file.path)
  if (place === null) return [{ rule: 'every file has its place', at: file.path }]
  return file.imports.flatMap((one) => {
    const rule = whatBreaks(file.path, place, one, workspaces)
    return rule === null ? [] : [{ rule, at: `${file.path}:${one.line} ${one.specifier ?? ''}` }]
  })
}

function whatBreaks(
  path: string,
  place: string,
  { specifier, typesAlone }: Import,
  workspaces: readonly Workspace[],
): string | null {
  if (specifier === null) return place === 'tests' ? null : 'an import says what it imports'
  const target = follow(path, specifier, workspaces)
  if (target.to === 'nowhere') return 'a package is entered by what it exports'
  if (target.to === 'module') return moduleFits(place, target.name, typesAlone)
  if (target.path.startsWith(built.folder) && place === built.reader) return null
  if (target.leaves) return 'a relative import stays in its package'
  const other = placeOf(target.path)
  return other === null ? 'every file has its place' : placesFit(place, other, typesAlone)
}

function moduleFits(place: string, name: string, typesAlone: boolean): string | null {
  if (place !== 'web' || typesAlone) return null
  const isKnown = valuesForWeb.modules.some((known) => name === known || name.startsWith(`${known}/`))
  return isKnown || isForTests(name) ? null : 'views take types alone'
}

/** What test files beside the code may name; the doors say that nobody else does. */
function isForTests(name: string): boolean {
  return name === 'vitest' || name.startsWith('cloudflare:test')
}

function placesFit(place: string, other: string, typesAlone: boolean): string | null {
  if (place === other) return null
  if (never[place]?.includes(other) === true) return 'a place takes no more than it may'
  if (rankOf(place) === rankOf(other))
    return beside[place]?.includes(other) === true ? null : 'a neighbour is on the list'
  if (rankOf(other) > rankOf(place)) return 'imports go to the left'
  const values: readonly string[] = valuesForWeb.places
  return place === 'web' && !typesAlone && !values.includes(other) ? 'views take types alone' : null
}
