import type { SignedIn } from '@serai/auth'
import { problemStatus, type ProblemCode } from '@serai/kernel'
import { rightsOf } from '@serai/scope'
import type { Frame } from '@serai/spaces'
import { FeedLinks, PageMetadata } from '@serai/web/metadata'
import { DrawnFor, PlatformPage, ProblemView, SpacePage } from '@serai/web/site'
import { wordsFor } from '@serai/web/words'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { contentPolicy } from './headers.ts'
import { pageContext } from './page-context.ts'
import { publicPage } from './public-cache.ts'
import type { Shown } from './route.ts'
import type { Setting } from './setting.ts'

/** In how many seconds what was done too often may be done again: what is counted in D1 is so by the quarter of an hour. */
const retryLater = { 'retry-after': '900' } as const

const html = { 'content-type': 'text/html; charset=utf-8' }

/** A view in its space's frame, as everybody is answered, or with the name of the member who asks. */
export function drawView(
  { build, env }: Pick<Setting, 'build' | 'env'>,
  canonical: string,
  frame: Frame,
  shown: Extract<Shown, { show: 'view' }>,
  me: SignedIn | null,
): Response {
  const { title, description, language, body, isUnindexed, section, canonicalQuery = '' } = shown
  const address = `${canonical}${canonicalQuery}`
  const context = pageContext(frame, address)
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
      platform={`${env.PLATFORM_ORIGIN}/`}
      head={
        <>
          <FeedLinks space={frame} />
          {shown.head ?? <PageMetadata page={described} context={context} />}
        </>
      }
      islands={shown.hasIslands === true}
      hasMemberParts={shown.hasMemberParts === true}
      assets={build}
      me={atHead(me)}
      body={<DrawnFor memberId={me?.actor.memberId ?? null}>{body}</DrawnFor>}
    />
  )
  const cacheControl = shown.status === undefined ? publicPage : 'no-store'
  return new Response(String(page), {
    status: shown.status ?? 200,
    headers: { ...html, ...robots(isUnindexed), 'cache-control': cacheControl },
  })
}

/** What the head of a page says of the member who asks. */
function atHead(me: SignedIn | null) {
  if (me === null) return null
  const rights = rightsOf(me.actor.roles, me.actor.isStrong)
  return { name: me.name, mayRun: rights.has('member.invite') || rights.has('member.approve') }
}

/** A text for machines, the same for everybody. */
export function drawText({ contentType, text, isUnindexed }: Extract<Shown, { show: 'text' }>): Response {
  const headers = { 'content-type': contentType, 'cache-control': publicPage, ...robots(isUnindexed) }
  return new Response(text, { headers })
}

function robots(isUnindexed: boolean | undefined): Record<string, string> {
  return isUnindexed === true ? { 'x-robots-tag': 'noindex' } : {}
}

/** A page of the platform itself. `formTo` is another host that a form of it may lead to. */
export function drawPlatformView(
  { build }: Pick<Setting, 'build'>,
  path: string,
  page: {
    readonly title: string
    readonly description: string
    readonly body: JSX.Element
    readonly isOwn?: boolean
    readonly hasIslands?: boolean
    readonly formTo?: string | null
  },
  status = 200,
): Response {
  const { title, description, body, isOwn = false, hasIslands = false, formTo = null } = page
  const markup = (
    <PlatformPage
      title={title}
      description={description}
      path={path}
      assets={build}
      islands={hasIslands}
      isPlain={isOwn}
      body={body}
    />
  )
  // What is on next is the same for everybody, and a minute late at most.
  const isShared = status === 200 && !isOwn
  return new Response(String(markup), {
    status,
    headers: {
      ...html,
      ...(isShared ? { 'cache-control': 'public, max-age=60' } : {}),
      ...(formTo === null ? {} : { 'content-security-policy': contentPolicy(formTo) }),
      ...(status === 429 ? retryLater : {}),
    },
  })
}

/** What went wrong, in the space's frame where there is one. It says nothing that the request did not know. */
export function drawProblem(
  { build, env }: Pick<Setting, 'build' | 'env'>,
  frame: Frame | null,
  code: ProblemCode,
  requestId: string,
  me: SignedIn | null = null,
): Response {
  const { title } = wordsFor(frame?.languages[0] ?? 'en').problems[code]
  const home = frame === null ? `${env.PLATFORM_ORIGIN}/` : '/'
  const body = <ProblemView code={code} requestId={requestId} home={home} />
  const status = problemStatus[code]
  if (frame === null)
    return withMore(drawPlatformView({ build }, '', { title, description: '', body }, status), code)
  return withMore(drawInFrame({ build, env }, frame, { title, body, status, me }), code)
}

/** What is no page of a route, in the frame of its space: a problem, or what is to be done about one. */
export function drawInFrame(
  { build, env }: Pick<Setting, 'build' | 'env'>,
  frame: Frame,
  {
    title,
    body,
    status,
    me = null,
    hasMemberParts = false,
  }: {
    readonly title: string
    readonly body: JSX.Element
    readonly status: number
    readonly me?: SignedIn | null
    readonly hasMemberParts?: boolean
  },
): Response {
  const page = (
    <SpacePage
      frame={frame}
      title={title}
      description=""
      language="en"
      path=""
      canonical={null}
      platform={`${env.PLATFORM_ORIGIN}/`}
      hasMemberParts={hasMemberParts}
      assets={build}
      me={atHead(me)}
      body={body}
    />
  )
  return new Response(String(page), { status, headers: html })
}

/** What answers to some problems say to machines: the methods that there are, and how many seconds to wait. */
const more: { readonly [C in ProblemCode]?: readonly [name: string, value: string] } = {
  'method-not-allowed': ['allow', 'GET, HEAD'],
  'too-often': ['retry-after', retryLater['retry-after']],
  'too-fast': ['retry-after', '60'],
}

/** The answer to a problem with the headers that belong to it. */
export function withMore(response: Response, code: ProblemCode): Response {
  const header = more[code]
  if (header !== undefined) response.headers.set(...header)
  return response
}
