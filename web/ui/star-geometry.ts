/** A run of numbers from 0 up to 1 that a text decides: the same text, the same run. */
export function numbersOf(text: string): () => number {
  let state = 2166136261
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** How a pattern is laid: the distance of its stars, their turn, the angle of their rays, where the first one stands. */
export type Lattice = {
  readonly width: number
  readonly height: number
  readonly spacing: number
  readonly turn: number
  readonly contact: number
  readonly offset: number
}

export type Point = readonly [number, number]

/** The stars of a tiling of octagons and squares, and their centres. Where octagons meet, the rays run on. */
export function starsOf(lattice: Lattice) {
  const { spacing, contact } = lattice
  const squareReach = (spacing * Math.tan(Math.PI / 8)) / 2
  const eights = centresOf(lattice, 0, spacing / 2)
  const fours = centresOf(lattice, 0.5, squareReach)
  return {
    centres: eights,
    eights: eights.map((centre) => starPath(centre, 8, spacing / 2, contact, lattice.turn)).join(''),
    fours: fours
      .map((centre) => starPath(centre, 4, squareReach, contact, lattice.turn + Math.PI / 4))
      .join(''),
  }
}

/** One star as a closed path. Its tips touch the middles of a polygon's sides; rays leave them at `contact`. */
export function starPath(centre: Point, tips: number, reach: number, contact: number, turn: number): string {
  const half = Math.PI / tips
  const inner = (reach * Math.cos(contact)) / Math.cos(contact - half)
  const corners = Array.from({ length: tips * 2 }, (_, n): Point => {
    const radius = n % 2 === 0 ? reach : inner
    return [Math.round(radius * Math.cos(turn + n * half)), Math.round(radius * Math.sin(turn + n * half))]
  })
  // Every star takes the same steps, so that a page of them packs small.
  const [[x, y] = [0, 0]] = corners
  const steps = corners
    .slice(1)
    .flatMap((corner, n) => [corner[0] - (corners[n]?.[0] ?? 0), corner[1] - (corners[n]?.[1] ?? 0)])
  return `M${tight([Math.round(centre[0]) + x, Math.round(centre[1]) + y])}l${tight(steps)}z`
}

/** Numbers of a path with no more between them than they need. */
function tight(numbers: readonly number[]): string {
  return numbers.map((number, n) => (n > 0 && number >= 0 ? ` ${number}` : `${number}`)).join('')
}

/** Every point of the lattice from which a star of this reach still shows. */
function centresOf(
  { width, height, spacing, turn, offset }: Lattice,
  shift: number,
  reach: number,
): readonly Point[] {
  const most = Math.ceil(Math.hypot(width, height) / spacing)
  const steps = Array.from({ length: most * 2 + 1 }, (_, n) => n - most + shift + offset)
  const points = steps.flatMap((i) =>
    steps.map((j): Point => {
      const [x, y] = [i * spacing, j * spacing]
      return [
        width / 2 + x * Math.cos(turn) - y * Math.sin(turn),
        height / 2 + x * Math.sin(turn) + y * Math.cos(turn),
      ]
    }),
  )
  return points.filter(([x, y]) => Math.hypot(beyond(x, width), beyond(y, height)) < reach)
}

/** How far a place lies outside of 0 to `most`. */
function beyond(place: number, most: number): number {
  return Math.max(-place, 0, place - most)
}
