import { found, growth, isReached, ofFloor, ofUncached, pagesOf, verdictsOn, type Verdict } from './goals.ts'
import type { Measured, SizeResult } from './measure.ts'

/** Rows of text, the first of them the head. */
export type Table = readonly (readonly string[])[]

/** What each page costs that is read anew, beside the floor. */
export function floorTable(result: SizeResult): Table {
  const head = [
    'Page',
    'Floor, CPU ms',
    'Serai, CPU ms',
    '× floor',
    'p50 ms',
    '× floor',
    'Requests/s',
    '× floor',
  ]
  const rows = pagesOf(result).flatMap((page) => {
    const [floor, ours] = [found(result, page, 'floor', 'uncached'), found(result, page, 'ours', 'uncached')]
    if (floor === undefined || ours === undefined) return []
    return [[page, ms(floor.cpu), ms(ours.cpu), ratio(ofFloor(result, page)), ...speed(result, ours)]]
  })
  return [head, ...rows]
}

function speed(result: SizeResult, { page, p50, perSecond }: Measured): readonly string[] {
  return [
    `${p50.toFixed(1)}`,
    ratio(ofFloor(result, page, 'p50')),
    `${perSecond.toFixed(0)}`,
    ratio(ofFloor(result, page, 'perSecond')),
  ]
}

/** What each page costs from the cache, and when the reader has it already. */
export function cacheTable(result: SizeResult): Table {
  const head = [
    'Page',
    'Uncached, CPU ms',
    'Cached, CPU ms',
    '× uncached',
    '304, CPU ms',
    'Bare cache, CPU ms',
  ]
  const rows = pagesOf(result).flatMap((page) => {
    const cpu = (who: 'ours' | 'floor', mode: Measured['mode']) => ms(found(result, page, who, mode)?.cpu)
    if (found(result, page, 'ours', 'cached') === undefined) return []
    const [uncached, cached] = [cpu('ours', 'uncached'), cpu('ours', 'cached')]
    return [
      [
        page,
        uncached,
        cached,
        ratio(ofUncached(result, page)),
        cpu('ours', 'unchanged'),
        cpu('floor', 'cached'),
      ],
    ]
  })
  return [head, ...rows]
}

/** What each page costs, uncached, as its space grows. */
export function growthTable(results: readonly SizeResult[]): Table {
  const last = results.at(-1)
  if (last === undefined) return []
  const sizes = results.map(({ items }) => `${count(items)} items, CPU ms`)
  const rows = pagesOf(last).map((page) => [
    page,
    ...results.map((result) => ms(found(result, page, 'ours', 'uncached')?.cpu)),
    ratio(growth(results, last, page)),
    ratio(growth(results, last, page, 'floor')),
  ])
  return [['Page', ...sizes, 'Largest × smallest', 'The same of the floor'], ...rows]
}

/** Bytes of the HTML of each page as it is drawn, neither compressed nor with its stylesheet. */
export function bytesTable({ bytes }: SizeResult): Table {
  const rows = bytes
    .filter(({ ours }) => ours > 0)
    .map(({ page, ours, floor }) => [page, count(floor), count(ours)])
  return [['Page', 'Floor, bytes', 'Serai, bytes'], ...rows]
}

/** Every goal with what was measured, the missed ones in so many words. */
export function goalLines(results: readonly SizeResult[]): readonly string[] {
  const verdicts = verdictsOn(results)
  const missed = verdicts.filter((verdict) => !isReached(verdict))
  const reached = `${verdicts.length - missed.length} of ${verdicts.length} goals are reached.`
  return [reached, ...missed.map((verdict) => `Falls short: ${inWords(verdict)}`)]
}

function inWords({ goal, page, items, ratio: measured, most }: Verdict): string {
  const what: Readonly<Record<Verdict['goal'], string>> = {
    uncached: `× the floor's CPU, uncached`,
    cached: '× its own CPU uncached, from the cache',
    growth: '× the CPU of the smallest space',
  }
  return `${page} with ${count(items)} items is ${measured.toFixed(2)} ${what[goal]}; at most ${most} is the goal.`
}

/** A whole number with its thousands apart. */
export function count(n: number): string {
  return n.toLocaleString('en')
}

function ms(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '–' : milliseconds.toFixed(2)
}

function ratio(n: number): string {
  return Number.isNaN(n) ? '–' : n.toFixed(2)
}
