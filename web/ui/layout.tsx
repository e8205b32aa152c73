import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Words } from '../words/index.ts'
import { directionOf } from './direction.ts'
import { headLink } from './head-link.ts'

/** Files served under `/assets/`, by their present addresses. */
export type Assets = {
  readonly css: string
  readonly membersCss: string
  readonly icon: string
  readonly islands: string
  readonly memberIslands: string
}

type LayoutProps = {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly canonical: string | null
  readonly icon: string
  readonly stylesheets: readonly string[]
  readonly words: Words
  /** What the head says to machines besides. */
  readonly head?: Child
  /** Where the script is that adds to what the page shows; null where nothing is added. */
  readonly script: string | null
  readonly masthead: Child
  readonly footer: Child
  readonly body: Child
}

/** A whole document around what one page shows. It is whole before any script runs, and nothing comes from another host. */
export function Layout(props: LayoutProps) {
  const { title, description, language, canonical, icon, stylesheets, words } = props
  return html`<!DOCTYPE html>${(
      <html lang={language} dir={directionOf(language)}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          {description !== '' && <meta name="description" content={description} />}
          <meta name="color-scheme" content="light dark" />
          {canonical !== null && headLink('canonical', canonical)}
          {headLink('icon', icon, { type: 'image/svg+xml' })}
          {stylesheets.map((href) => headLink('stylesheet', href))}
          {props.script !== null && <script type="module" src={props.script} />}
          {props.head}
        </head>
        <body>
          <a class="skip" href="#content">
            {words.frame.skip}
          </a>
          {props.masthead}
          <main id="content" tabindex={-1}>
            {props.body}
          </main>
          {props.footer}
        </body>
      </html>
    )}`
}
