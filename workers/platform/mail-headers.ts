import type { MailSender } from '@serai/mail'

/** A sender as people write it, the name in quotes and in any alphabet. */
export function quotedSender({ name, email }: MailSender): string {
  const line = name.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
  return name === '' ? email : `"${line.replace(/["\\]/g, '\\$&')}" <${email}>`
}

/** A sender as the header From takes it (RFC 5322 §3.4): the name in quotes, or in encoded words. */
export function senderHeader(sender: MailSender): string {
  return isPlain(sender.name) ? quotedSender(sender) : `${encodedWords(sender.name)} <${sender.email}>`
}

/** A text as a header without structure takes it, such as Subject: as it is, or in encoded words. */
export function headerText(text: string): string {
  return isPlain(text) && !text.includes('=?') ? text : encodedWords(text)
}

/** Reads `Name <address>`, or an address alone; null for what is neither. */
export function readSender(text: string): MailSender | null {
  const found = /^(?:"?([^"<>]*?)"?\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/.exec(text.trim())
  if (found === null) return null
  return { name: (found[1] ?? '').trim(), email: found[2] ?? found[3] ?? '' }
}

/** Printable ASCII in a line of a length that needs no folding. */
function isPlain(text: string): boolean {
  return /^[ -~]{0,200}$/.test(text)
}

/** The most bytes of text in an encoded word, whose length RFC 2047 §2 limits to 75. */
const mostBytes = 45

/** RFC 2047, folded: one word a line, and no letter in two of them. */
function encodedWords(text: string): string {
  const words: string[] = ['']
  for (const letter of text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')) {
    const longer = `${words.at(-1)}${letter}`
    if (utf8(longer).byteLength > mostBytes) words.push(letter)
    else words[words.length - 1] = longer
  }
  return words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ')
}

/** Base64 of a text's UTF-8. */
export function base64(text: string): string {
  return btoa(Array.from(utf8(text), (byte) => String.fromCharCode(byte)).join(''))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
