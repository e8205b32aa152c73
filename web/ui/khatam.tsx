import { starPath } from './star-geometry.ts'

const outer = starPath([60, 60], 8, 56, Math.PI / 4, 0)
const inner = starPath([60, 60], 8, 24, Math.PI / 3, 0)

/** The eight-pointed star of two squares: the mark beside a wordmark. */
export function Khatam() {
  return (
    <svg class="khatam" width="28" height="28" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <path d={outer} fill="none" stroke="currentColor" stroke-width="8" stroke-linejoin="round" />
      <path d={inner} fill="currentColor" />
    </svg>
  )
}
