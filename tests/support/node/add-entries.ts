import { addProfile, listFieldIds } from '@serai/members'
import { perform, type Right, type Scope } from '@serai/scope'

/** Enough for a second page of a directory. */
const count = 60

/** Adds sample entries to a space's directory, named so that they stand together and in order. */
export async function addEntries(scope: Scope<Right>): Promise<void> {
  const { country, sector } = await listFieldIds(scope)
  if (country === undefined || sector === undefined) throw new Error('The seed asks for both.')
  for (let n = 1; n <= count; n++) {
    const entry = {
      name: `Person ${String(n).padStart(2, '0')} Sample`,
      isSample: true,
      values: [
        { fieldId: country, value: n % 2 === 0 ? 'GE' : 'KZ' },
        { fieldId: sector, value: n % 3 === 0 ? 'Sample trade' : 'Sample energy' },
      ],
    }
    const added = await perform(addProfile, scope, entry)
    if (!added.ok) throw new Error(JSON.stringify(added.problem))
  }
}
