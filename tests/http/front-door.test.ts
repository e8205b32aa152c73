import { env } from 'cloudflare:workers'
import { publishEvent, saveEventDraft } from '@serai/events'
import { perform } from '@serai/scope'
import { expect, it } from 'vitest'
import { draft } from '../support/content.ts'
import { stillSetting, visit } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'
import { valueOf } from '../support/value-of.ts'

it('the front door names the spaces that are public, with the way to each', async () => {
  const shown = await aSpace({ name: 'A public space', listed: true })
  await aSpace({ name: 'A quiet space' })
  const page = await (await visit('localhost:8787', '/')).text()
  expect(page).toContain('A public space')
  expect(page).toContain(`href="http://${shown.host}:8787/"`)
  expect(page).not.toContain('A quiet space')
})

it('the front door has no other page and takes no other method', async () => {
  expect((await visit('localhost', '/events')).status).toBe(404)
  expect((await visit('localhost', '/', { method: 'POST' })).status).toBe(405)
})

it('the front door says what is on next in the public spaces, and in no other', async () => {
  const [shown, quiet] = [await aSpace({ name: 'Open', listed: true }), await aSpace({ name: 'Quiet' })]
  for (const [space, title] of [
    [shown, 'An open talk'],
    [quiet, 'A quiet talk'],
  ] as const) {
    for (const [slug, its] of [
      ['next', { title, start: '2026-03-03' }],
      ['over', { title: `${title} that is over`, start: '2026-03-01' }],
      ['inside', { title: `${title} for members`, start: '2026-03-03', audience: 'members' as const }],
    ] as const) {
      const document = { slug, mode: 'online' as const, ...its }
      const { itemId } = valueOf(await perform(saveEventDraft, space.scope, draft(document)))
      valueOf(await perform(publishEvent, space.scope, { itemId }))
    }
  }
  const page = await (await visit('localhost:8787', '/')).text()
  expect(page).toContain('An open talk')
  expect(page).toContain(`href="http://${shown.host}:8787/events/next"`)
  for (const hidden of ['that is over', 'for members', 'A quiet talk']) expect(page).not.toContain(hidden)
})

it('the front door shows its parts to those who build it, and nowhere else', async () => {
  expect((await visit('localhost:8787', '/dev/ui')).status).toBe(200)
  const setting = stillSetting({ env: { ...env, PLATFORM_ORIGIN: 'https://serai.example' } })
  expect((await visit('serai.example', '/', {}, setting)).status).toBe(200)
  expect((await visit('serai.example', '/dev/ui', {}, setting)).status).toBe(404)
})

it('the front door has robots.txt and a sitemap of itself', async () => {
  expect(await (await visit('localhost:8787', '/robots.txt')).text()).toContain(
    'Sitemap: http://localhost:8787/sitemap.xml',
  )
  expect(await (await visit('localhost:8787', '/sitemap.xml')).text()).toContain(
    '<loc>http://localhost:8787/</loc>',
  )
})
