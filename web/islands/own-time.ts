import { ownTimeText } from './own-time-text.ts'

const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

// Each stands for its own line from the first paint on: what is written into it moves nothing.
for (const place of document.querySelectorAll('own-time')) {
  const attribute = (name: string) => place.getAttribute(name) ?? ''
  const given = {
    start: attribute('datetime'),
    end: place.getAttribute('end'),
    zone: attribute('zone'),
    say: attribute('say'),
    weekdays: attribute('weekdays').split(' '),
    months: attribute('months').split(' '),
  }
  const text = ownTimeText(given, ownZone)
  if (text !== null) place.textContent = text
}
