import type { Node } from 'oxc-parser'
import { readText } from './repository.ts'
import { nameOf, readSource } from './source-file.ts'
import { bare } from './syntax.ts'

type Section = Readonly<Record<string, unknown>>

/** A consumer of a queue as `wrangler.toml` declares it. */
type Consumer = { readonly queue: string; readonly dead_letter_queue?: string }

/** What the code says that `wrangler.toml` must say too. */
export type CodeFacts = {
  /** The members of `Env`, each with the name of its type. */
  readonly env: Readonly<Record<string, string>>
  readonly queues: readonly string[]
  readonly crons: readonly string[]
}

/** Each kind of binding: where it is declared, under which key its name stands, and which type it has in `Env`. */
const kinds: readonly (readonly [section: string, key: string, type: string])[] = [
  ['d1_databases', 'binding', 'D1Database'],
  ['r2_buckets', 'binding', 'R2Bucket'],
  ['kv_namespaces', 'binding', 'KVNamespace'],
  ['queues.producers', 'binding', 'Queue'],
  ['send_email', 'name', 'SendEmail'],
  ['ratelimits', 'name', 'RateLimit'],
]

/** Keys that bind nothing, beside those of `kinds`. A key that is in neither list is a fault until it is placed. */
const bindNothing: ReadonlySet<string> = new Set([
  ...['name', 'main', 'compatibility_date', 'compatibility_flags', 'minify', 'upload_source_maps', 'assets'],
  ...[
    'queues',
    'triggers',
    'observability',
    'routes',
    'workers_dev',
    'preview_urls',
    'placement',
    'limits',
    'vars',
    'secrets',
    'env',
  ],
])

/** Reads workers/env.ts and the records of workers/jobs. */
export function readCodeFacts(): CodeFacts {
  return {
    env: membersOfEnv(),
    queues: keysOf('workers/jobs/queues.ts', 'queues'),
    crons: keysOf('workers/jobs/crons.ts', 'crons'),
  }
}

/** Everything in which a configuration and the code differ; empty when they agree. */
export function faultsOf(config: Section, code: CodeFacts): readonly string[] {
  const production = sectionAt(config, 'env.production')
  return [
    ...faultsOfSection('the top level', config, code),
    ...faultsOfSection('production', production, code),
    ...(config['minify'] === true ? [] : ['The Worker is not minified.']),
    ...Object.keys(sectionAt(config, 'env')).flatMap((name) =>
      name === 'production' ? [] : [`Nobody runs env.${name}.`],
    ),
  ]
}

function faultsOfSection(where: string, section: Section, code: CodeFacts): readonly string[] {
  const consumers = listAt(section, 'queues.consumers') as readonly Consumer[]
  const consumed = consumers.map(({ queue }) => queue)
  const dead = consumers.flatMap((consumer) => consumer.dead_letter_queue ?? [])
  const known = new Set([...bindNothing, ...kinds.map(([path]) => path)])
  const { binding: _, ...assets } = sectionAt(section, 'assets')
  return [
    ...differences(
      'bindings',
      Object.entries(bindingsOf(section)).map(String),
      Object.entries(code.env).map(String),
    ),
    ...differences('queues', consumed, code.queues),
    ...differences('crons', listAt(section, 'triggers.crons').map(String), code.crons),
    ...(dead.length === 0 ? ['no queue has a dead letter queue'] : []),
    ...dead
      .filter((queue) => !consumed.includes(queue))
      .map((queue) => `nobody reads the dead letters of ${queue}`),
    ...(assets['html_handling'] === 'none' ? [] : ['a file of assets would shadow a page']),
    ...Object.keys(section).flatMap((key) =>
      known.has(key) ? [] : [`nobody knows whether ${key} binds anything`],
    ),
  ].map((fault) => `In ${where}: ${fault}.`)
}

/** The bindings of a section, each with its type. */
function bindingsOf(section: Section): Readonly<Record<string, string>> {
  const bound = kinds.flatMap(([path, key, type]) =>
    listAt(section, path).map((one) => [String((one as Section)[key]), type] as const),
  )
  const vars = Object.keys(sectionAt(section, 'vars')).map((name) => [name, 'string'] as const)
  const secrets = listAt(section, 'secrets.required').map((name) => [String(name), 'string'] as const)
  const assets = sectionAt(section, 'assets')['binding']
  return Object.fromEntries([
    ...bound,
    ...vars,
    ...secrets,
    ...(typeof assets === 'string' ? [[assets, 'Fetcher'] as const] : []),
  ])
}

function differences(what: string, declared: readonly string[], used: readonly string[]): readonly string[] {
  return [
    ...declared.filter((one) => !used.includes(one)).map((one) => `of ${what}, ${one} is not in the code`),
    ...used.filter((one) => !declared.includes(one)).map((one) => `of ${what}, ${one} is missing`),
    ...(new Set(declared).size === declared.length ? [] : [`one of ${what} stands twice`]),
  ]
}

function valueAt(section: Section, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Section | undefined)?.[key], section)
}

function sectionAt(section: Section, path: string): Section {
  return (valueAt(section, path) ?? {}) as Section
}

function listAt(section: Section, path: string): readonly unknown[] {
  return (valueAt(section, path) ?? []) as readonly unknown[]
}

function membersOfEnv(): Readonly<Record<string, string>> {
  const file = readSource('workers/env.ts', readText('workers/env.ts'))
  const alias = file.spots.find(
    ({ node }) => node.type === 'TSTypeAliasDeclaration' && node.id.name === 'Env',
  )?.node
  const type = alias?.type === 'TSTypeAliasDeclaration' ? alias.typeAnnotation : null
  if (type?.type !== 'TSTypeLiteral') throw new Error('workers/env.ts declares no type Env with its members.')
  return Object.fromEntries(
    type.members.map((member) => {
      if (member.type !== 'TSPropertySignature') throw new Error('Env has a member that is no property.')
      return [nameOf(member.key), typeNameOf(member.typeAnnotation?.typeAnnotation ?? member)]
    }),
  )
}

function typeNameOf(type: Node): string {
  return type.type === 'TSTypeReference'
    ? nameOf(type.typeName)
    : type.type === 'TSStringKeyword'
      ? 'string'
      : type.type
}

/** The keys of a constant record. */
function keysOf(path: string, name: string): readonly string[] {
  const file = readSource(path, readText(path))
  const declared = file.spots.find(
    ({ node }) => node.type === 'VariableDeclarator' && nameOf(node.id) === name,
  )?.node
  const init = declared?.type === 'VariableDeclarator' && declared.init !== null ? bare(declared.init) : null
  if (init?.type !== 'ObjectExpression') throw new Error(`${path} has no record ${name}.`)
  return init.properties.map((property) => {
    if (property.type !== 'Property' || property.computed)
      throw new Error(`${path} has a key that cannot be read.`)
    return nameOf(property.key)
  })
}
