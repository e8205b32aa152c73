import { beforeAll, describe, expect, it } from 'vitest'
import { fill } from '../support/content.ts'
import { aPdf } from '../support/files.ts'
import { visit } from '../support/setting.ts'
import { aSpace, type TestSpace } from '../support/space.ts'

const whole = new TextDecoder().decode(aPdf('ownword'))
const size = whole.length

let space: TestSpace
let tag: string

beforeAll(async () => {
  space = await aSpace()
  await fill(space, 'ownword')
  tag = (await visit(space.host, '/publications/ownword-paper.pdf')).headers.get('etag') ?? ''
})

async function fetched(headers: Record<string, string> = {}, method = 'GET') {
  const response = await visit(space.host, '/publications/ownword-paper.pdf', { headers, method })
  const [range, length] = ['content-range', 'content-length'].map((name) => response.headers.get(name))
  return {
    status: response.status,
    body: new TextDecoder().decode(await response.arrayBuffer()),
    range,
    length,
  }
}

describe('the PDF beside its page', () => {
  it('says what it is, that it can be had in parts, and which page it belongs to', async () => {
    const { headers } = await visit(space.host, '/publications/ownword-paper.pdf')
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('accept-ranges')).toBe('bytes')
    expect(headers.get('content-disposition')).toBe('inline; filename="ownword-paper.pdf"')
    expect(headers.get('link')).toBe(
      `<http://${space.host}:8787/publications/ownword-paper>; rel="canonical"`,
    )
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
  })

  it('comes whole when no part is asked', async () => {
    expect(await fetched()).toEqual({ status: 200, body: whole, range: null, length: String(size) })
  })

  it('comes in the part asked from its beginning', async () => {
    expect(await fetched({ range: 'bytes=0-9' })).toEqual({
      status: 206,
      body: whole.slice(0, 10),
      range: `bytes 0-9/${size}`,
      length: '10',
    })
  })

  it('comes from a place to its end', async () => {
    const body = whole.slice(20)
    expect(await fetched({ range: 'bytes=20-' })).toEqual({
      status: 206,
      body,
      range: `bytes 20-${size - 1}/${size}`,
      length: String(size - 20),
    })
  })

  it('comes with its last bytes', async () => {
    const body = whole.slice(-7)
    expect(await fetched({ range: 'bytes=-7' })).toEqual({
      status: 206,
      body,
      range: `bytes ${size - 7}-${size - 1}/${size}`,
      length: '7',
    })
  })

  it('answers a part beyond its end with its size alone', async () => {
    expect(await fetched({ range: `bytes=${size}-` })).toEqual({
      status: 416,
      body: '',
      range: `bytes */${size}`,
      length: null,
    })
  })

  it('comes whole when several parts are asked', async () => {
    expect(await fetched({ range: 'bytes=0-1,4-5' })).toEqual({
      status: 200,
      body: whole,
      range: null,
      length: String(size),
    })
  })

  it('does not come again to whoever has it', async () => {
    for (const has of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      expect([has, (await fetched({ 'if-none-match': has, range: 'bytes=0-9' })).status]).toEqual([has, 304])
    }
  })

  it('comes whole when the part was of another version', async () => {
    expect(await fetched({ range: 'bytes=0-9', 'if-range': '"other"' })).toMatchObject({
      status: 200,
      body: whole,
    })
    expect(await fetched({ range: 'bytes=0-9', 'if-range': tag })).toMatchObject({ status: 206 })
    expect(await fetched({ range: 'bytes=0-9', 'if-range': `W/${tag}` })).toMatchObject({ status: 200 })
  })

  it('answers HEAD with what it would say, and no bytes', async () => {
    expect(await fetched({}, 'HEAD')).toEqual({ status: 200, body: '', range: null, length: String(size) })
  })

  it.each([
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'items=0-1',
    'bytes=9-1',
    'bytes=-0x1',
    `bytes=0-${'9'.repeat(40)}`,
    'bytes=0-1;x',
  ])('comes whole when the range is %s', async (range) => {
    expect((await fetched({ range })).status).toBe(200)
  })

  it('is cut at its end when the part reaches beyond it', async () => {
    expect(await fetched({ range: `bytes=${size - 3}-${size + 99}` })).toMatchObject({
      status: 206,
      body: whole.slice(-3),
    })
    expect(await fetched({ range: `bytes=-${size + 99}` })).toMatchObject({ status: 206, body: whole })
    expect(await fetched({ range: 'bytes=-0' })).toMatchObject({ status: 416 })
  })
})
