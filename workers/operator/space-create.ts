import { parseArgs } from 'node:util'
import type { Problem } from '@serai/kernel'
import { ensureStandardFields, keepPlace } from '@serai/members'
import { perform } from '@serai/scope'
import { createSpace } from '@serai/spaces'
import { asOperatorOf } from './remote.ts'

const usage = `npm run space:create -- --host forum.example --name "The Institute" --owner someone@example.org [--short TI] [--zone Asia/Almaty] [--remote]

Makes a space that answers on the host, and prints the link by which its owner comes in: once, within seven days, for
whoever proves to have the address. For a space that is there already, it prints a new link. With --remote it is made in
the deployment of [env.production]; you need to be signed in (npx wrangler login).`

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    name: { type: 'string' },
    owner: { type: 'string' },
    short: { type: 'string' },
    zone: { type: 'string', default: 'UTC' },
    remote: { type: 'boolean', default: false },
  },
})

async function create(host: string, name: string, owner: string): Promise<void> {
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
  await asOperatorOf(values.remote, async (operator, origin) => {
    const made = await createSpace(operator.platformScope(), { host, settings })
    if (!made.ok && made.problem.code !== 'already-exists')
      return refuse('The space was not made', made.problem)
    const space = made.ok ? made.value.spaceId : (await operator.platformScope().platform.findDoor(host))?.id
    if (space === undefined) return refuse('The host is taken', { code: 'already-exists' })
    const scope = operator.scopeOf(space)
    if (made.ok) await scope.db.commit(ensureStandardFields(scope))
    const kept = await perform(keepPlace, scope, { email: owner, roles: ['owner'] })
    if (!kept.ok) return refuse('The owner was not invited', kept.problem)
    const link = new URL('/invitation', origin)
    link.search = new URLSearchParams({ to: host, token: kept.value.token }).toString()
    console.log(`${made.ok ? 'The space is made and answers' : 'The space was there already,'} on ${host}.`)
    console.log(`Its owner, ${owner}, comes in here, once, within seven days:\n\n  ${link.href}\n`)
  })
}

function refuse(what: string, { code, fields = [] }: Problem): void {
  const reasons = fields.map(({ path, reason }) => `  ${path} ${reason}`)
  console.error([`${what} (${code}).`, ...reasons].join('\n'))
  process.exitCode = 1
}

const { host, name, owner } = values
if (host === undefined || name === undefined || owner === undefined) {
  console.error(usage)
  process.exitCode = 2
} else {
  await create(host, name, owner)
}
