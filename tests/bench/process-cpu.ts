import { readFileSync, readdirSync } from 'node:fs'

/** Ticks of the clock in which the kernel counts a process's time: USER_HZ, which Linux holds at 100 (`man 5 proc`). */
const ticksPerSecond = 100

/** Milliseconds of CPU that a process and all below it have used, in user and kernel mode. */
export function cpuMilliseconds(pid: number): number {
  const own = timesOf(pid)
  return childrenOf(pid).reduce((sum, child) => sum + cpuMilliseconds(child), own)
}

/** The processes that this one has started and that run still. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

/** The name of what a process runs, as the kernel has it. */
export function nameOf(pid: number): string {
  return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
}

function timesOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field, the name in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}
