import { findUsedMedia, mediaPath } from '@serai/media'
import { findThemeCss } from '@serai/spaces'
import * as z from 'zod'
import { route, type Route } from '../edge/route.ts'
import { serveFile } from './serve-file.ts'

/** The space's colours: the address names the content, so browsers keep it. */
const themeRoute = route({
  path: '/theme/:hash.css',
  params: z.object({
    hash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .meta({ slugOf: 'theme' }),
  }),
  query: z.object({}),
  values: ({ params }) => ({ hash: params.hash }),
  ask: ({ read, value }) => ({ theme: findThemeCss(read, value.hash) }),
  show: (_, { theme: [theme] }) => {
    if (theme === undefined) return { show: 'problem', code: 'not-found' }
    const headers = {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }
    return { show: 'response', response: new Response(theme.css, { headers }) }
  },
})

/** A file that something public uses, under the hash of its content. */
const mediaRoute = route({
  path: '/media/:file',
  params: z.object({
    file: z
      .string()
      .regex(/^[0-9a-f]{64}\.[a-z]{3,4}$/)
      .meta({ slugOf: 'media' }),
  }),
  query: z.object({}),
  values: ({ params }) => ({ sha256: params.file.slice(0, 64) }),
  ask: ({ read, value }) => ({ file: findUsedMedia(read, value.sha256) }),
  show: async ({ files, request, params }, { file: [file] }) => {
    if (file === undefined || mediaPath(file) !== `/media/${params.file}`)
      return { show: 'problem', code: 'not-found' }
    return serveFile(files, request, { ...file, isForEver: true, page: null })
  },
})

export const assetRoutes: readonly Route[] = [themeRoute, mediaRoute]
