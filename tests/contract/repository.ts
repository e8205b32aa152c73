import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the repository stands; every path here is told from this root, with forward slashes. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folders that hold our code. */
export const codeFolders = ['packages', 'web', 'workers', 'tests'] as const

const notOurs: ReadonlySet<string> = new Set(['node_modules', 'dist', '.wrangler', '.turbo', '.git'])

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The content of a JSON file, for the caller to say what it is. */
export function readJson<T>(path: string): T {
  return JSON.parse(readText(path)) as T
}

/** Every file below a folder, in order, without what is installed or built. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  const kept = entries.filter((entry) => !notOurs.has(entry.name))
  return kept
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()
}

/** Every TypeScript file of ours. */
export function codePaths(): readonly string[] {
  return codeFolders.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path))
}

/** A file beside the code that only tests use. */
export function isTestFile(path: string): boolean {
  return /\.(test|test-support)\.tsx?$/.test(path)
}
