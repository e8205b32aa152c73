import type { Run, Who } from './cells.ts'
import type { Measured, SizeResult } from './measure.ts'
import { median } from './median.ts'
import type { Mode, PageName } from './pages.ts'

/** A goal, and how far what was measured is from it. */
export type Verdict = {
  readonly goal: 'uncached' | 'cached' | 'growth'
  readonly page: PageName
  /** Items of the space in which it was measured. */
  readonly items: number
  readonly ratio: number
  readonly most: number
}

/** The most that a page may cost that is read anew, as a multiple of the floor's. */
export const mostOfFloor = 2

/** The most that a page from the cache may cost, as a part of the same page read anew. */
export const mostOfUncached = 0.6

/** The most that a page of the largest space may cost, as a multiple of the smallest's. */
export const mostGrowth = 1.3

/** Pages that are held to the floor: lists and items. The others are measured all the same. */
const heldToFloor: readonly PageName[] = ['events', 'publications', 'event', 'publication']

/** Every goal that these results say something about. */
export function verdictsOn(results: readonly SizeResult[]): readonly Verdict[] {
  return results
    .flatMap((result) => [
      ...heldToFloor.map((page) => verdict('uncached', result, page, mostOfFloor, ofFloor(result, page))),
      ...pagesOf(result).map((page) =>
        verdict('cached', result, page, mostOfUncached, ofUncached(result, page)),
      ),
      ...pagesOf(result).map((page) =>
        verdict('growth', result, page, mostGrowth, growth(results, result, page)),
      ),
    ])
    .filter(({ ratio }) => !Number.isNaN(ratio))
}

/** True of a verdict that the goal is reached, by the ratio as it is printed. */
export function isReached({ ratio, most }: Verdict): boolean {
  return Number(ratio.toFixed(2)) <= most
}

/** What a page costs uncached as a multiple of the floor's. Not a number where either was not measured. */
export function ofFloor(result: SizeResult, page: PageName, field: keyof Run = 'cpu'): number {
  return ratioOf(found(result, page, 'ours', 'uncached'), found(result, page, 'floor', 'uncached'), field)
}

/** What a page costs from the cache as a part of what it costs uncached. */
export function ofUncached(result: SizeResult, page: PageName): number {
  return ratioOf(found(result, page, 'ours', 'cached'), found(result, page, 'ours', 'uncached'))
}

/** What a page costs in the largest space as a multiple of the smallest; no number for any other size. */
export function growth(
  results: readonly SizeResult[],
  result: SizeResult,
  page: PageName,
  who: Who = 'ours',
): number {
  const [smallest] = results
  const isLargest = results.length > 1 && result === results.at(-1)
  if (smallest === undefined || !isLargest) return Number.NaN
  return ratioOf(found(result, page, who, 'uncached'), found(smallest, page, who, 'uncached'))
}

/** The middle of the ratios of each round, whose two sides met the same machine. */
function ratioOf(one: Measured | undefined, other: Measured | undefined, field: keyof Run = 'cpu'): number {
  const others = other?.rounds ?? []
  return median((one?.rounds ?? []).map((run, n) => run[field] / (others[n]?.[field] ?? Number.NaN)))
}

/** The pages that were measured. */
export function pagesOf({ measured }: SizeResult): readonly PageName[] {
  return [...new Set(measured.map(({ page }) => page))]
}

/** What was measured of a page; undefined when nothing was. */
export function found({ measured }: SizeResult, page: PageName, who: Who, mode: Mode): Measured | undefined {
  return measured.find((one) => one.page === page && one.who === who && one.mode === mode)
}

function verdict(
  goal: Verdict['goal'],
  { items }: SizeResult,
  page: PageName,
  most: number,
  ratio: number,
): Verdict {
  return { goal, page, items, ratio, most }
}
