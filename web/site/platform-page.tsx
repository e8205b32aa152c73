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
  readonly body: Child
}

/** A page of the bare platform host, which is no space's, as a whole document. */
export function PlatformPage({ title, description, path, assets, body }: PlatformPageProps) {
  const words = wordsFor()
  const { platform, platformTagline } = words.frame
  return (
    <Layout
      title={title === platform ? title : `${title} · ${platform}`}
      description={description}
      language={words.language}
      canonical={null}
      icon={assets.icon}
      stylesheets={[assets.css]}
      words={words}
      script={null}
      masthead={
        <Masthead
          wordmark={platform}
          logo={null}
          language={words.language}
          links={[]}
          path={path}
          section={path}
          notice=""
          search={null}
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
