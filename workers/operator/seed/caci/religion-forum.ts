import type { EventSeed } from '../documents.ts'
import { richTextOf } from '../rich-text-of.ts'
import type { CaciPeople } from './caci-people.ts'
import type { CaciPapers } from './caci-publications.ts'
import type { CaciSubjects } from './caci-subjects.ts'

const institute = 'Central Asia-Caucasus Institute'

/** The forum of 15 June 2020, for the papers on Kyrgyzstan and Turkmenistan. */
export function religionForum(
  people: CaciPeople,
  papers: CaciPapers,
  { topics, organisations }: CaciSubjects,
): Omit<EventSeed, 'mode'> {
  return {
    slug: 'religion-and-the-secular-state-in-central-asia',
    title: 'Religion and the Secular State in Central Asia: The Examples of Kyrgyzstan and Turkmenistan',
    summary:
      'Two new Silk Road Papers on how states of Central Asia deal with religion, presented by their authors.',
    body: richTextOf(religionText),
    start: '2020-06-15T10:00',
    topics: [topics.religion],
    countries: ['KG', 'TM'],
    appearances: [
      {
        personId: people.clement,
        role: 'speaker',
        name: 'Victoria Clement',
        title: 'Eurasia Regional Analyst',
        affiliation: 'Center For Advanced Operational Culture Learning, Marine Corps University',
      },
      {
        personId: people.engvall,
        role: 'speaker',
        name: 'Johan Engvall',
        title: 'Senior Research Fellow',
        affiliation: 'Foreign Policy Research Institute',
      },
      {
        personId: people.cornell,
        role: 'moderator',
        name: 'Svante E. Cornell',
        title: 'Director',
        affiliation: `${institute} at AFPC`,
      },
    ],
    credits: [{ organisationId: organisations.jointCenter, role: 'host' }],
    videos: [
      { kind: 'stream', provider: 'facebook', label: 'On the institute’s page' },
      { kind: 'recording', provider: 'youtube', label: 'On the institute’s page' },
    ],
    publications: [
      { publicationId: papers.kyrgyzstan, relation: 'marks-publication-of' },
      { publicationId: papers.turkmenistan, relation: 'marks-publication-of' },
    ],
  }
}

const religionText = `
The forum marks two Silk Road Papers on the relation of state and religion: Johan Engvall’s on Kyrgyzstan and Victoria Clement’s on Turkmenistan.

Kyrgyzstan is a case of change. What began as a more permissive approach came, over time, to match the policies of the countries around it. The study of Turkmenistan is, according to the institute, the first on the subject to appear in print; it shows both what the country shares with the rest of Central Asia and what is its own.

Both papers come from the Joint Center’s research on secular governance, religion and politics, after earlier ones on Azerbaijan, Kazakhstan and Uzbekistan.
`
