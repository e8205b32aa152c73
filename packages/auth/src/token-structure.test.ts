import { expect, it } from 'vitest'
import { countOf, itTellsApart } from './token-classes.test-support.ts'
import { aForge } from './token-forge.test-support.ts'
import { headerFaults } from './token-header-faults.test-support.ts'
import { signatureFaults } from './token-signature-faults.test-support.ts'
import { spellingFaults } from './token-spelling-faults.test-support.ts'

const classes = [...spellingFaults, ...headerFaults, signatureFaults]

itTellsApart(await aForge(), classes)

it('T4: more than two hundred faults of spelling, header and signature are tried', () => {
  expect(countOf(classes)).toBeGreaterThan(200)
})
