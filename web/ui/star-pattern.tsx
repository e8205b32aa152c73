import { numbersOf, starsOf, type Lattice, type Point } from './star-geometry.ts'

type StarPatternProps = {
  /** What decides the pattern: the same slug, the same stars. */
  readonly slug: string
  /** True for a band twice as wide as high; otherwise it is a cover, 3 to 4. */
  readonly isWide?: boolean
  /** A colour of its own, as `#rrggbb`, which then is the ground by day and by night; the stars are a tone of it. */
  readonly accent?: string
}

const cover = { width: 300, height: 400, spread: 1 }
const band = { width: 360, height: 180, spread: 0.87 }
/** How large a pattern is where no stylesheet says otherwise. */
const unstyledWidth = 240
const turns = [0, Math.PI / 8, Math.PI / 4]
const manners = ['line', 'lattice', 'inlay', 'solid'] as const
const dots = [0, 18, 30, 58]

type Manner = (typeof manners)[number]

/** What stands where there is no picture: an eight-fold star pattern that is this slug's alone. */
export function StarPattern({ slug, isWide = false, accent }: StarPatternProps) {
  const { width, height, spread } = isWide ? band : cover
  const { lattice, manner, isInverse, weight, dot } = designOf(slug, width, height, spread)
  const { centres, eights, fours } = starsOf(lattice)
  const hasSolidEights = manner === 'inlay' || manner === 'solid'
  const ink = accent === undefined ? 'currentColor' : '#fbf9f5'
  const hole = accent === undefined ? { class: 'star-hole' } : { stroke: accent }
  return (
    <svg
      class={accent === undefined && isInverse ? 'star star-inverse' : 'star'}
      width={unstyledWidth}
      height={(unstyledWidth * height) / width}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {accent !== undefined && <path d={`M0 0h${width}v${height}H0z`} fill={accent} />}
      <g fill="none" stroke={ink} stroke-width={weight} opacity={accent === undefined ? undefined : '.3'}>
        <path d={eights} fill={hasSolidEights ? ink : undefined} />
        {manner !== 'line' && <path d={fours} fill={manner === 'solid' ? ink : undefined} />}
        {dot > 0 && (
          <path
            d={dotsAt(centres)}
            stroke-width={dot}
            stroke-linecap="round"
            {...(hasSolidEights ? hole : {})}
          />
        )}
      </g>
    </svg>
  )
}

function designOf(slug: string, width: number, height: number, spread: number) {
  const next = numbersOf(slug)
  const pick = <T,>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(next() * from.length)] ?? otherwise
  const lattice: Lattice = {
    width,
    height,
    spacing: spread * (197 + next() * 52),
    turn: pick(turns, 0),
    contact: ((45 + next() * 26) * Math.PI) / 180,
    offset: pick([0, 0.5], 0),
  }
  const manner = pick<Manner>(manners, 'line')
  return { lattice, manner, isInverse: next() < 0.5, weight: pick([4, 7, 10], 4), dot: pick(dots, 0) }
}

/** Strokes of no length: their round ends are the dots. */
function dotsAt(centres: readonly Point[]): string {
  return centres.map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}h0`).join('')
}
