import { describe, expect, it } from 'vitest'
import { samplesOf } from './samples.test-support.ts'
import * as site from './index.ts'

const assets = {
  css: '/assets/site.css',
  membersCss: '/assets/members.css',
  icon: '/assets/icon.svg',
  islands: '/assets/islands.js',
  memberIslands: '/assets/member-islands.js',
}
const one = samplesOf('One')

describe('the document of a space', () => {
  const pageIn = (language: string, title = 'A forum', path = '/events/a-forum', section = path) =>
    String(
      <site.SpacePage
        platform="https://serai.example/"
        frame={{ ...one.frame, name: 'The Institute', shortName: 'TI' }}
        title={title}
        description=""
        language={language}
        path={path}
        section={section}
        canonical="https://ti.example/events/a-forum"
        assets={assets}
        me={null}
        body={<h1>A forum</h1>}
      />,
    )

  it.each(['fa', 'fa-AF', 'ar', 'ps', 'ur', 'he', 'dv'])('runs from right to left in %s', (language) => {
    expect(pageIn(language)).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}" dir="rtl">`))
  })

  it('keeps the head of the space in the space’s own direction', () => {
    expect(pageIn('fa')).toContain('<header class="masthead" lang="en" dir="ltr">')
  })

  it('is named after the page and the space, and the front page after the space alone', () => {
    expect(pageIn('en')).toContain('<title>A forum · TI</title>')
    expect(pageIn('en', 'The Institute', '/')).toContain('<title>The Institute</title>')
    expect(pageIn('en', '', '/')).toContain('<title>The Institute</title>')
  })

  it('marks the part of the space that the page is in', () => {
    expect(pageIn('en')).toContain('<a href="/events" aria-current="true">')
    expect(pageIn('en', 'Events', '/events')).toContain('<a href="/events" aria-current="page">')
  })

  it('marks a part that its path is not in as the one it belongs to, never as the page itself', () => {
    expect(pageIn('en', 'A letter', '/publications/a', '/events')).toContain(
      '<a href="/events" aria-current="true">',
    )
  })

  it('links its icon, and tells its print where it is found again', () => {
    expect(pageIn('en')).toMatch(/<link rel="icon" type="image\/svg\+xml" href="\/assets\/icon.svg" *\/>/)
    expect(pageIn('en')).toContain('<bdi dir="ltr">https://ti.example/events/a-forum</bdi>')
  })

  it('leads to search, and marks it where one is', () => {
    expect(pageIn('en')).toContain('<a class="search-link" href="/search"><svg')
    expect(pageIn('en', 'Search', '/search')).toContain('href="/search" aria-current="page"><svg')
  })

  it('asks for a script only where one adds to it', () => {
    expect(pageIn('en')).not.toContain('<script')
    const page = String(
      <site.SpacePage
        platform="https://serai.example/"
        frame={one.frame}
        title=""
        description=""
        language="en"
        path="/"
        canonical={null}
        islands
        assets={assets}
        me={null}
        body=""
      />,
    )
    expect(page).toContain('<script type="module" src="/assets/islands.js"></script>')
  })

  it('takes its colours from the space’s own stylesheet', () => {
    expect(pageIn('en')).toMatch(/<link rel="stylesheet" href="\/theme\/abc.css" *\/>/)
  })
})
