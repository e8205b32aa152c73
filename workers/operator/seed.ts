import { asOperator } from './operator.ts'
import { seedSpaces } from './seed/index.ts'

const { seeded, spaces } = await asOperator(seedSpaces)
console.log(
  seeded ? `Seeded ${spaces.join(', ')}.` : `Nothing was seeded: ${spaces.join(', ')} is there already.`,
)
