/**
 * What one text may grow to. Document, HTML and plain text share a row of at most 2 MB in D1, so the caps
 * bound the HTML too: `bytes` counts the JSON in UTF-8 with its characters escaped as HTML would have them.
 */
export const richTextLimits = {
  bytes: 400_000,
  depth: 40,
  nodes: 20_000,
  footnotes: 2_000,
  columnSpan: 20,
  rowSpan: 200,
  listStart: 100_000,
  hrefLength: 2_000,
  lineLength: 1_000,
} as const
