import { Prose } from '../ui/prose.tsx'
import { SampleMark, SampleNote } from '../ui/sample-note.tsx'
import { Say } from '../ui/say.tsx'
import { Section } from '../ui/section.tsx'
import { sampleProse } from './parts-samples.ts'
import type { PartsProps } from './parts-view.tsx'

/** Long text, notes and controls. */
export function TextParts({ of, id, words }: PartsProps) {
  return (
    <>
      <Section id={`${id}-text`} title={`Text${of.mark}`}>
        <h3>{of.heading}</h3>
        <p class="lead">{of.text}</p>
        <Prose html={sampleProse(of, id)} />
      </Section>
      <Section id={`${id}-marks`} title={`Notes, marks and controls${of.mark}`}>
        <p class="kicker">
          {of.series} <SampleMark words={words} />
        </p>
        <p class="status">{words.statuses.postponed}</p>
        <SampleNote isSample words={words} />
        <p class="note">{of.text}</p>
        <p>
          <a class="action" href="/">
            {words.publication.download}
            <bdi class="action-size figures"> 1.4 MB, {words.publication.pages(58)}</bdi>
          </a>
        </p>
        <form action="/search">
          <div class="search-form">
            <label for={`${id}-q`}>{words.search.label}</label>
            <p class="fault">
              <Say words={words}>{words.search.tooLong}</Say>
            </p>
            <span class="search-line">
              <input id={`${id}-q`} type="search" name="q" value={of.topic} dir="auto" />
              <button class="button" type="submit">
                {words.search.submit}
              </button>
            </span>
          </div>
        </form>
      </Section>
    </>
  )
}
