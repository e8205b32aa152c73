import type { Said } from '../words/mail.ts'

/** What one name of a mail may take of it. */
const mostOfName = 120

/** Controls, line ends, and marks that turn the direction of what follows them. */
const unseen = /[\s\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** What somebody else wrote as one line of a mail, without what could make it more than that. */
export function oneLine(given: string): string {
  const line = given.replace(unseen, ' ').trim()
  return line.length <= mostOfName ? line : `${[...line].slice(0, mostOfName - 1).join('')}…`
}

/** What a text of a mail may take of it, in characters and in lines. */
const mostOfText = 4000
const mostLines = 50

/** The lines of a text that somebody else wrote; none where they wrote nothing. */
export function linesOf(given: string): readonly string[] {
  const text = given.slice(0, mostOfText).trim()
  const lines = text === '' ? [] : text.split(/\r\n|[\r\n\u2028\u2029]/u)
  return lines.slice(0, mostLines).map((line) => line.replace(unseen, ' ').trimEnd())
}

/** A sentence as plain text. A name of the other direction is kept apart from what stands around it (UAX #9). */
export function plainOf(said: Said): string {
  return said.map(plainPart).join('')
}

function plainPart(part: Said[number]): string {
  if (typeof part === 'string') return part
  return 'href' in part ? part.href : isolated(oneLine(part.given))
}

function isolated(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
