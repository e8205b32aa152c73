import { env } from 'cloudflare:workers'
import { memoryQueue } from './memory-queue.ts'

/** The bindings of the tests, with a queue that keeps what it is asked: nothing goes on behind a test's back. */
export const stillEnv = { ...env, JOBS: memoryQueue() }
