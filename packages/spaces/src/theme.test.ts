import { expect, it } from 'vitest'
import { contrastOf, unreadableColours } from './theme.ts'

it('contrast is what WCAG defines', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

it('a colour that would be hard to read on its ground is named with its figure', () => {
  const theme = { accent: '#7a1f2b', accentDark: '#e8a0a0', wordmark: 'W' }
  expect(unreadableColours(theme)).toEqual([])
  expect(unreadableColours({ ...theme, accent: theme.accentDark, accentDark: theme.accent })).toEqual([
    {
      path: 'theme.accent',
      reason: expect.stringMatching(/^stands out from the light ground by \d\.\d to 1/),
    },
    {
      path: 'theme.accentDark',
      reason: expect.stringMatching(/^stands out from the dark ground by \d\.\d to 1/),
    },
  ])
})
