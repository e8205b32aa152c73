import { asOperator } from './operator.ts'
import { prepare, serve, sweepNow } from './serve.ts'
import { demoAddresses } from './seed/demo-people.ts'
import { endOf } from './shell.ts'
import { port } from './state.ts'

/** `npm start`: everything that stands between a fresh clone and pages in a browser. */
async function start(): Promise<void> {
  const began = Date.now()
  await prepare((line) => console.log(`  ${line}`))
  const hosts = await asOperator((operator) => operator.platformScope().platform.listActiveHosts())
  const server = await serve()
  // The first sweep makes the first key: nobody signs in before it.
  await sweepNow()
  const sweep = setInterval(() => void sweepNow(), 60_000)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal))

  const addresses = [
    ['the front door', 'localhost'],
    ...hosts.map(({ host }) => [host.split('.')[0] ?? host, host]),
  ]
  console.log(`\nServing after ${((Date.now() - began) / 1000).toFixed(0)} s:\n`)
  for (const [name = '', host = ''] of addresses) console.log(`  ${name.padEnd(16)} http://${host}:${port}/`)
  console.log('\nDemo people, by the code that lands in the mailbox:\n')
  for (const [name, emails] of Object.entries(demoAddresses)) {
    console.log(`  ${name.padEnd(16)} ${emails.join('  ')}`)
  }
  console.log(`  ${'the mailbox'.padEnd(16)} http://localhost:${port}/dev/mailbox`)
  console.log('\nData stays between runs; npm run reset clears it. Ctrl-C ends.\n')

  process.exitCode = await endOf(server)
  clearInterval(sweep)
}

await start()
