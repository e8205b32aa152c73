import { grounds } from '@serai/spaces'
import { describe, expect, it } from 'vitest'
import { readText } from './repository.ts'
import { nameOf, readRepository, readSource, type SourceFile } from './source-file.ts'

/**
 * The views that write markup as it is: text that was rendered and sanitised when it was saved, and JSON in which
 * every character that is markup is escaped.
 */
const writesMarkup: readonly string[] = ['web/ui/prose.tsx', 'web/ui/json-ld.tsx']

const views = readRepository().filter(({ path }) => /^web\/.*\.tsx$/.test(path))

describe('the grounds of a page', () => {
  it.each([
    ['paper', grounds.paper],
    ['night', grounds.night],
  ])('are the same --%s for the eye and for the contrast of a theme', (name, colour) => {
    expect(valuesOf(readText('web/assets/site.css'), name)).toEqual([colour])
  })

  it('are found wherever a stylesheet gives them', () => {
    expect(valuesOf(':root{--paper:#FFF}@media x{:root{--paper: #000 ;--paper-2:#111}}', 'paper')).toEqual([
      '#fff',
      '#000',
    ])
  })
})

describe('views', () => {
  it('have no style attribute, which the content security policy blocks', () => {
    expect(views.flatMap(styleAttributes)).toEqual([])
    expect(views.length).toBeGreaterThan(10)
  })

  it('escape what they are given', () => {
    expect(views.filter(({ path }) => !writesMarkup.includes(path)).flatMap(rawMarkup)).toEqual([])
  })

  it.each(['<p style="color:red" />', '<p style={{ color }} />', '<p {...{ style: "color:red" }} />'])(
    'would be found out by %s',
    (markup) => {
      expect(styleAttributes(view(markup))).toHaveLength(1)
    },
  )

  it.each([
    '<p dangerouslySetInnerHTML={{ __html: x }} />',
    '<p>{raw(x)}</p>',
    '<p {...{ dangerouslySetInnerHTML: x }} />',
  ])('would be found out by %s', (markup) => {
    expect(rawMarkup(view(markup))).toHaveLength(1)
  })

  it('may speak of style otherwise', () => {
    expect(styleAttributes(view('<link rel="stylesheet" class="style" href={style} />'))).toEqual([])
    expect(rawMarkup(view('<p title="raw">{item.raw}</p>'))).toEqual([])
  })
})

function view(markup: string): SourceFile {
  return readSource('web/site/planted.tsx', `export const planted = ${markup}`)
}

/** Every value that a stylesheet gives a custom property. */
function valuesOf(css: string, name: string): readonly string[] {
  const given = css.matchAll(new RegExp(`--${name}\\s*:\\s*([^;}]+)`, 'g'))
  return [...new Set([...given].map(([, value]) => (value ?? '').trim().toLowerCase()))]
}

function styleAttributes(file: SourceFile): readonly string[] {
  return named(file, ['style'])
}

/** Attributes and calls that write markup as it is. */
function rawMarkup(file: SourceFile): readonly string[] {
  const calls = file.spots.filter(
    ({ node }) => node.type === 'CallExpression' && nameOf(node.callee) === 'raw',
  )
  return [
    ...named(file, ['dangerouslySetInnerHTML']),
    ...calls.map(({ node }) => `${file.path}:${file.lineOf(node)}`),
  ]
}

/** Attributes of these names, written out or spread. */
function named(file: SourceFile, names: readonly string[]): readonly string[] {
  const found = file.spots.filter(({ node, parent }) => {
    if (node.type === 'JSXAttribute') return names.includes(nameOf(node.name))
    return node.type === 'Property' && parent.type === 'ObjectExpression' && names.includes(nameOf(node.key))
  })
  return found.map(({ node }) => `${file.path}:${file.lineOf(node)}`)
}
