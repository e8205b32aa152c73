import { problemStatus, type ProblemCode } from '@serai/kernel'
import type { Frame } from '@serai/spaces'
import { FeedLinks, PageMetadata } from '@serai/web/metadata'
import { PlatformPage, ProblemView, SpacePage } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { publicPage } from './public-cache.ts'
import type { Shown } from './route.ts'
import type { Setting } from './setting.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }

/** A view in its space's frame, as everybody is answered. */
export function drawView(
  { build }: Pick<Setting, 'build'>,
  canonical: string,
  frame: Frame,
  shown: Extract<Shown, { show: 'view' }>,
): Response {
  const { title, description, language, body, isUnindexed, section, canonicalQuery = '' } = shown
  const address = `${canonical}${canonicalQuery}`
  const context = { canonical: address, origin: new URL(canonical).origin, space: frame }
  const spoken = language ?? frame.languages[0] ?? 'en'
  const described = { title: title === '' ? frame.name : title, description, language: spoken }
  const page = (
    <SpacePage
      frame={frame}
      title={title}
      description={description}
      language={spoken}
      path={new URL(canonical).pathname}
      {...(section === undefined ? {} : { section })}
      canonical={address}
      head={
        <>
          <FeedLinks space={frame} />
          {shown.head ?? <PageMetadata page={described} context={context} />}
        </>
      }
      islands={shown.hasIslands === true}
      assets={build}
      body={body}
    />
  )
  const robots = isUnindexed === true ? { 'x-robots-tag': 'noindex' } : {}
  const cacheControl = shown.status === undefined ? publicPage : 'no-store'
  return new Response(String(page), {
    status: shown.status ?? 200,
    headers: { ...html, ...robots, 'cache-control': cacheControl },
  })
}

/** A text for machines, the same for everybody. */
export function drawText({ contentType, text }: Extract<Shown, { show: 'text' }>): Response {
  return new Response(text, { headers: { 'content-type': contentType, 'cache-control': publicPage } })
}

/** A page of the platform itself. */
export function drawPlatformView(
  { build }: Pick<Setting, 'build'>,
  path: string,
  {
    title,
    description,
    body,
  }: { readonly title: string; readonly description: string; readonly body: JSX.Element },
  status = 200,
): Response {
  const page = <PlatformPage title={title} description={description} path={path} assets={build} body={body} />
  return new Response(String(page), { status, headers: html })
}

/** What went wrong, in the space's frame where there is one. It says nothing that the request did not know. */
export function drawProblem(
  { build, env }: Pick<Setting, 'build' | 'env'>,
  frame: Frame | null,
  code: ProblemCode,
  requestId: string,
): Response {
  const { title } = wordsFor(frame?.languages[0] ?? 'en').problems[code]
  const home = frame === null ? `${env.PLATFORM_ORIGIN}/` : '/'
  const body = <ProblemView code={code} requestId={requestId} home={home} />
  const status = problemStatus[code]
  if (frame === null) return drawPlatformView({ build }, '', { title, description: '', body }, status)
  const page = (
    <SpacePage
      frame={frame}
      title={title}
      description=""
      language="en"
      path=""
      canonical={null}
      assets={build}
      body={body}
    />
  )
  const headers = code === 'method-not-allowed' ? { ...html, allow: 'GET, HEAD' } : html
  return new Response(String(page), { status, headers })
}
