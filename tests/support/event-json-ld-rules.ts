import { nodesOf, textsOf, typesOf, type Node } from './json-ld-document.ts'
import type { PageFacts } from './page-facts.ts'

const states: ReadonlySet<string> = new Set(
  ['Scheduled', 'Rescheduled', 'MovedOnline', 'Postponed', 'Cancelled'].map(
    (state) => `https://schema.org/Event${state}`,
  ),
)

/** `2026`, `2026-06`, `2026-06-15`, or a time of day with its offset. */
const date = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?$/

/**
 * What breaks Google's rules for events (developers.google.com/search/docs/appearance/structured-data/event), and what
 * the page shows otherwise.
 */
export function faultsOfEvent(event: Node, page: PageFacts): readonly string[] {
  return [...faultsOfTimes(event, page), ...faultsOfState(event), ...faultsOfLocation(event, page)]
}

function faultsOfTimes(event: Node, { times }: PageFacts): readonly string[] {
  const [start] = textsOf(event['startDate'])
  const [end] = textsOf(event['endDate'])
  if (start === undefined) return ['the event has no start']
  return [
    ...[start, ...textsOf(event['endDate']), ...textsOf(event['previousStartDate'])]
      .filter((at) => !date.test(at))
      .map((at) => `${at} is no date, or has no offset`),
    ...(times.includes(start) ? [] : [`${start} is no time of the page`]),
    ...(end !== undefined && isBefore(end, start) ? ['the event ends before its start'] : []),
  ]
}

function isBefore(one: string, other: string): boolean {
  return date.test(one) && date.test(other) && Date.parse(one) < Date.parse(other)
}

/** Google keeps the start of what is postponed, schema.org calls it previous: both stand there. */
function faultsOfState(event: Node): readonly string[] {
  const said = textsOf(event['eventStatus'])
  const is = (state: string) => said.includes(`https://schema.org/Event${state}`)
  const [start] = textsOf(event['startDate'])
  const previous = textsOf(event['previousStartDate'])
  return [
    ...(said.length > 0 && said.every((state) => states.has(state)) ? [] : ['the event has no known state']),
    ...(said.length > 1 && !(is('Rescheduled') && is('MovedOnline'))
      ? ['the states exclude each other']
      : []),
    ...(is('Postponed') && !previous.includes(start ?? '')
      ? ['a postponed event keeps its date as previous']
      : []),
    ...(is('Rescheduled') && previous.length === 0 ? ['a moved event says when it was to be'] : []),
    ...(!is('Postponed') && previous.includes(start ?? '') ? ['the start did not fall'] : []),
    ...(is('MovedOnline') && !attends(event, 'Online') ? ['an event that moved online is online'] : []),
  ]
}

function faultsOfLocation(event: Node, { canonical }: PageFacts): readonly string[] {
  const locations = nodesOf(event['location'])
  const places = locations.filter((location) => typesOf(location).includes('Place'))
  const online = locations.filter((location) => typesOf(location).includes('VirtualLocation'))
  const isKnown = ['Offline', 'Online', 'Mixed'].some((mode) => attends(event, mode))
  return [
    ...(locations.length > 0 ? [] : ['the event has no location']),
    ...(isKnown ? [] : ['the event has no mode of attendance']),
    ...(attends(event, 'Offline') && online.length > 0 ? ['who attends in person is not online'] : []),
    ...(attends(event, 'Online') && places.length > 0 ? ['who attends online is at no place'] : []),
    ...(attends(event, 'Mixed') && online.length === 0 ? ['who attends either way may be online'] : []),
    ...places.filter(({ address }) => !hasAddress(address)).map(() => 'a place has no address'),
    ...online
      .filter(({ url }) => url !== canonical)
      .map(() => 'online is not at the page, but where one joins'),
  ]
}

function attends(event: Node, mode: string): boolean {
  return event['eventAttendanceMode'] === `https://schema.org/${mode}EventAttendanceMode`
}

/** An address says something beside its type. */
function hasAddress(address: unknown): boolean {
  return (
    textsOf(address).some((text) => text !== '') ||
    nodesOf(address).some((node) => Object.keys(node).length > 1)
  )
}
