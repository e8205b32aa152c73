import { rm } from 'node:fs/promises'
import { statePath } from './state.ts'

await rm(statePath, { recursive: true, force: true })
console.log(`Cleared ${statePath}. The next npm start begins anew.`)
