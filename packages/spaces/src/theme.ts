import type { Theme } from '@serai/db'
import type { FieldProblem } from '@serai/kernel'

/** The grounds that every page is drawn on, by day and by night; `web/assets/site.css` has the same. */
export const grounds = { paper: '#fbf9f5', night: '#11151d' } as const

/** WCAG 2.2, 1.4.3: text and controls stand out from their ground by at least this. */
const leastContrast = 4.5

/** The contrast of two `#rrggbb` colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The colours that would be hard to read; empty when all can be. */
export function unreadableColours(theme: Theme): readonly FieldProblem[] {
  const pairs = [
    ['accent', theme.accent, grounds.paper, 'the light ground'],
    ['accentDark', theme.accentDark, grounds.night, 'the dark ground'],
  ] as const
  return pairs.flatMap(([name, colour, ground, where]) => {
    const contrast = contrastOf(colour, ground)
    if (contrast >= leastContrast) return []
    const reason = `stands out from ${where} by ${contrast.toFixed(1)} to 1; ${leastContrast} to 1 is needed`
    return [{ path: `theme.${name}`, reason }]
  })
}

/** The stylesheet of a theme. Its colours have been checked to be `#rrggbb`, so nothing else can be in it. */
export function themeCss({ accent, accentDark }: Theme): string {
  return `:root{--accent-day:${accent};--accent-night:${accentDark}}\n`
}
