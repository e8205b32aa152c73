import { readFile, rm, writeFile } from 'node:fs/promises'
import { stringify, parse, type TomlTable } from 'smol-toml'
import { asOperator, type Deployment, type Operator } from './operator.ts'

/** Does the work at this machine's own deployment, or at the remote one: that of `[env.production]`. */
export function asOperatorOf<T>(
  isRemote: boolean,
  work: (operator: Operator, origin: string) => Promise<T>,
): Promise<T> {
  return isRemote ? withRemote((deployment) => asOperator(work, deployment)) : asOperator(work)
}

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
