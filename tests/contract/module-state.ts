import type { Node, Statement, TSType, VariableDeclarator } from 'oxc-parser'
import { nameOf, type SourceFile } from './source-file.ts'
import { bare } from './syntax.ts'

const collections: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array'])

const changing: ReadonlySet<string> = new Set(
  'add set delete clear push pop shift unshift splice sort reverse fill copyWithin assign'.split(' '),
)

/**
 * What requests of one isolate would share: a `let`; a constant that the file changes; an exported list, Map or Set
 * whose type lets others change it; one that is empty, and so there to be filled; what an `open…` function gives.
 */
export function sharedState(file: SourceFile): readonly Node[] {
  const changed = changedNames(file)
  return file.program.body.flatMap((statement): readonly Node[] => {
    const isExported = statement.type === 'ExportNamedDeclaration'
    const declaration = isExported ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration' || declaration.declare === true) return []
    if (declaration.kind !== 'const') return [declaration]
    return declaration.declarations.filter(
      (one) => changed.has(nameOf(one.id)) || canGrow(one, isExported, file),
    )
  })
}

/** Names that the file writes into: `name.push(…)`, `name[key] = …`, `delete name.key`, `Object.assign(name, …)`. */
function changedNames({ spots }: SourceFile): ReadonlySet<string> {
  const names = spots.flatMap(({ node }) => {
    if (node.type === 'AssignmentExpression') return [ownerOf(node.left)]
    if (node.type === 'UpdateExpression') return [ownerOf(node.argument)]
    if (node.type === 'UnaryExpression' && node.operator === 'delete') return [ownerOf(node.argument)]
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
    if (!changing.has(nameOf(node.callee.property))) return []
    const [first] = node.arguments
    return [
      ownerOf(node.callee),
      nameOf(node.callee.object) === 'Object' && first !== undefined ? nameOf(first) : '',
    ]
  })
  return new Set(names.filter((name) => name !== ''))
}

/** The name that a member is reached from: `a` of `a.b.c`. A name alone is no member. */
function ownerOf(node: Node): string {
  if (node.type !== 'MemberExpression') return ''
  const object = bare(node.object)
  return object.type === 'MemberExpression' ? ownerOf(object) : nameOf(object)
}

function canGrow({ id, init }: VariableDeclarator, isExported: boolean, file: SourceFile): boolean {
  if (init === null) return false
  const value = bare(init)
  if (value.type === 'CallExpression') return /^open[A-Z]/.test(nameOf(value.callee))
  const size = sizeOf(value)
  const isOpen = size === 0 || (isExported && size !== null && value.type !== 'ObjectExpression')
  return (
    isOpen && !isHeldStill('typeAnnotation' in id ? id.typeAnnotation?.typeAnnotation : undefined, init, file)
  )
}

/** What a literal or a new collection begins with; null when the value is neither. */
function sizeOf(value: Node): number | null {
  if (value.type === 'ArrayExpression') return value.elements.length
  if (value.type === 'ObjectExpression') return value.properties.length
  return value.type === 'NewExpression' && collections.has(nameOf(value.callee))
    ? value.arguments.length
    : null
}

/** True when a type says that the value does not change: its own, or the one it is cast to. */
function isHeldStill(stated: TSType | undefined, init: Node, file: SourceFile): boolean {
  if (stated !== undefined) return isReadonly(stated, file)
  if (init.type === 'ParenthesizedExpression') return isHeldStill(stated, init.expression, file)
  if (init.type === 'TSSatisfiesExpression') return isHeldStill(stated, init.expression, file)
  return init.type === 'TSAsExpression' && isReadonly(init.typeAnnotation, file)
}

function isReadonly(type: TSType, file: SourceFile): boolean {
  if (type.type === 'TSTypeOperator') return type.operator === 'readonly'
  if (type.type !== 'TSTypeReference') return false
  const name = nameOf(type.typeName)
  const alias = file.program.body.map(aliasOf).find((one) => one !== null && nameOf(one.id) === name)
  if (alias?.type === 'TSTypeAliasDeclaration') return isReadonly(alias.typeAnnotation, file)
  return /^(const|Readonly(Map|Set|Array)?)$/.test(name)
}

function aliasOf(statement: Statement) {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  return declaration?.type === 'TSTypeAliasDeclaration' ? declaration : null
}
