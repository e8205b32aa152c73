import { richTextOf } from '../rich-text-of.ts'
import { dayAfter } from '../days-ahead.ts'
import type { Seeder } from '../seeder.ts'
import type { CaciSubjects } from './caci-subjects.ts'

/** Makes the institute's own two pieces of news public, and a sample of one. */
export async function seedCaciNews(seeder: Seeder, { topics }: CaciSubjects) {
  const news = { kind: 'news', issued: '2020-06' } as const
  await Promise.all([
    seeder.publication({
      ...news,
      slug: 'two-silk-road-papers-on-religion-and-the-state',
      title: 'Two Silk Road Papers on Religion and the State',
      abstract: 'Studies of Kyrgyzstan and Turkmenistan were presented at a forum on 15 June 2020.',
      body: richTextOf(papersText),
      topics: [topics.religion],
      countries: ['KG', 'TM'],
    }),
    seeder.publication({
      ...news,
      slug: 'e-camca-week-in-place-of-the-june-forum',
      title: 'e-CAMCA Week in Place of the June Forum',
      abstract:
        'The CAMCA Forum of June 2020 has been postponed until June 2021; a week of online events and publications took its place.',
      body: richTextOf(weekText),
    }),
    seeder.publication({
      kind: 'news',
      slug: 'sample-news',
      title: 'Sample News: What a Short Notice Looks Like',
      abstract: 'Made up, to show a notice with an exact date.',
      body: richTextOf(
        'This notice is a sample and reports nothing. News is short, carries the day on which it appeared, and stands apart from the papers.',
      ),
      issued: dayAfter(seeder.now, -3),
      isSample: true,
    }),
  ])
}

const papersText = `
Johan Engvall’s study of Kyrgyzstan and Victoria Clement’s of Turkmenistan have appeared as Silk Road Papers. The authors spoke about them at a [forum on Monday, 15 June 2020](/events/religion-and-the-secular-state-in-central-asia), moderated by Svante E. Cornell. It was streamed live on the institute’s Facebook page, and the recording is on its YouTube page.

The two follow studies of Azerbaijan, Kazakhstan and Uzbekistan in the same line of research.
`

const weekText = `
The CAMCA Forum was to meet in Almaty, Kazakhstan, in June 2020. It has been postponed until June 2021. From 15 to 19 June 2020 the institute and the Rumsfeld Foundation held e-CAMCA Week in its place: online events, with publications written for it.

Recordings are on the CAMCA Forum’s YouTube channel, and the publications at [www.camcaforum.org](https://www.camcaforum.org/).
`
