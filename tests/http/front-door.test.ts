import { expect, it } from 'vitest'
import { visit } from '../support/setting.ts'
import { aSpace } from '../support/space.ts'

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
