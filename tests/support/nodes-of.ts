import { mark } from './hostile-texts.ts'

/** What a browser would make of a page or a mail. */
export type Nodes = {
  /** Every element with the names of its attributes, sorted: the same page with other texts has the same. */
  readonly elements: readonly string[]
  /** Whatever is more than text though it should be text. */
  readonly faults: readonly string[]
  /** All of it as a reader would see it: with what is written as entities spelled out. */
  readonly text: string
}

/** Where a text may stand in an attribute: it is shown or sent, and names nothing. */
const forText = ['value', 'title', 'alt', 'aria-label', 'placeholder', 'content', 'data-label']

const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset', 'xlink:href']

/** An address that runs nothing, wherever it leads. */
const harmless = /^(?:https?:\/\/|mailto:|tel:|webcal:|\/(?![/\\])|[?#.])/

/** Reads HTML as a browser does, tag by tag. */
export async function nodesOf(html: string, isMail = false): Promise<Nodes> {
  const [elements, faults]: [string[], string[]] = [[], []]
  const rewriter = new HTMLRewriter()
    .on('*', {
      element: ({ tagName, attributes }) => {
        const given = [...attributes].map(([name = '', value = '']) => [name, decoded(value)] as const)
        elements.push([tagName, ...given.map(([name]) => name)].join(' '))
        faults.push(...faultsOf(tagName, given, isMail))
      },
      comments: ({ text }) => void (text.includes(mark) && faults.push(`a comment: ${text}`)),
    })
    .onDocument({
      comments: ({ text }) => void (text.includes(mark) && faults.push(`a comment: ${text}`)),
    })
  await rewriter.transform(new Response(html)).text()
  return { elements: elements.sort(), faults, text: decoded(html) }
}

function faultsOf(
  tag: string,
  attributes: readonly (readonly [name: string, value: string])[],
  isMail: boolean,
): readonly string[] {
  const names = attributes.map(([name]) => name)
  const isInline = tag === 'script' && !names.includes('src')
  const isData = attributes.some(([name, value]) => name === 'type' && value === 'application/ld+json')
  return [
    ...(isInline && !isData ? ['a script of its own'] : []),
    ...(tag.includes(mark) ? [`a tag ${tag}`] : []),
    ...attributes.flatMap(([name, value]) => [
      ...(name.startsWith('on') ? [`a handler: ${name}`] : []),
      // A mail has its styles on its elements: there they are ours, and have no mark.
      ...(name === 'style' && !isMail ? ['a style of its own'] : []),
      ...(name.includes(mark) ? [`an attribute ${name}`] : []),
      ...(value.includes(mark) && !forText.includes(name) && !addresses.includes(name)
        ? [`${name} of ${tag}: ${value}`]
        : []),
      ...(addresses.includes(name) && !harmless.test(value) && !value.startsWith('data:image/')
        ? [`an address ${value}`]
        : []),
    ]),
  ]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, dec, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole
    return String.fromCodePoint(typeof hex === 'string' ? parseInt(hex, 16) : Number(dec))
  })
}
