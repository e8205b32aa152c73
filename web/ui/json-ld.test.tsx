import { expect, it } from 'vitest'
import { JsonLd } from './json-ld.tsx'

it('JSON in a page is read as it was, and no text in it closes its element', () => {
  const data = { '@context': 'https://schema.org', name: '</script><!--<script>&amp;\u2028\u2029"' }
  const markup = String(<JsonLd data={data} />)
  const [, text] = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(markup) ?? []
  expect(JSON.parse(text ?? '')).toEqual(data)
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
})
