import type { Id } from '@serai/kernel'
import type { Right, Scope } from '@serai/scope'
import { openSeeder } from '../seed/seeder.ts'
import { bodyOf, dateOf, textOf, titleOf } from './made-up.ts'

/** People of a generated space: enough for pages to differ, few enough for one to have done much. */
const peopleInSpace = 20

/** Half of what is generated lies behind the day on which that is written here, half before it. */
const lastYear = 2030

/** Fills a space with so many made-up events and publications, half of each, through the use cases that editors use. */
export async function fillSpace(scope: Scope<Right>, items: number): Promise<void> {
  const seeder = openSeeder(scope)
  const forum = await seeder.series({
    slug: 'sample-events',
    of: 'events',
    title: 'Sample events',
    isSample: true,
  })
  const papers = await seeder.series({
    slug: 'sample-papers',
    of: 'publications',
    title: 'Sample papers',
    isSample: true,
  })
  const people: Id<'person'>[] = []
  for (let n = 0; n < peopleInSpace; n++) {
    const document = { slug: `sample-person-${n}`, name: nameOf(n), title: 'Sample Fellow', isSample: true }
    people.push(await seeder.person(document))
  }
  for (let n = 0; n < items; n++) {
    const personId = people[n % peopleInSpace]
    if (personId === undefined) throw new Error('A generated space has people.')
    await (n % 2 === 0
      ? seeder.event(eventOf(n, forum, personId))
      : seeder.publication(paperOf(n, papers, personId)))
  }
}

function nameOf(n: number): string {
  return `Sample Person ${n % peopleInSpace}`
}

function eventOf(n: number, seriesId: Id<'series'>, personId: Id<'person'>) {
  const day = dateOf(n, lastYear)
  return {
    slug: `sample-event-${n}`,
    title: titleOf(n),
    summary: textOf(n).slice(0, 200),
    body: bodyOf(n),
    mode: 'online' as const,
    start: `${day}T10:00`,
    end: `${day}T11:30`,
    timeZone: 'Asia/Tashkent',
    seriesId,
    appearances: [{ personId, role: 'speaker' as const, name: nameOf(n) }],
    isSample: true,
  }
}

function paperOf(n: number, seriesId: Id<'series'>, personId: Id<'person'>) {
  return {
    slug: `sample-paper-${n}`,
    kind: 'paper' as const,
    title: titleOf(n),
    abstract: textOf(n).slice(0, 400),
    body: bodyOf(n),
    issued: dateOf(n, lastYear).slice(0, 7),
    seriesId,
    seriesNumber: String(n),
    contributors: [{ personId, role: 'author' as const, name: nameOf(n) }],
    isSample: true,
  }
}
