import { inWords } from '../platform/in-words.ts'
import type { JobSetting } from './job-setting.ts'

/**
 * Does each part, whatever became of those before it. What fails is logged under its name, and once every part has had
 * its turn all of them are one error: so that whoever called is seen to have failed, and is asked again.
 */
export async function eachApart(
  what: string,
  parts: readonly (readonly [part: string, run: () => Promise<unknown>])[],
  log: JobSetting['log'],
): Promise<void> {
  const failed: string[] = []
  for (const [part, run] of parts) {
    try {
      await run()
    } catch (error) {
      log({ of: what, part, error: inWords(error) })
      failed.push(part)
    }
  }
  if (failed.length > 0) throw new Error(`Of ${what} this failed: ${failed.join(', ')}.`)
}
