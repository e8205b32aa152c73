import type { SendOutcome } from '@serai/mail'
import { inWords } from './in-words.ts'

/** The longest that a provider may take: twenty mails one after the other are done while their lease lasts. */
const mostSendMs = 10_000

/** What a try comes to within this time. When it is over, or the connection breaks, the mail counts as not taken. */
export async function withinDeadline(
  work: (cut: AbortSignal) => Promise<SendOutcome>,
  ms = mostSendMs,
): Promise<SendOutcome> {
  const cutting = new AbortController()
  const late = Promise.withResolvers<SendOutcome>()
  const timer = setTimeout(() => {
    late.resolve({ failed: 'no answer in time' })
    cutting.abort()
  }, ms)
  try {
    return await Promise.race([work(cutting.signal), late.promise])
  } catch (error) {
    return { failed: inWords(error).split('\n', 1)[0] ?? '' }
  } finally {
    clearTimeout(timer)
  }
}
