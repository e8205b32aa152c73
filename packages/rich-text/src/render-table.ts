import { escapeText, openTag } from './html-text.ts'
import type { Rendering } from './rendering.ts'
import { contentOf, integerAttribute, stringAttribute, type RichTextNode } from './rich-text-document.ts'
import { richTextLimits } from './rich-text-limits.ts'

type RenderCellContent = (content: readonly RichTextNode[]) => string

/** A table in a frame that scrolls, which the keyboard can reach and a screen reader can name. */
export function renderTable(to: Rendering, table: RichTextNode, renderContent: RenderCellContent): string {
  const title = stringAttribute(table, 'caption').trim()
  const label = newLabel(to, title)
  const frame = openTag('section', { class: 'table-scroll', tabindex: 0, 'aria-label': label })
  const caption = title === '' ? '' : `<caption>${escapeText(title)}</caption>`
  const rows = contentOf(table)
  const firstOfBody = rows.findIndex((row) => !isHeaderRow(row))
  const heads = firstOfBody < 0 ? 0 : firstOfBody
  const head = renderRows('thead', rows.slice(0, heads), renderContent)
  const body = renderRows('tbody', rows.slice(heads), renderContent)
  return `${frame}<table>${caption}${head}${body}</table></section>`
}

/** Regions of one page must differ in name. */
function newLabel(to: Rendering, title: string): string {
  const number = to.tableLabels.size + 1
  const wanted = title || to.words.table(number)
  const label = to.tableLabels.has(wanted) ? `${wanted} (${number})` : wanted
  to.tableLabels.add(label)
  return label
}

/** A header cell that reaches into the next row would be cut where the body begins. */
function isHeaderRow(row: RichTextNode): boolean {
  return contentOf(row).every((cell) => cell.type === 'table_header' && rowSpanOf(cell) === 1)
}

function renderRows(
  part: 'thead' | 'tbody',
  rows: readonly RichTextNode[],
  renderContent: RenderCellContent,
): string {
  if (rows.length === 0) return ''
  const lines = rows.map((row) => {
    const cells = contentOf(row).map((cell) => renderCell(cell, renderContent))
    return `<tr>${cells.join('')}</tr>`
  })
  return `<${part}>${lines.join('')}</${part}>`
}

function renderCell(cell: RichTextNode, renderContent: RenderCellContent): string {
  const isHeader = cell.type === 'table_header'
  const name = isHeader ? 'th' : 'td'
  const columns = integerAttribute(cell, 'colspan', 1, richTextLimits.columnSpan)
  const rows = rowSpanOf(cell)
  const tag = openTag(name, {
    scope: isHeader ? (stringAttribute(cell, 'scope') === 'row' ? 'row' : 'col') : null,
    colspan: columns === 1 ? null : columns,
    rowspan: rows === 1 ? null : rows,
  })
  return `${tag}${renderContent(contentOf(cell))}</${name}>`
}

function rowSpanOf(cell: RichTextNode): number {
  return integerAttribute(cell, 'rowspan', 1, richTextLimits.rowSpan)
}
