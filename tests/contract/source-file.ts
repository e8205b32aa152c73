import { parseSync, visitorKeys, type Node, type Program } from 'oxc-parser'
import { codePaths, readText } from './repository.ts'

/** A piece of syntax and the piece it stands in. */
export type Spot = { readonly node: Node; readonly parent: Node; readonly key: string }

/** One way in which a file names another. The specifier is null when it is worked out as the file runs. */
export type Import = {
  readonly specifier: string | null
  readonly typesAlone: boolean
  readonly line: number
}

export type SourceFile = {
  readonly path: string
  readonly program: Program
  readonly spots: readonly Spot[]
  readonly imports: readonly Import[]
  /** The specifiers as the parser itself lists them, to hold `imports` to. */
  readonly listed: readonly string[]
  lineOf(node: Node): number
}

/** Reads every TypeScript file of the repository. */
export function readRepository(): readonly SourceFile[] {
  return codePaths().map((path) => readSource(path, readText(path)))
}

/** Reads a file. Throws when it is not TypeScript. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const spots = spotsOf(program)
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length
  const exported = module.staticExports.flatMap((statement) => statement.entries)
  const listed = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...exported.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ]
  return {
    path,
    program,
    spots,
    imports: spots.flatMap(({ node }) => importOf(node, lineOf)),
    listed,
    lineOf,
  }
}

function spotsOf(program: Program): readonly Spot[] {
  const spots: Spot[] = []
  const visit = (parent: Node) => {
    for (const key of visitorKeys[parent.type] ?? []) {
      for (const node of childrenAt(parent, key)) {
        spots.push({ node, parent, key })
        visit(node)
      }
    }
  }
  visit(program)
  return spots
}

/** What stands under a key of a node: the type of a node in general does not know which keys hold nodes. */
function childrenAt(node: Node, key: string): readonly Node[] {
  const child =
    (node as unknown as Readonly<Record<string, Node | readonly (Node | null)[] | null>>)[key] ?? null
  const children = Array.isArray(child) ? (child as readonly (Node | null)[]) : [child as Node | null]
  return children.filter((one) => one !== null)
}

function importOf(node: Node, lineOf: (node: Node) => number): readonly Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: node.source.value, typesAlone: node.importKind === 'type', line: lineOf(node) }]
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const typesAlone = node.exportKind === 'type'
      return node.source === null ? [] : [{ specifier: node.source.value, typesAlone, line: lineOf(node) }]
    }
    case 'ImportExpression': {
      const specifier = node.source.type === 'Literal' ? String(node.source.value) : null
      return [{ specifier, typesAlone: false, line: lineOf(node) }]
    }
    case 'TSImportType':
      return [{ specifier: node.source.value, typesAlone: true, line: lineOf(node) }]
    case 'MemberExpression': {
      const isGlob = node.object.type === 'MetaProperty' && nameOf(node.property) === 'glob'
      return isGlob ? [{ specifier: null, typesAlone: false, line: lineOf(node) }] : []
    }
    default:
      return []
  }
}

/** The name of an identifier, or the text of a literal that stands for one. */
export function nameOf(node: Node): string {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name
  return node.type === 'Literal' ? String(node.value) : ''
}
