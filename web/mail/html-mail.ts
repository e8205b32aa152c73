import { html } from 'hono/html'
import { directionOf } from '../ui/direction.ts'
import type { MailCopy, MailWords, Said } from '../words/mail.ts'
import { linesOf, oneLine, plainOf } from './said.ts'

/**
 * A mail as HTML: one column, colours as the reader's own, nothing fetched from anywhere. Styles stand on the elements,
 * for many programs that read mail drop all others.
 */
export function htmlMail(copy: MailCopy, words: MailWords): string {
  const { language } = words
  const direction = directionOf(language)
  return String(
    html`<!DOCTYPE html>
      <html lang="${language}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>${plainOf(copy.subject)}</title>
        </head>
        <body style="margin:0;padding:0">
          <div style="display:none;max-height:0;overflow:hidden">${plainOf(copy.preview)}</div>
          <div
            role="article"
            lang="${language}"
            dir="${direction}"
            style="max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word"
          >
            <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">${spoken(copy.subject)}</h1>
            ${paragraph(copy.lead)} ${codeOf(copy)}${quoteOf(copy)}${factsOf(copy)}
            <p style="margin:24px 0 4px">
              <a
                href="${copy.action.href}"
                style="display:inline-block;padding:10px 18px;border:2px solid currentColor;border-radius:6px;color:inherit;font-weight:600;text-decoration:none"
                >${copy.action.label}</a
              >
            </p>
            <p style="margin:0 0 24px;font-size:13px;word-break:break-all">
              <bdi dir="ltr">${copy.action.href}</bdi>
            </p>
            ${paragraph(copy.note)}
            <div style="margin-top:32px;padding-top:12px;border-top:1px solid currentColor;font-size:14px">
              ${paragraph(copy.why)} ${paragraph(copy.ifWrong)}
              <p style="margin:0">${words.sender}</p>
            </div>
          </div>
        </body>
      </html> `,
  )
}

/** A sentence whose names keep their own direction. */
function spoken(said: Said) {
  return said.map((part) => {
    if (typeof part === 'string') return part
    return 'href' in part
      ? html`<a href="${part.href}" style="color:inherit">${part.href}</a>`
      : html`<bdi>${oneLine(part.given)}</bdi>`
  })
}

function paragraph(said: Said) {
  return said.length === 0 ? '' : html`<p style="margin:0 0 12px">${spoken(said)}</p>`
}

function codeOf({ code }: MailCopy) {
  if (code === null) return ''
  const style = 'margin:16px 0;font:600 28px/1.3 ui-monospace,Menlo,Consolas,monospace;letter-spacing:0.1em'
  return html`<p style="${style}"><bdi dir="ltr">${oneLine(code)}</bdi></p> `
}

function quoteOf({ quote }: MailCopy) {
  const lines = linesOf(quote)
  if (lines.length === 0) return ''
  const style =
    'margin:16px 0;padding:0 14px;border-left:3px solid currentColor;border-right:3px solid currentColor'
  return html`<blockquote dir="auto" style="${style}">
    ${lines.map((line) => html`<p dir="auto" style="margin:0 0 6px">${line}</p>`)}
  </blockquote> `
}

function factsOf({ facts }: MailCopy) {
  return facts
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => html`<p style="margin:0 0 4px">${label}: <bdi>${oneLine(value)}</bdi></p> `)
}
