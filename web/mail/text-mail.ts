import type { MailCopy, MailWords } from '../words/mail.ts'
import { linesOf, oneLine, plainOf } from './said.ts'

const columns = 70

/** A mail as plain text: lines of 70 columns, what is to be typed and the link on lines of their own. */
export function textMail(copy: MailCopy, words: MailWords): string {
  const parts = [
    wrapped(plainOf(copy.lead)),
    copy.code === null ? '' : `    ${oneLine(copy.code)}`,
    linesOf(copy.quote).map(quoted).join('\n'),
    factsOf(copy).join('\n'),
    `${wrapped(`${copy.action.label}:`)}\n${copy.action.href}`,
    wrapped(plainOf(copy.note)),
    wrapped(plainOf(copy.why)),
    wrapped(plainOf(copy.ifWrong)),
    wrapped(words.sender),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function factsOf({ facts }: MailCopy): readonly string[] {
  return facts
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => wrapped(`${label}: ${plainOf([{ given: value }])}`))
}

function quoted(line: string): string {
  return wrapped(line, columns - 2)
    .split('\n')
    .map((part) => `> ${part}`.trimEnd())
    .join('\n')
}

/** Breaks between words, so that no line is longer; a word that is stays whole. */
function wrapped(text: string, most = columns): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > most) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}

function widthOf(text: string): number {
  return [...text].length
}
