import type { Child } from 'hono/jsx'
import { Footer } from '../ui/footer.tsx'
import { Layout, type Assets } from '../ui/layout.tsx'
import { Masthead } from '../ui/masthead.tsx'
import { wordsFor } from '../words/index.ts'

export type PlatformPageProps = {
  readonly title: string
  readonly description: string
  readonly path: string
  readonly assets: Assets
  readonly islands?: boolean
  /** True where the page is one person's, such as where they sign in. */
  readonly isPlain?: boolean
  readonly body: Child
}

/** A page of the bare platform host, which is no space's, as a whole document. */
export function PlatformPage(props: PlatformPageProps) {
  const { title, description, path, assets, body, islands = false, isPlain = false } = props
  const words = wordsFor()
  const { platform, platformTagline } = words.frame
  return (
    <Layout
      title={title === platform ? title : `${title} · ${platform}`}
      description={description}
      language={words.language}
      canonical={null}
      icon={assets.icon}
      stylesheets={isPlain ? [assets.css, assets.membersCss] : [assets.css]}
      words={words}
      script={islands ? assets.memberIslands : null}
      masthead={
        <Masthead
          wordmark={platform}
          logo={null}
          language={words.language}
          links={[{ path: '/account', label: words.frame.yourAccount }]}
          path={path}
          section={path}
          notice=""
          search={null}
          account={null}
          words={words}
        />
      }
      footer={
        <Footer
          name={platform}
          tagline=""
          language={words.language}
          line={platformTagline}
          address={null}
          platform={null}
          words={words}
        />
      }
      body={body}
    />
  )
}
