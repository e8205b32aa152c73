import type { findPage, listPagesBelow } from '@serai/pages'
import { directionOf } from '../ui/direction.ts'
import { Prose } from '../ui/prose.tsx'
import { SampleNote } from '../ui/sample-note.tsx'
import { Section } from '../ui/section.tsx'
import { wordsFor } from '../words/index.ts'

type Page = Awaited<ReturnType<typeof findPage>>[number]

export type PageViewProps = {
  readonly page: Pick<Page, 'title' | 'summary' | 'language' | 'isSample' | 'html'>
  readonly below: readonly Awaited<ReturnType<typeof listPagesBelow>>[number][]
}

/** A page that the space wrote, and the pages below it. */
export function PageView({ page, below }: PageViewProps) {
  const words = wordsFor(page.language)
  return (
    <article>
      <h1>{page.title}</h1>
      {page.summary !== '' && <p class="lead">{page.summary}</p>}
      <SampleNote isSample={page.isSample} words={words} />
      <Prose html={page.html} />
      {below.length > 0 && (
        <Section id="below" title={words.page.below}>
          <ul class="entries">
            {below.map(({ path, title, summary, language }) => (
              <li>
                <h3 class="row-title">
                  <a class="tap" href={`/${path}`}>
                    <bdi lang={language} dir={directionOf(language)}>
                      {title}
                    </bdi>
                  </a>
                </h3>
                {summary !== '' && (
                  <p>
                    <bdi lang={language} dir={directionOf(language)}>
                      {summary}
                    </bdi>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}
