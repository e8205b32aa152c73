import { buffer } from 'node:stream/consumers'
import type { RichTextDocument } from '@serai/rich-text'
import PDFDocument from 'pdfkit'
import { printedTextOf } from './sample-pdf-text.ts'
import type { FileSeed } from './documents.ts'

/** What stands on the cover of a sample paper, and what it says inside. */
export type SamplePaper = {
  readonly fileName: string
  /** The series with its number, where it has one. */
  readonly series: string
  readonly title: string
  readonly authors: readonly string[]
  /** The date in words, no more exact than it is known. */
  readonly issued: string
  readonly abstract: string
  readonly body: RichTextDocument
  /** The colour of the cover's rule, as `#rrggbb`. */
  readonly accent: string
  /** What the page says of the file below its download button. */
  readonly alt: string
}

const says = 'SAMPLE — generated to show this platform; not the institute’s paper'

const page = { width: 595.28, height: 841.89, side: 78, top: 96, bottom: 96 } as const
const measure = page.width - 2 * page.side

/** Fixed, so that a paper seeded twice has the same bytes and is kept once; it is the date of no paper. */
const madeAt = new Date('2026-01-01T00:00:00Z')

/** A paper as a PDF that says on the face of every page that it is a sample. */
export async function samplePdf(paper: SamplePaper): Promise<FileSeed> {
  const { title, authors } = paper
  const info = {
    Title: title,
    Author: authors.join('; '),
    Subject: says,
    Creator: 'Serai',
    Producer: 'Serai',
    CreationDate: madeAt,
  }
  const margins = { top: page.top, bottom: page.bottom, left: page.side, right: page.side }
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    info,
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
  })
  const bytes = buffer(pdf)
  drawCover(pdf, paper)
  drawAbstract(pdf, paper)
  drawBody(pdf, paper)
  const pages = pdf.bufferedPageRange().count
  for (let at = 0; at < pages; at++) drawFace(pdf, at, pages)
  pdf.end()
  return { bytes: new Uint8Array(await bytes), fileName: paper.fileName, alt: paper.alt, pages }
}

type Pdf = InstanceType<typeof PDFDocument>

function drawCover(pdf: Pdf, { series, title, authors, issued, accent }: SamplePaper): void {
  pdf.rect(page.side, 150, 56, 6).fill(accent)
  pdf
    .fillColor('#1b1b1b')
    .font('Helvetica')
    .fontSize(11)
    .text(series, page.side, 176, { width: measure, characterSpacing: 0.6 })
  pdf.moveDown(2.2).font('Times-Bold').fontSize(32).text(title, { width: measure, lineGap: 4 })
  pdf.moveDown(1).font('Times-Roman').fontSize(16)
  for (const author of authors) pdf.text(author, { width: measure, lineGap: 4 })
  pdf.moveDown(1.2).font('Helvetica').fontSize(11).fillColor('#4a4a4a').text(issued, { width: measure })
}

function drawAbstract(pdf: Pdf, { abstract }: SamplePaper): void {
  pdf.addPage()
  drawHeading(pdf, 'Abstract')
  drawParagraph(pdf, abstract)
  drawHeading(pdf, 'About this file')
  drawParagraph(
    pdf,
    'A program wrote this file to show how a paper is kept, shown and downloaded here. Its text was written for this platform and stands on the paper’s page too. This file is not an institute’s own paper and copies nothing from one.',
  )
}

function drawBody(pdf: Pdf, { body }: SamplePaper): void {
  const { blocks, notes } = printedTextOf(body)
  pdf.addPage()
  for (const { isHeading, text } of blocks) {
    if (isHeading) drawHeading(pdf, text)
    else drawParagraph(pdf, text)
  }
  pdf.addPage()
  drawHeading(pdf, 'References')
  if (notes.length === 0) drawParagraph(pdf, 'This sample refers to nothing else.')
  for (const [at, note] of notes.entries()) drawParagraph(pdf, `${at + 1}. ${note}`)
}

function drawHeading(pdf: Pdf, text: string): void {
  // A heading at the foot of a page goes to the next one with its text.
  if (pdf.y > page.height - page.bottom - 70) pdf.addPage()
  pdf
    .moveDown(0.4)
    .fillColor('#1b1b1b')
    .font('Times-Bold')
    .fontSize(16)
    .text(text, page.side, pdf.y, { width: measure })
  pdf.moveDown(0.4)
}

function drawParagraph(pdf: Pdf, text: string): void {
  pdf
    .fillColor('#1b1b1b')
    .font('Times-Roman')
    .fontSize(12)
    .text(text, page.side, pdf.y, { width: measure, lineGap: 4 })
  pdf.moveDown(0.6)
}

/** The framed line above and the page's number below. */
function drawFace(pdf: Pdf, at: number, pages: number): void {
  pdf.switchToPage(at)
  // Text below the margin would begin a page of its own.
  pdf.page.margins.bottom = 0
  pdf.lineWidth(1).rect(page.side, 38, measure, 26).stroke('#9a1c1c')
  pdf
    .fillColor('#9a1c1c')
    .font('Helvetica-Bold')
    .fontSize(9)
    .text(says, page.side, 47, { width: measure, align: 'center', lineBreak: false })
  pdf.fillColor('#4a4a4a').font('Helvetica').fontSize(9)
  pdf.text(`${at + 1} / ${pages}`, page.side, page.height - 58, {
    width: measure,
    align: 'center',
    lineBreak: false,
  })
}
