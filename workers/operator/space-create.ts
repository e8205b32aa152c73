import { readFile, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createSpace } from '@serai/spaces'
import { stringify, parse, type TomlTable } from 'smol-toml'
import { asOperator, type Deployment } from './operator.ts'

const usage = `npm run space:create -- --host forum.example --name "The Institute" [--short TI] [--zone Asia/Almaty] [--remote]

Makes a space that answers on the host. With --remote it is made in the deployment of [env.production]; you need to be
signed in (npx wrangler login).`

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    name: { type: 'string' },
    short: { type: 'string' },
    zone: { type: 'string', default: 'UTC' },
    remote: { type: 'boolean', default: false },
  },
})

/** The production section with its database reached from here; wrangler reads such flags from a file alone. */
async function withRemote<T>(work: (deployment: Deployment) => Promise<T>): Promise<T> {
  const configPath = 'wrangler.remote.toml'
  const config = parse(await readFile('wrangler.toml', 'utf8'))
  const production = (config['env'] as TomlTable)['production'] as TomlTable
  for (const database of production['d1_databases'] as TomlTable[]) database['remote'] = true
  for (const bucket of production['r2_buckets'] as TomlTable[]) bucket['remote'] = true
  await writeFile(configPath, stringify(config))
  try {
    return await work({ configPath, environment: 'production' })
  } finally {
    await rm(configPath)
  }
}

async function create(host: string, name: string, deployment?: Deployment): Promise<void> {
  const shortName = values.short ?? name.slice(0, 40)
  const navigation = ['Events', 'Publications', 'News'].map((label) => ({
    label,
    path: `/${label.toLowerCase()}`,
  }))
  const theme = { accent: '#7a1f2b', accentDark: '#e6a9a4', wordmark: shortName }
  const settings = {
    name,
    shortName,
    tagline: '',
    notice: '',
    languages: ['en'],
    timeZone: values.zone,
    theme,
    navigation,
  }
  const made = await asOperator(
    (operator) => createSpace(operator.platformScope(), { host, settings }),
    deployment,
  )
  if (made.ok) return console.log(`The space is made and answers on ${host}.`)
  const fields = (made.problem.fields ?? []).map(({ path, reason }) => `  ${path} ${reason}`)
  console.error([`The space was not made (${made.problem.code}).`, ...fields].join('\n'))
  process.exitCode = 1
}

const { host, name, remote } = values
if (host === undefined || name === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  await (remote ? withRemote((deployment) => create(host, name, deployment)) : create(host, name))
}
