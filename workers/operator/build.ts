import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { build as bundle } from 'esbuild'

const sources = ['packages', 'workers', 'web', 'package-lock.json', 'wrangler.toml']

/** Builds what the Worker serves beside itself: stylesheet, script and icon under hashed names, and `dist/build.json`. */
async function build(): Promise<void> {
  await rm('dist/public', { recursive: true, force: true })
  await mkdir('dist/public/assets', { recursive: true })
  const css = await publish('site', 'css', await bundled('web/assets/site.css'))
  const membersCss = await publish('members', 'css', await bundled('web/assets/members.css'))
  const islands = await publish('islands', 'js', await bundled('web/islands/own-time.ts'))
  const memberIslands = await publish('member-islands', 'js', await bundled('web/islands/member-islands.ts'))
  const icon = await publish('icon', 'svg', await readFile('web/assets/icon.svg'))
  await writeFile(
    'dist/public/_headers',
    '/assets/*\n  cache-control: public, max-age=31536000, immutable\n  x-content-type-options: nosniff\n',
  )
  // What browsers ask for beside a file that is no page; without it each is a request to the database.
  await writeFile('dist/public/_redirects', `/favicon.ico ${icon} 302\n`)
  const id = shortHash(await Promise.all((await filesOf(sources)).map((path) => readFile(path))))
  await writeFile(
    'dist/build.json',
    `${JSON.stringify({ id, css, membersCss, icon, islands, memberIslands })}\n`,
  )
}

/** A source with all that it imports, as small as it gets. */
async function bundled(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Puts a file under a name that its content gives, and answers where it is served. */
async function publish(name: string, ending: string, content: Uint8Array): Promise<string> {
  const address = `/assets/${name}.${shortHash([content])}.${ending}`
  await writeFile(`dist/public${address}`, content)
  return address
}

async function filesOf(roots: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const root of roots) {
    const inside = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => null)
    if (inside === null) found.push(root)
    else
      found.push(
        ...inside.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`),
      )
  }
  return found.filter((path) => !path.includes('node_modules')).sort()
}

function shortHash(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 12)
}

await build()
