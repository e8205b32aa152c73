import {
  filledLine,
  headingId,
  href,
  integer,
  language,
  line,
  mediaId,
  oneOf,
  optional,
  required,
  webHref,
  type AttributeRule,
} from './attribute-rules.ts'
import { hostOfHref, normaliseHref } from './href.ts'
import type { RichTextAttribute } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

/** The attributes of one kind of node or mark, by name. */
export type AttributeRules = Readonly<Record<string, AttributeRule>>

type Attributes = Readonly<Record<string, RichTextAttribute>>

const noAttributes: AttributeRules = {}

const spans: AttributeRules = {
  colspan: optional(1, integer(1, richTextLimits.columnSpan)),
  rowspan: optional(1, integer(1, richTextLimits.rowSpan)),
}

const isTrueOrFalse = oneOf(true, false)

const attributesOfNodes: Readonly<Record<string, AttributeRules>> = {
  heading: { level: required(oneOf(2, 3, 4)), id: optional(null, headingId) },
  ordered_list: { start: optional(1, integer(0, richTextLimits.listStart)) },
  blockquote: { attribution: optional('', line) },
  pull_quote: { attribution: optional('', line) },
  figure: { mediaId: required(mediaId), alt: required(line), decorative: optional(false, isTrueOrFalse) },
  table: { caption: optional('', line) },
  table_header: { ...spans, scope: optional('col', oneOf('col', 'row')) },
  table_cell: spans,
  embed: {
    provider: required(oneOf('youtube', 'vimeo', 'facebook', 'other-link')),
    url: required(webHref),
    title: required(filledLine),
  },
}

const attributesOfMarks: Readonly<Record<string, AttributeRules>> = {
  link: { href: required(href), title: optional(null, line) },
  lang: { lang: required(language), dir: optional(null, oneOf('ltr', 'rtl')) },
}

const hostsOfProviders: Readonly<Record<string, readonly string[]>> = {
  youtube: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
  vimeo: ['vimeo.com', 'player.vimeo.com'],
  facebook: ['facebook.com', 'm.facebook.com', 'fb.watch'],
}

/** The attributes a node of this type has; none for a type without any. */
export function attributesOfNode(type: string): AttributeRules {
  return Object.hasOwn(attributesOfNodes, type) ? (attributesOfNodes[type] ?? noAttributes) : noAttributes
}

/** The attributes a mark of this type has; none for a type without any. */
export function attributesOfMark(type: string): AttributeRules {
  return Object.hasOwn(attributesOfMarks, type) ? (attributesOfMarks[type] ?? noAttributes) : noAttributes
}

/** What holds between the attributes of one node: the attribute to change and why, or null where all is well. */
export function clashOfAttributes(type: string, attrs: Attributes): [name: string, reason: string] | null {
  if (type === 'figure') return clashOfFigure(attrs['alt'], attrs['decorative'])
  if (type === 'embed') return clashOfEmbed(attrs['provider'], attrs['url'])
  return null
}

function clashOfFigure(
  alt: RichTextAttribute | undefined,
  decorative: RichTextAttribute | undefined,
): [string, string] | null {
  const isBlank = typeof alt !== 'string' || alt.trim() === ''
  if (decorative === true && alt !== '') return ['alt', 'A decorative image has no description.']
  if (decorative !== true && isBlank) {
    return ['alt', 'Describe the image for those who cannot see it, or mark it as decorative.']
  }
  return null
}

function clashOfEmbed(
  provider: RichTextAttribute | undefined,
  url: RichTextAttribute | undefined,
): [string, string] | null {
  const hosts = typeof provider === 'string' ? hostsOfProviders[provider] : undefined
  const host = typeof url === 'string' ? hostOfHref(normaliseHref(url) ?? '') : null
  if (hosts === undefined || (host !== null && hosts.includes(host))) return null
  return ['url', `This address is not one of ${hosts.join(', ')}.`]
}
