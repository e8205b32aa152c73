import { Subscribe } from '../ui/calendar-ways.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { FilteredNothing } from '../ui/filtered-nothing.tsx'
import { Pager } from '../ui/pager.tsx'
import { PublicationCards } from '../ui/publication-card.tsx'
import { SearchResult } from '../ui/search-result.tsx'
import { Section } from '../ui/section.tsx'
import { StarPattern } from '../ui/star-pattern.tsx'
import { Subjects } from '../ui/subjects.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { sampleFilters, sampleHit, samplePapers } from './parts-samples.ts'
import type { PartsProps } from './parts-view.tsx'

/** The parts that lists are made of. */
export function ListParts({ of, id, words }: PartsProps) {
  const fields = sampleFilters(of)
  const calendar = { webcal: '/a', google: 'https://example.org/', ics: '/a.ics' }
  return (
    <>
      <Section id={`${id}-cards`} title={`Publications${of.mark}`}>
        <PublicationCards publications={samplePapers(of)} words={words} />
      </Section>
      <Section id={`${id}-covers`} title={`Covers of last resort${of.mark}`}>
        <ul class="cards">
          {['a', 'b', 'c', 'd'].map((slug) => (
            <li class="cover">
              <StarPattern slug={`${slug}-${id}`} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id={`${id}-filters`} title={`Filters, tabs and pages${of.mark}`}>
        <Tabs
          label={`${words.events.tabs.label}${of.mark}`}
          tabs={[
            { label: words.events.tabs.all, href: '/', isCurrent: true },
            { label: words.events.tabs.month, href: '/', isCurrent: false },
          ]}
        />
        <FilterBar action="/events" fields={fields} kept={[]} words={words} />
        <FilteredNothing fields={fields} hasMore={false} words={words} />
        <Pager name={`${words.frame.pager}${of.mark}`} newer="/" older="/" words={words} />
        <Subscribe calendar={calendar} words={words} />
      </Section>
      <Section id={`${id}-found`} title={`Found, and not found${of.mark}`}>
        <ul class="entries">
          <SearchResult hit={sampleHit(of)} words={words} level="h3" />
        </ul>
        <EmptyState say={{ title: of.heading, advice: of.text }} />
        <Subjects
          list="/events"
          topics={[{ slug: 'sample', name: of.topic }]}
          countries={[{ country: 'KZ' }, { country: 'AF' }]}
          words={words}
        />
      </Section>
    </>
  )
}
