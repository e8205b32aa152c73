import type { Frame } from '@serai/spaces'
import type { Child } from 'hono/jsx'
import { Footer } from '../ui/footer.tsx'
import { Layout, type Assets } from '../ui/layout.tsx'
import { Masthead, type MastheadMember } from '../ui/masthead.tsx'
import { wordsFor } from '../words/index.ts'

export type SpacePageProps = {
  readonly frame: SpaceFrame
  readonly title: string
  readonly description: string
  /** The language of what the page shows. */
  readonly language: string
  readonly path: string
  /** The path of the part of the site that the page belongs to, where its own does not begin with it. */
  readonly section?: string
  /** The page's one address on the space's canonical host; null where it has none, as on a problem. */
  readonly canonical: string | null
  /** Where the platform's front door is. */
  readonly platform: string
  /** What the head says to machines besides. */
  readonly head?: Child
  /** True where something on the page is added to by a script. */
  readonly islands?: boolean
  /** True where a page that visitors see is made of the parts of the member area. */
  readonly hasMemberParts?: boolean
  readonly assets: Assets
  /** The member who asks; null for everybody else. */
  readonly me: MastheadMember | null
  readonly body: Child
}

/** What a page needs of the frame. */
export type SpaceFrame = Pick<
  Frame,
  'name' | 'shortName' | 'tagline' | 'notice' | 'languages' | 'theme' | 'themeHash' | 'navigation' | 'logo'
>

/** A page of a space as a whole document, in the space's own colours. */
export function SpacePage({
  frame,
  title,
  description,
  language,
  path,
  section = path,
  canonical,
  platform,
  head,
  islands = false,
  hasMemberParts = false,
  assets,
  me,
  body,
}: SpacePageProps) {
  const words = wordsFor(language)
  const own = frame.languages[0] ?? language
  return (
    <Layout
      title={['', frame.name, frame.shortName].includes(title) ? frame.name : `${title} · ${frame.shortName}`}
      description={description}
      language={language}
      canonical={canonical}
      icon={assets.icon}
      stylesheets={[
        assets.css,
        ...(me === null && !hasMemberParts ? [] : [assets.membersCss]),
        `/theme/${frame.themeHash}.css`,
      ]}
      words={words}
      head={head}
      script={islands ? assets.islands : null}
      masthead={
        <Masthead
          wordmark={frame.theme.wordmark}
          logo={frame.logo}
          language={own}
          links={frame.navigation}
          path={path}
          section={section}
          notice={frame.notice}
          search="/search"
          account={{ me, path }}
          words={words}
        />
      }
      footer={
        <Footer
          name={frame.name}
          tagline={frame.tagline}
          language={own}
          line={words.frame.platformLine}
          address={canonical}
          platform={platform}
          words={words}
        />
      }
      body={body}
    />
  )
}
