/** What an iCalendar file says in words of our own, in English. */
export const calendarFile = {
  language: 'en',
  cancelled: (title: string) => `Cancelled: ${title}`,
  postponed: (title: string) => `Postponed: ${title}`,
  online: 'Online',
  placeAndOnline: (place: string) => `${place}, and online`,
  dayIsOpen: 'The day is not fixed yet.',
  person: (name: string, role: string) => (role === '' ? name : `${role}: ${name}`),
} as const
