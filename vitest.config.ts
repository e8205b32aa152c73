import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig, defineProject } from 'vitest/config'

/** A secret of the tests' own: no deployment has it. */
const testSecret = 'b7Uo2vZ0n1m9QkXw5sTt3aYhRf8eLcJdGp6iVxN4KqE'
Object.assign(process.env, { SECRET: testSecret, MAIL: 'mailbox' })

/**
 * What runs in workerd, with a D1, an R2 and a queue: everything that the product itself does. Its files share these and
 * their modules, each in spaces of its own, unless each gets its own world: what looks at the whole database needs one.
 */
function inWorkerd(name: string, include: readonly string[], world: 'shared' | 'own') {
  return defineProject({
    plugins: [
      cloudflareTest(async () => ({
        wrangler: { configPath: './wrangler.toml' },
        miniflare: {
          bindings: { MIGRATIONS: await readD1Migrations('migrations'), SECRET: testSecret, MAIL: 'mailbox' },
        },
      })),
    ],
    test: {
      name,
      include: [...include],
      isolate: world === 'own',
      setupFiles: ['tests/support/migrate.ts'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  })
}

/** What reads the repository. */
const contract = defineProject({
  test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 20_000 },
})

/** What drives a browser from outside, against the seed served as `npm start` serves it. */
const browser = defineProject({
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/support/node/serve-once.ts'],
    testTimeout: 120_000,
    fileParallelism: false,
  },
})

export default defineConfig({
  test: {
    projects: [
      contract,
      inWorkerd(
        'unit',
        ['packages/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'workers/**/*.test.ts'],
        'shared',
      ),
      inWorkerd('http', ['tests/{http,drafts}/**/*.test.ts'], 'shared'),
      inWorkerd('jobs', ['tests/jobs/**/*.test.ts'], 'shared'),
      inWorkerd('isolation', ['tests/isolation/**/*.test.ts'], 'shared'),
      inWorkerd('whole', ['tests/whole/**/*.test.ts'], 'own'),
      inWorkerd('budgets', ['tests/budgets/**/*.test.ts'], 'own'),
      browser,
    ],
  },
})
