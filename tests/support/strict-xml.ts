/** An element of XML with its attributes, the elements in it, and all the text in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

type Opened = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

const piece =
  /<!\[CDATA\[([^]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|([^])/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const noCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** The root of an XML document (XML 1.0, namespaces declared). Anything that is not well formed throws. */
export function readStrictXml(xml: string): XmlElement {
  if (noCharacter.test(xml)) throw new Error('A character is none of XML.')
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/i.exec(xml)?.[0]
  if (declaration === undefined) throw new Error('The declaration is missing.')
  const top: Opened = { name: '', attributes: {}, children: [], text: '' }
  const open: Opened[] = [top]
  for (const [all, cdata, closed, opened, written, isEmpty, text] of xml
    .slice(declaration.length)
    .matchAll(piece)) {
    const parent = open.at(-1) ?? top
    if (cdata !== undefined) parent.text += cdata
    else if (text !== undefined) parent.text += decoded(text)
    else if (opened !== undefined) open.push(element(opened, written ?? ''))
    else if (closed === undefined || closed !== parent.name) throw new Error(`${all} is not expected here.`)
    if (closed !== undefined || isEmpty === '/') close(open)
  }
  const [root, ...others] = top.children
  if (open.length > 1 || root === undefined || others.length > 0 || top.text.trim() !== '')
    throw new Error('There is not one root.')
  checkNamespaces(root, [])
  return root
}

/** The elements of a name right in this one. */
export function elementsOf(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name)
}

function element(name: string, written: string): Opened {
  const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)]
  const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)]))
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`<${name}> says something twice.`)
  return { name, attributes, children: [], text: '' }
}

function close(open: Opened[]): void {
  const done = open.pop()
  if (done !== undefined) open.at(-1)?.children.push(done)
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error('The end of a CDATA section stands in a text.')
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (all, hex, number, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (number !== undefined) return String.fromCodePoint(Number(number))
    const character = entities[name]
    if (character === undefined) throw new Error(`${all} is no entity.`)
    return character
  })
}

function checkNamespaces({ name, attributes, children }: XmlElement, declared: readonly string[]): void {
  const here = Object.keys(attributes).flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []))
  const known = [...declared, ...here, 'xml', 'xmlns']
  for (const prefixed of [name, ...Object.keys(attributes)]) {
    const [prefix = '', local] = prefixed.split(':')
    if (local !== undefined && !known.includes(prefix)) throw new Error(`${prefixed} has no namespace.`)
  }
  for (const child of children) checkNamespaces(child, known)
}
