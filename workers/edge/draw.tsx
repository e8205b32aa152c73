import { problemStatus, type ProblemCode } from '@serai/kernel'
import type { Frame } from '@serai/spaces'
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
  { title, description, language, body, isUnlisted }: Extract<Shown, { show: 'view' }>,
): Response {
  const page = (
    <SpacePage
      frame={frame}
      title={title}
      description={description}
      language={language ?? frame.languages[0] ?? 'en'}
      path={new URL(canonical).pathname}
      canonical={canonical}
      assets={{ css: build.css }}
      body={body}
    />
  )
  const robots = isUnlisted === true ? { 'x-robots-tag': 'noindex' } : {}
  return new Response(String(page), { headers: { ...html, ...robots, 'cache-control': publicPage } })
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
  const assets = { css: build.css }
  const page = (
    <PlatformPage title={title} description={description} path={path} assets={assets} body={body} />
  )
  return new Response(String(page), { status, headers: html })
}

/** What went wrong, in the space's frame where there is one. It says nothing that the request did not know. */
export function drawProblem(
  { build }: Pick<Setting, 'build'>,
  frame: Frame | null,
  code: ProblemCode,
  requestId: string,
): Response {
  const { title } = wordsFor(frame?.languages[0] ?? 'en').problems[code]
  const body = <ProblemView code={code} requestId={requestId} />
  const status = problemStatus[code]
  if (frame === null) return drawPlatformView({ build }, '', { title, description: '', body }, status)
  const assets = { css: build.css }
  const page = (
    <SpacePage
      frame={frame}
      title={title}
      description=""
      language="en"
      path=""
      canonical={null}
      assets={assets}
      body={body}
    />
  )
  const headers = code === 'method-not-allowed' ? { ...html, allow: 'GET, HEAD' } : html
  return new Response(String(page), { status, headers })
}
