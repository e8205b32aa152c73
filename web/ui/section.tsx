import type { PropsWithChildren } from 'hono/jsx'

type SectionProps = PropsWithChildren<{
  /** Unique on the page: the heading's id, which also leads there. */
  readonly id: string
  readonly title: string
  /** Where all of what the section shows a part of is. */
  readonly more?: { readonly label: string; readonly path: string } | null
}>

/** A named part of a page under a hairline. */
export function Section({ id, title, more, children }: SectionProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {more !== undefined && more !== null && (
          <a class="tap more" href={more.path}>
            {more.label}
          </a>
        )}
      </div>
      {children}
    </section>
  )
}
