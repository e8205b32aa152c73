import { parseArgs } from 'node:util'
import { checkChains } from './check-chains.ts'
import { asOperatorOf } from './remote.ts'

const { values } = parseArgs({ options: { remote: { type: 'boolean', default: false } } })

const { checked, broken } = await asOperatorOf(values.remote, (operator) =>
  checkChains({
    platform: operator.platformScope().platform,
    scopeOf: (space) => operator.scopeOf(space),
    tell: (line) => console.log(line),
  }),
)
console.log(`Checked ${checked} chains, ${broken} of them broken.`)
if (broken > 0) process.exitCode = 1
