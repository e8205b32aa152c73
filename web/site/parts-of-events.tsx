import { Credits } from '../ui/credits.tsx'
import { CityStrip } from '../ui/city-strip.tsx'
import { DateBlock, HoursLine } from '../ui/date-block.tsx'
import { EventList } from '../ui/event-row.tsx'
import { MonthTable } from '../ui/month-table.tsx'
import { OwnTimeLine } from '../ui/own-time-line.tsx'
import { PeopleByRole } from '../ui/people-lines.tsx'
import { Poster } from '../ui/poster.tsx'
import { Section } from '../ui/section.tsx'
import { StatusBanner } from '../ui/status-banner.tsx'
import { WhenLine } from '../ui/when-line.tsx'
import { AddToCalendar } from './event-calendar.tsx'
import { sampleEvents } from './parts-samples.ts'
import type { PartsProps } from './parts-view.tsx'

/** The parts that events are shown with. */
export function EventParts(props: PartsProps) {
  const { of, id, words } = props
  const events = sampleEvents(of)
  return (
    <>
      <Section id={`${id}-dates`} title={`Dates${of.mark}`}>
        <div class="rows">
          {events.map((event) => (
            <div class="item-facts">
              <div class="dates">
                <DateBlock moment={event} words={words} isStruck={event.status === 'cancelled'} isFull />
                <DateBlock moment={event} words={words} />
              </div>
              <HoursLine moment={event} words={words} />
              <p>
                <WhenLine moment={event} words={words} />
              </p>
            </div>
          ))}
        </div>
      </Section>
      <Elsewhere {...props} />
      <Banner {...props} />
      <Section id={`${id}-rows`} title={`Events in a list${of.mark}`}>
        <EventList events={events} words={words} />
      </Section>
      <Section id={`${id}-month`} title={`A month${of.mark}`}>
        <MonthTable month="2026-03" events={events} words={words} />
      </Section>
      <People {...props} />
    </>
  )
}

function Elsewhere({ of, id, words }: PartsProps) {
  const at = {
    startsAt: '2026-03-12T22:30:00Z',
    endsAt: '2026-03-12T23:30:00Z',
    timeZone: 'America/New_York',
  }
  const calendar = {
    ics: '/a.ics',
    google: 'https://example.org/',
    outlook: 'https://example.org/',
    subscribe: '/b',
  }
  return (
    <Section id={`${id}-elsewhere`} title={`Elsewhere, watching, calendars${of.mark}`}>
      <div class="item-facts">
        <OwnTimeLine {...at} words={words} />
        <CityStrip {...at} name={`${words.event.cities}${of.mark}`} words={words} />
        <Poster
          slug={id}
          picture={null}
          href="https://example.org/"
          label={words.event.watch(words.providers.youtube)}
        />
        <AddToCalendar event={{ seriesTitle: of.series }} calendar={calendar} isToCome words={words} />
      </div>
    </Section>
  )
}

function Banner({ of, id, words }: PartsProps) {
  const change = {
    n: 1,
    status: 'rescheduled',
    reason: of.text,
    previousEnd: null,
    announcedOn: '2026-02-20',
  } as const
  return (
    <Section id={`${id}-banner`} title={`A moved event${of.mark}`}>
      <StatusBanner
        headingId={`${id}-status`}
        status={of.mark === '' ? 'rescheduled' : 'moved-online'}
        changes={[{ ...change, previousStart: '2026-03-05T10:00' }]}
        start="2026-03-12T10:00"
        end={null}
        timeZone="Asia/Almaty"
        words={words}
      />
    </Section>
  )
}

function People({ of, id, words }: PartsProps) {
  const person = { honorific: '', title: of.topic, affiliation: of.place, personSlug: 'sample' }
  const credit = { shortName: '', url: 'https://example.org/' }
  return (
    <Section id={`${id}-people`} title={`People and credits${of.mark}`}>
      <PeopleByRole
        roles={words.appearanceRoles}
        people={[
          { ...person, role: 'moderator', name: of.person, honorific: 'Dr.' },
          { ...person, role: 'speaker', name: of.otherPerson, personSlug: null },
          { ...person, role: 'speaker', name: of.person },
        ]}
      />
      <Credits
        credits={[
          { ...credit, role: 'host', name: of.place },
          { ...credit, role: 'in-cooperation-with', name: of.series, url: null },
        ]}
        words={words}
      />
    </Section>
  )
}
