import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createSpace } from '@serai/spaces'
import { fillSpace } from './scale/fill-space.ts'
import { openFileD1 } from './scale/file-d1.ts'
import { operatorOf } from './operator.ts'
import { run } from './shell.ts'
import { statePath } from './state.ts'

const usage = `npm run generate -- [--items 1000] [--spaces 50]

Adds made-up spaces to this machine's own database, the items divided among them. Stop npm start first. For another
database: SERAI_STATE=.wrangler/bench npm run generate.`

const { values } = parseArgs({
  options: { items: { type: 'string', default: '1000' }, spaces: { type: 'string', default: '50' } },
})

/** The one SQLite file in which wrangler keeps the local D1. */
async function databaseFile(): Promise<string> {
  const folder = `${statePath}/v3/d1/miniflare-D1DatabaseObject`
  const files = (await readdir(folder)).filter(
    (name) => name.endsWith('.sqlite') && name !== 'metadata.sqlite',
  )
  const [only] = files
  if (only === undefined || files.length > 1)
    throw new Error(`Expected one database in ${folder}; found ${files.length}.`)
  return `${folder}/${only}`
}

/** What generated spaces do not use: they have no files and schedule nothing. */
const nothing = new Proxy(
  {},
  { get: () => () => Promise.reject(new Error('A generated space has no files and no jobs.')) },
)

async function generate(items: number, spaces: number): Promise<void> {
  await run('wrangler', ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', statePath])
  const { database, close } = openFileD1(await databaseFile())
  const operator = operatorOf({
    ...{ DB: database, FILES: nothing as R2Bucket, JOBS: nothing as Queue },
    // Nothing that is generated is sealed.
    SECRET: '',
  })
  const began = Date.now()
  for (let n = 0; n < spaces; n++) {
    const share = Math.floor(items / spaces) + (n < items % spaces ? 1 : 0)
    await fillSpace(operator.scopeOf(await sampleSpace(operator, n)), share)
  }
  close()
  console.log(
    `Generated ${items} items in ${spaces} spaces in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
  )
}

async function sampleSpace(operator: ReturnType<typeof operatorOf>, n: number) {
  const name = `Sample space ${n}`
  const theme = { accent: '#7a1f2b', accentDark: '#e6a9a4', wordmark: `Sample ${n}` }
  const settings = {
    name,
    shortName: `Sample ${n}`,
    tagline: '',
    notice: 'All of this space is made up.',
    languages: ['en'],
    timeZone: 'Asia/Tashkent',
    theme,
    navigation: [],
  }
  const made = await createSpace(operator.platformScope(), {
    host: `sample-${n}.localhost`,
    listed: false,
    settings,
  })
  if (!made.ok) throw new Error(`sample-${n}.localhost is there already; npm run reset begins anew.`)
  return made.value.spaceId
}

const [items, spaces] = [Number(values.items), Number(values.spaces)]
if (Number.isInteger(items) && Number.isInteger(spaces) && items >= 0 && spaces >= 1) {
  await generate(items, spaces)
} else {
  console.error(usage)
  process.exitCode = 2
}
