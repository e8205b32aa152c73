import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { asOperator } from './operator.ts'
import { seedSpaces } from './seed/index.ts'
import { statePath } from './state.ts'

/** Stands beside the data once the seed is whole: one that was interrupted must not pass for it. */
const mark = `${statePath}/seeded`

const { seeded, spaces } = await asOperator(seedSpaces)
if (seeded) {
  await writeFile(mark, '')
  console.log(`Seeded ${spaces.join(', ')}.`)
} else if (existsSync(mark)) {
  console.log(`Nothing was seeded: ${spaces.join(', ')} is there already.`)
} else {
  console.log('The seed was interrupted, so these spaces are not whole. npm run reset begins anew.')
}
