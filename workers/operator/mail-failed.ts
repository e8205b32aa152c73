import { parseArgs } from 'node:util'
import { listFailures } from './failed-mails.ts'
import { asOperatorOf } from './remote.ts'

const { values } = parseArgs({ options: { remote: { type: 'boolean', default: false } } })

/** Codes and notices about logins belong to no space: their failures stand in no admin's list. */
const lines = await asOperatorOf(values.remote, (operator) => listFailures(operator.platformScope().home))
for (const line of lines) console.log(line)
if (lines.length === 0) console.log('No mail of the platform’s own was given up.')
