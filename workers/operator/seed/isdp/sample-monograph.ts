import { richTextOf } from '../rich-text-of.ts'
import type { Seeder } from '../seeder.ts'
import { chapterOneBody, chapterTwoBody, monographBody } from './sample-bodies.ts'
import type { IsdpSubjects } from './isdp-subjects.ts'

/** Makes a sample monograph public with its two chapters. */
export async function seedIsdpBook(seeder: Seeder, { people, topics }: IsdpSubjects) {
  const shared = { issued: '2024', topics: [topics.security], isSample: true }
  const book = await seeder.publication({
    ...shared,
    slug: 'sample-monograph',
    kind: 'monograph',
    title: 'Sample Monograph: A Book in Two Chapters',
    abstract:
      'Made up, to show a book whose chapters have pages of their own. Of its date only the year is given.',
    body: richTextOf(monographBody),
    contributors: [
      { role: 'editor', personId: people.editor, name: 'Sample Editor', affiliation: 'Sample Institute' },
    ],
  })
  const chapters = [
    {
      slug: 'sample-chapter-one',
      title: 'Sample Chapter One: The First of Two',
      body: chapterOneBody,
      by: people.authorOne,
      name: 'Sample Author One',
    },
    {
      slug: 'sample-chapter-two',
      title: 'Sample Chapter Two: The Last',
      body: chapterTwoBody,
      by: people.authorTwo,
      name: 'Sample Author Two',
    },
  ]
  await Promise.all(
    chapters.map(({ slug, title, body, by, name }, place) =>
      seeder.publication({
        ...shared,
        slug,
        title,
        kind: 'chapter',
        body: richTextOf(body),
        collectionId: book,
        collectionPosition: place + 1,
        abstract: 'Made up, to show a chapter.',
        contributors: [{ role: 'author', personId: by, name, affiliation: 'Sample Institute' }],
      }),
    ),
  )
}
