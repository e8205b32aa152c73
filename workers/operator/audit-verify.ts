import { verifyAudit, type Break, type ChainReport } from '@serai/audit'
import { asOperator } from './operator.ts'

/** What stands after the number of the line at which a chain breaks. */
const inWords: { readonly [R in Break['reason']]: string } = {
  missing: 'is missing',
  disordered: 'stands where no line belongs',
  changed: 'or the hash before it is not what was sealed',
}

const chains = await asOperator(async (operator) => {
  const { platform, home } = operator.platformScope()
  const spaces = (await platform.listActiveHosts()).map(({ host, id }) => ({
    host,
    scope: operator.scopeOf(id),
  }))
  const found: { host: string; report: ChainReport }[] = []
  for (const { host, scope } of [{ host: 'the platform', scope: home }, ...spaces]) {
    found.push({ host, report: await verifyAudit(scope) })
  }
  return found
})

for (const { host, report } of chains) console.log(`${host}: ${told(report)}`)
if (chains.some(({ report }) => report.firstBreak !== null)) process.exitCode = 1

/** A chain in one line. Its head is worth keeping elsewhere: whoever makes a chain anew cannot keep the head. */
function told({ lines, head, firstBreak }: ChainReport): string {
  if (firstBreak !== null) return `BROKEN, line ${firstBreak.seq} ${inWords[firstBreak.reason]}`
  return head === null ? 'no sealed lines' : `${lines} sealed lines, head ${head.hash}`
}
