import type { PlatformScope } from '@serai/scope'
import { encodeBase64Url } from './sealed.ts'

/** How many addresses a browser is known to: a family, or an office. */
const mostAddresses = 4

/** What a browser keeps of who has signed in there: an id of its own, and a proof for each address. No address is in it. */
type Mark = { readonly browserId: string; readonly proofs: readonly string[] }

/**
 * The id of a browser in which this address has signed in before; null for every other. It proves nothing else: it says
 * of whom no notice is needed, and who may ask for a code while others ask in vain.
 */
export async function knownBrowserOf(
  scope: PlatformScope,
  mark: string | null,
  email: string,
): Promise<string | null> {
  const read = readMark(mark)
  if (read === null) return null
  return read.proofs.includes(await proofOf(scope, read.browserId, email)) ? read.browserId : null
}

/** The mark of a browser in which this address, too, has signed in. The addresses before it stay known, the last few. */
export async function markBrowser(scope: PlatformScope, mark: string | null, email: string): Promise<string> {
  const { browserId, proofs } = readMark(mark) ?? {
    browserId: encodeBase64Url(scope.random(16)),
    proofs: [],
  }
  const own = await proofOf(scope, browserId, email)
  const others = proofs.filter((proof) => proof !== own).slice(0, mostAddresses - 1)
  return [browserId, own, ...others].join('.')
}

function readMark(mark: string | null): Mark | null {
  const isOne = /^[\w-]{22}(?:\.[0-9a-f]{64}){1,4}$/.test(mark ?? '')
  const [browserId = '', ...proofs] = (mark ?? '').split('.')
  return isOne ? { browserId, proofs } : null
}

function proofOf({ sealing }: PlatformScope, browserId: string, email: string): Promise<string> {
  return sealing.keyedHash('known-browser', `${browserId} ${email}`)
}
