import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

let space: TestSpace

beforeAll(async () => {
  space = await aSpace()
  await fill(space, 'ownword')
})

async function asked(host: string, path: string, init: RequestInit = {}) {
  const response = await visit(host, path, init)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe('an address that leads nowhere', () => {
  it.each([
    '/events/never-was',
    '/events/a_b',
    `/events/${'a'.repeat(5000)}`,
    '/series/never-was',
    '/publications/never-was',
    '/publications/never-was.pdf',
    '/publications/.pdf',
    '/people/never-was',
    '/never/was',
    '/never-was',
    '/theme/0.css',
    '/media/nothing',
    '/%D0%BA%D0%B0%D0%B7%D0%B0%D2%9B',
    '//events/x y',
    '/events/ownword-event/x',
    "/events/' or 1=1 --",
  ])('%s is a 404 page of the space', async (path) => {
    const { status, headers, body } = await asked(space.host, path)
    expect(status).toBe(404)
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain('ownword')
    expect(body).toContain(headers.get('x-request-id'))
  })

  it.each(['/%', '/%zz', '/events/%C3%28', '/events/%E0%A4%A', '/%00', '/events/a%0d%0ab'])(
    '%s is a 400 page: it is no text',
    async (path) => {
      const { status, body } = await asked(space.host, path)
      expect([path, status]).toEqual([path, 400])
      expect(body).toContain('<h1')
    },
  )

  it.each([
    '?after=',
    '?after=x',
    '?after=2026-01-01T00:00:00Z.short',
    "?after=' or 1=1",
    '?after=9999-99-99T99:99:99Z.00000000000000000000000000',
  ])('/events%s is a 400 page, or an empty list, and never fails', async (query) => {
    const { status } = await asked(space.host, `/events${query}`)
    expect([query, [200, 400].includes(status)]).toEqual([query, true])
  })
})

describe('a method that no page takes', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s is a 405 that names what is taken',
    async (method) => {
      for (const path of ['/', '/events', '/never-was']) {
        const { status, headers } = await asked(space.host, path, { method })
        expect([path, status, headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
      }
    },
  )

  it('HEAD answers what GET does, without the page', async () => {
    const page = await asked(space.host, '/events')
    const head = await asked(space.host, '/events', { method: 'HEAD' })
    expect(head.status).toBe(page.status)
    expect(head.headers.get('content-type')).toBe(page.headers.get('content-type'))
    expect(head.body).toBe('')
  })
})

describe('a host that is nobody’s', () => {
  it.each([
    'nobody.test',
    'x',
    'localhost.evil.test',
    '127.0.0.1',
    '[::1]',
    'xn--80ak6aa92e.com',
    `${'a'.repeat(60)}.test`,
  ])('%s is a 404 page that names no space', async (host) => {
    const { status, body } = await asked(host, '/')
    expect(status).toBe(404)
    expect(body).not.toContain('ownword')
  })

  it('is nobody’s whatever a header says of another host', async () => {
    const headers = {
      'x-forwarded-host': space.host,
      forwarded: `host=${space.host}`,
      'x-tenant-id': space.id,
      'x-original-host': space.host,
    }
    const { status, body } = await asked('nobody.test', '/', { headers })
    expect(status).toBe(404)
    expect(body).not.toContain('ownword')
  })

  it('but a space’s own host in other spellings is still the space’s', async () => {
    for (const host of [space.host.toUpperCase(), `${space.host}.`, `${space.host}:8787`]) {
      expect([host, (await asked(host, '/')).status]).toEqual([host, 200])
    }
  })
})
