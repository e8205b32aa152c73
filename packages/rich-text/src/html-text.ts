/** The text as it may stand between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A start tag; an attribute that is null is left out. Names are ours, values are escaped. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${written.join('')}>`
}

/** Whether a reader would see nothing there; of inline HTML only, where all that shows is text. */
export function isBlankHtml(html: string): boolean {
  return html.replace(/<[^>]*>/g, '').trim() === ''
}
