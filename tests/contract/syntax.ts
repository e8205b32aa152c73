import type { CallExpression, Node } from 'oxc-parser'
import { nameOf, type SourceFile, type Spot } from './source-file.ts'

/** The pieces of a file that a question is true of. */
export function nodesWhere(file: SourceFile, isIt: (spot: Spot) => boolean): readonly Node[] {
  return file.spots.filter(isIt).map(({ node }) => node)
}

/** The imports of a file whose module fits one of these, with everything below it. */
export function importsOf(file: SourceFile, modules: readonly (string | RegExp)[]): readonly number[] {
  const fits = (specifier: string) =>
    modules.some((one) =>
      typeof one === 'string' ? specifier === one || specifier.startsWith(`${one}/`) : one.test(specifier),
    )
  return file.imports.flatMap(({ specifier, line }) => (specifier !== null && fits(specifier) ? [line] : []))
}

/** True of a name wherever it stands for the thing of that name, and not for a key or a member. */
export function refersTo({ node, parent, key }: Spot, names: readonly string[]): boolean {
  if (node.type !== 'Identifier' || !names.includes(node.name)) return false
  if (parent.type === 'MemberExpression' && key === 'property') return parent.computed
  const isKey = key === 'key' && 'computed' in parent && !parent.computed
  return !isKey
}

/** True of `object.member` by any of these names, `object['member']` and `const { member } = object` too. */
export function takesMember(
  { node, parent }: Spot,
  members: readonly string[],
  objects?: readonly string[],
): boolean {
  if (node.type === 'MemberExpression') {
    const isNamed =
      members.includes(nameOf(node.property)) && (!node.computed || node.property.type === 'Literal')
    return isNamed && (objects === undefined || objects.includes(lastName(node.object)))
  }
  if (node.type !== 'Property' || parent.type !== 'ObjectPattern' || node.computed) return false
  return objects === undefined && members.includes(nameOf(node.key))
}

/** `crypto` of `globalThis.crypto` as of `crypto`. */
function lastName(node: Node): string {
  return node.type === 'MemberExpression' ? nameOf(node.property) : nameOf(node)
}

/** The expression without what only the compiler reads. */
export function bare(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return bare(node.expression)
    default:
      return node
  }
}

const takesRelation: ReadonlySet<string> = new Set([
  'from',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
])

/** Calls that give raw SQL where a relation of a space belongs. */
export function rawRelations(file: SourceFile): readonly Node[] {
  const names = localNamesOfSql(file)
  const held = heldIn(file, (init) => isRawSql(init, names))
  const isRaw = (node: Node) => isRawSql(node, names) || held.has(nameOf(bare(node)))
  return nodesWhere(
    file,
    ({ node }) => node.type === 'CallExpression' && isRelationCall(node) && isRaw(node.arguments[0] ?? node),
  )
}

function isRelationCall({ callee, arguments: [first] }: CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' && takesRelation.has(nameOf(callee.property)) && first !== undefined
  )
}

function localNamesOfSql(file: SourceFile): readonly string[] {
  const renamed = file.spots.flatMap(({ node }) =>
    node.type === 'ImportSpecifier' && nameOf(node.imported) === 'sql' ? [node.local.name] : [],
  )
  return ['sql', ...renamed]
}

/** Names of constants that hold what is asked for. */
function heldIn(file: SourceFile, isIt: (init: Node) => boolean): ReadonlySet<string> {
  const names = file.spots.flatMap(({ node }) =>
    node.type === 'VariableDeclarator' && node.init !== null && isIt(node.init) ? [nameOf(node.id)] : [],
  )
  return new Set(names)
}

/** True of an sql`…`, and of whatever is called on one: sql`…`.as('x'), sql.raw(…). */
function isRawSql(expression: Node, names: readonly string[]): boolean {
  const node = bare(expression)
  if (node.type === 'TaggedTemplateExpression') return isRawSql(node.tag, names)
  if (node.type === 'CallExpression')
    return node.callee.type === 'MemberExpression' && isRawSql(node.callee.object, names)
  return node.type === 'Identifier' && names.includes(node.name)
}
