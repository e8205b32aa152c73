import { beginOf, type When } from '@serai/kernel'
import type { Words } from '../words/index.ts'

/** What a zone was called and how far it stood from UTC at a local time: `EST (UTC−5)`, or `Almaty time (UTC+5)` where it has no short name. */
export function zoneLabel(at: When, zone: string, { event }: Words): string {
  const offset = `UTC${offsetOf(at, zone)
    .replace(/^([+-])0?(\d+):(\d\d)$/, writeOffset)
    .replace('Z', '+0')}`
  const name = zoneNameOf(at, zone, 'short')
  if (name === null || /^GMT[+-]/.test(name)) return `${event.zoneOf(cityOf(zone))} (${offset})`
  return name === 'UTC' ? 'UTC' : `${name} (${offset})`
}

/** The offset as a `datetime` attribute has it: `-05:00`, or `Z`. Empty where the clocks skip that time. */
export function offsetOf(at: When, zone: string): string {
  const long = zoneNameOf(at, zone, 'longOffset')
  if (long === null) return ''
  return long === 'GMT' || long === 'GMT+00:00' ? 'Z' : long.slice('GMT'.length)
}

function writeOffset(_all: string, sign: string, hours: string, minutes: string): string {
  return `${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`
}

function zoneNameOf(at: When, zone: string, timeZoneName: 'short' | 'longOffset'): string | null {
  const begin = beginOf(at, zone)
  if (begin === null) return null
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(
    new Date(begin),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null
}

/** The city that gives a zone its name. */
function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
