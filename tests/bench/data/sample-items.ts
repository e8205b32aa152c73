import type { Id } from '@serai/kernel'
import { dayAfter } from '@serai/workers/operator/seed/days-ahead.ts'
import type { EventSeed, PublicationSeed } from '@serai/workers/operator/seed/documents.ts'
import { richTextOf } from '@serai/workers/operator/seed/rich-text-of.ts'
import type { Seeder } from '@serai/workers/operator/seed/seeder.ts'
import { bodyMarkdown, pick, plainText, some, titleOf } from './made-up-text.ts'
import { times, type Subjects } from './sample-subjects.ts'

/** How many events there are in a set of items, and how many publications. */
export const ofEachKind = 25

/** A set of items as it was published, in the order of its slugs. */
export type SampleSet = {
  readonly events: readonly Id<'event'>[]
  readonly publications: readonly Id<'publication'>[]
}

export function eventSlug(n: number): string {
  return `sample-event-${n}`
}

export function publicationSlug(n: number): string {
  return `sample-paper-${n}`
}

/** An odd event of the set is to come, an even one is past. */
export function isToCome(event: number): boolean {
  return event % 2 === 1
}

/** Publishes 25 publications and 25 events that refer to each other as those of an institute do. */
export async function writeItems(seeder: Seeder, subjects: Subjects): Promise<SampleSet> {
  const publications: Id<'publication'>[] = []
  for (let n = 0; n < ofEachKind; n++) {
    publications.push(await seeder.publication(paperOf(n, subjects, seeder.now, publications)))
  }
  const events = await times(ofEachKind, (n) => seeder.event(eventOf(n, subjects, publications, seeder.now)))
  return { events, publications }
}

const countries = ['KZ', 'UZ', 'KG', 'TJ', 'TM', 'AZ', 'GE', 'AM', 'MN', 'AF']

function paperOf(
  n: number,
  { topics, paperSeries, people, images, pdfs }: Subjects,
  now: Date,
  earlier: readonly Id<'publication'>[],
): PublicationSeed {
  const collectionId = n === 11 || n === 12 ? pick(earlier, 10) : null
  const isNews = n % 8 === 7
  return {
    slug: publicationSlug(n),
    kind: n === 10 ? 'collection' : collectionId !== null ? 'chapter' : isNews ? 'news' : 'paper',
    title: titleOf(n + ofEachKind),
    subtitle: n % 3 === 0 ? plainText(n + 600, 8) : '',
    abstract: plainText(n + 700, 120),
    body: richTextOf(bodyMarkdown(n + 100)),
    issued: dayAfter(now, -5 - 7 * n),
    seriesId: isNews ? null : pick(paperSeries, n),
    seriesNumber: isNews ? '' : `No. ${n + 1}`,
    collectionId,
    collectionPosition: collectionId === null ? null : n,
    contributors: some(people, n * 3, 1 + (n % 3)).map(({ id, name }) => ({
      role: 'author' as const,
      personId: id,
      name,
      affiliation: 'Sample Institute',
    })),
    licence: n % 2 === 0 ? 'CC-BY-4.0' : null,
    coverMediaId: n % 5 === 4 ? null : pick(images, n),
    pdfMediaId: n % 4 === 3 ? null : pick(pdfs, n),
    topics: [...some(topics, n * 5, 2 + (n % 2))],
    countries: [...some(countries, n, 1 + (n % 3))],
    isSample: true,
  }
}

function eventOf(
  n: number,
  subjects: Subjects,
  publications: readonly Id<'publication'>[],
  now: Date,
): EventSeed {
  const { topics, eventSeries } = subjects
  const day = dayAfter(now, isToCome(n) ? 10 + n : -10 - 13 * n)
  return {
    slug: eventSlug(n),
    title: titleOf(n),
    summary: plainText(n + 800, 30),
    body: richTextOf(bodyMarkdown(n)),
    mode: pick(['online', 'hybrid', 'in-person'] as const, n),
    venue: n % 3 === 0 ? null : hall,
    start: `${day}T10:00`,
    end: `${day}T11:30`,
    timeZone: 'Asia/Tashkent',
    seriesId: n % 5 === 4 ? null : pick(eventSeries, n),
    edition: n % 3 === 0 ? `No. ${n + 1}` : '',
    ...partsOf(n, day, subjects, publications),
    topics: [...some(topics, n * 7, 2 + (n % 2))],
    countries: [...some(countries, n * 2, 1 + (n % 3))],
    isSample: true,
  }
}

const hall = { name: 'Sample Hall', address: '1 Sample Street', city: 'Tashkent', country: 'UZ' }

/** What an event has some of: one in four has sessions, one in five pictures, one in three papers, one was moved. */
function partsOf(n: number, day: string, subjects: Subjects, publications: readonly Id<'publication'>[]) {
  const hasSessions = n % 4 === 0
  const moved = { status: 'rescheduled' as const, reason: plainText(900, 12), previousStart: `${day}T08:00` }
  const recording = {
    kind: 'recording' as const,
    provider: 'youtube' as const,
    url: `https://video.example/${n}`,
  }
  const photos = n % 5 === 0 ? some(subjects.images, n, 3) : []
  const papers = n % 3 === 0 ? some(publications, n, 1 + (n % 2)) : []
  return {
    changes: n === 3 ? [moved] : [],
    sessions: hasSessions ? [0, 1, 2].map((part) => sessionOf(part, day)) : [],
    appearances: appearancesOf(n, subjects, hasSessions),
    credits: some(subjects.organisations, n, 2 + (n % 2)).map((organisationId, place) => ({
      organisationId,
      role: place === 0 ? ('host' as const) : ('in-cooperation-with' as const),
    })),
    videos: isToCome(n) ? [] : [recording],
    photos: photos.map((mediaId) => ({ mediaId, caption: plainText(n + 910, 8) })),
    publications: papers.map((publicationId) => ({ publicationId, relation: 'related' as const })),
  }
}

function sessionOf(part: number, day: string) {
  return {
    title: `Sample session ${part + 1}`,
    summary: plainText(part + 950, 20),
    start: `${day}T10:${part}0`,
    end: `${day}T10:${part}9`,
    room: `Room ${part + 1}`,
  }
}

/** Three to five people: a moderator, then those who speak, in a session where there are any. */
function appearancesOf(n: number, { people }: Subjects, hasSessions: boolean) {
  return some(people, n * 2, 3 + (n % 3)).map(({ id, name }, place) => ({
    personId: id,
    role: place === 0 ? ('moderator' as const) : ('speaker' as const),
    session: hasSessions && place > 0 ? place % 3 : null,
    name,
    title: 'Sample Fellow',
    affiliation: 'Sample Institute',
  }))
}
