import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'

const path = '.dev.vars'

/** This machine's own secret and mailbox, made on the first start and kept out of the repository. */
export async function haveDevelopmentSecrets(): Promise<boolean> {
  if (existsSync(path)) return false
  const lines = [`SECRET=${randomBytes(32).toString('base64url')}`, 'MAIL=mailbox']
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 })
  return true
}
