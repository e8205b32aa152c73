import type { EventSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import type { CaciPeople } from './caci-people.ts'
import type { CaciPapers } from './caci-publications.ts'
import type { CaciSubjects } from './caci-subjects.ts'

const institute = 'Central Asia-Caucasus Institute'

/** The forum of 4 December 2020, for the paper on Kazakhstan as a mediator. */
export function mediationForum(
  people: CaciPeople,
  papers: CaciPapers,
  { topics, organisations }: CaciSubjects,
): Omit<EventSeed, 'mode'> {
  return {
    slug: 'kazakhstan-in-international-mediation',
    title: 'Kazakhstan in International Mediation',
    summary:
      'An online forum on why Kazakhstan mediates in the disputes of others, held to mark a new Silk Road Paper on the subject.',
    body: richTextOf(mediationText),
    start: '2020-12-04T10:00',
    end: '2020-12-04T11:00',
    topics: [topics.mediation, topics.foreignPolicy],
    countries: ['KZ'],
    appearances: [
      {
        personId: people.tsereteli,
        role: 'moderator',
        name: 'Mamuka Tsereteli',
        title: 'Senior Fellow',
        affiliation: institute,
      },
      {
        personId: people.starr,
        role: 'speaker',
        name: 'S. Frederick Starr',
        title: 'Chairman',
        affiliation: institute,
      },
      {
        personId: people.kazykhanov,
        role: 'speaker',
        honorific: 'Amb.',
        name: 'Erzhan Kazykhanov',
        title: 'Ambassador of Kazakhstan to the United States',
      },
      {
        personId: people.cornell,
        role: 'speaker',
        name: 'Svante E. Cornell',
        title: 'Director',
        affiliation: institute,
      },
      {
        personId: people.merkel,
        role: 'speaker',
        name: 'David A. Merkel',
        title: 'Associate Fellow for Geo-Economics and Strategy',
        affiliation: 'International Institute for Strategic Studies',
      },
    ],
    credits: [
      { organisationId: organisations.institute, role: 'host' },
      { organisationId: organisations.embassy, role: 'in-cooperation-with' },
    ],
    videos: [{ kind: 'recording', provider: 'youtube' }],
    publications: [{ publicationId: papers.mediation, relation: 'marks-publication-of' }],
  }
}

const mediationText = `
Within a few years Kazakhstan stepped in as a mediator in disputes as different as the Iranian nuclear issue, the conflict in Ukraine, the break between Turkey and Russia, and the civil war in Syria. What makes it do so, and what follows from it?

Svante E. Cornell and S. Frederick Starr have put that question in a new Silk Road Paper, [Kazakhstan in International Mediation](/publications/kazakhstan-in-international-mediation). The institute and the Embassy of Kazakhstan to the United States mark its publication with an hour’s discussion online among the two authors, the ambassador and David A. Merkel of the International Institute for Strategic Studies.
`
