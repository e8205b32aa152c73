import { offsetAt, type When } from '@serai/kernel'
import type { Words } from '../words/index.ts'

/** How many minutes clocks are ahead of UTC; null where that is not known, or the clocks skip that time. */
export type Offset = number | null

/** What a zone is called at an offset, and how far that is from UTC: `EST (UTC−5)`, or `Almaty time (UTC+5)` where it has no short name. */
export function zoneLabel(zone: string, offset: Offset, { event }: Words): string {
  if (zone === 'UTC') return 'UTC'
  if (offset === null) return event.zoneOf(cityOf(zone))
  const name = abbreviations[zone]?.[offset] ?? event.zoneOf(cityOf(zone))
  return `${name} (UTC${hoursOf(offset, '−').replace(/^([+−])0?(\d+)(?::00)?(:\d\d)?$/, '$1$2$3')})`
}

/** The offset as a `datetime` attribute has it: `-05:00`, or `Z`. Empty where it is not known. */
export function offsetText(offset: Offset): string {
  if (offset === null) return ''
  return offset === 0 ? 'Z' : hoursOf(offset, '-')
}

/** The offset of a zone at a local time, worked out from the instant that it stands for where that is at hand. */
export function offsetIn(zone: string | null, at: When, instant: string | null | undefined = null): Offset {
  if (zone === null || !at.includes('T')) return null
  return instant === null ? offsetAt(at, zone) : (Date.parse(`${at}Z`) - Date.parse(instant)) / 60_000
}

function hoursOf(offset: number, minus: string): string {
  const minutes = Math.abs(offset)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${offset < 0 ? minus : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The city that gives a zone its name. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

type Abbreviations = Readonly<Record<number, string>>

const eastern: Abbreviations = { [-300]: 'EST', [-240]: 'EDT' }
const central: Abbreviations = { [-360]: 'CST', [-300]: 'CDT' }
const mountain: Abbreviations = { [-420]: 'MST', [-360]: 'MDT' }
const pacific: Abbreviations = { [-480]: 'PST', [-420]: 'PDT' }

/**
 * The zones that English readers know by an abbreviation, as CLDR has them, at the offset that it means. Asking ICU
 * for a name costs more than all else that is written of a date.
 */
export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  'America/New_York': eastern,
  'America/Detroit': eastern,
  'America/Toronto': eastern,
  'America/Chicago': central,
  'America/Winnipeg': central,
  'America/Denver': mountain,
  'America/Edmonton': mountain,
  'America/Phoenix': mountain,
  'America/Los_Angeles': pacific,
  'America/Vancouver': pacific,
  'America/Anchorage': { [-540]: 'AKST', [-480]: 'AKDT' },
  'America/Halifax': { [-240]: 'AST', [-180]: 'ADT' },
  'Pacific/Honolulu': { [-600]: 'HST' },
  'Europe/London': { 0: 'GMT' },
  'Europe/Dublin': { 0: 'GMT' },
}
