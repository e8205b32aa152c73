import type { ImportState, RowOutcome } from '@serai/db'

/** What a row of a list can be refused for; each goes on from the name of its column. */
const reasons: Readonly<Record<string, string>> = {
  'too-few-cells': 'has fewer cells than the header',
  'too-many-cells': 'has more cells than the header',
  'cell-too-long': 'has a cell of more than 10,000 characters',
  'broken-quotes': 'has a quotation mark without its partner',
  'too-long': 'is too long',
  'line-break': 'holds a line break',
  'control-character': 'holds a character that cannot be seen',
  'direction-override': 'holds a mark that turns the direction of the text',
  'broken-character': 'holds a character that the file spells wrong',
  'no-name': 'is missing, and so is an address',
  missing: 'is missing',
  'not-an-email': 'is not an e-mail address',
  'unknown-country': 'is not a country that is known here',
  'not-a-year': 'is not a year',
  'not-a-web-address': 'is not a web address',
  'not-an-option': 'is none of the choices of this field',
  'unknown-part': 'is none of fellow, mentor, speaker, alumnus and staff',
  'no-programme': 'needs a programme beside it',
  'unknown-role': 'is not a role',
  'role-not-allowed': 'is a role that you cannot give',
  'twice-in-file': 'is somebody who stands further up in the file',
  'several-entries': 'could be any of several people here: add their address',
}

/** Why no list could be read from a file. */
const refusals: Readonly<Record<string, string>> = {
  'unreadable-file': 'is not a CSV file. From a workbook, save the sheet as CSV first',
  'empty-file': 'holds no row',
  'broken-header': 'has a first line that cannot be read',
  'text-too-long': 'is larger than five million characters',
  'too-many-rows': 'has more than 20,000 rows',
  'too-many-columns': 'has more than 60 columns',
  'too-many-broken-rows': 'has more than a thousand rows that cannot be told apart',
}

const columnNames: Readonly<Record<string, string>> = {
  row: 'The row',
  email: 'E-mail',
  name: 'Name',
  givenName: 'Given name',
  familyName: 'Family name',
  nativeName: 'Name in its own script',
  honorific: 'Honorific',
  title: 'Title',
  affiliation: 'Affiliation',
  country: 'Country',
  sector: 'Sector',
  phone: 'Phone',
  website: 'Website',
  about: 'About',
  programme: 'Programme',
  year: 'Year',
  part: 'Part in the programme',
  roles: 'Roles',
}

const states: Readonly<Record<ImportState, string>> = {
  uploaded: 'Not run yet',
  running: 'Under way',
  done: 'Done',
  failed: 'Stopped before its end',
  undone: 'Taken back',
}

const outcomes: Readonly<Record<Exclude<RowOutcome, 'waiting'>, string>> = {
  added: 'New entries',
  changed: 'Entries changed',
  same: 'Nothing to change',
  refused: 'Refused',
}

/** What became of an entry when an import was undone. */
type Fate = 'added' | 'changed' | 'claimed' | 'edited' | 'invited'

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Bringing lists of people in and out, in English. */
export const importing = {
  reasons,
  refusals,
  columnNames,
  states,
  outcomes,
  title: 'Import and export',
  lead: 'Bring a list of people in as a CSV file. Nobody gets a mail, and nobody is given a login or a role by it.',
  back: 'All imports',
  upload: 'Bring a list',
  file: 'CSV file',
  fileHint:
    'Up to 20,000 rows, in UTF-8, UTF-16 or windows-1251. You see what it would do before it does it.',
  send: 'Read the file',
  list: 'Imports',
  none: {
    title: 'Nothing was imported yet',
    advice: 'Lists that you bring stand here with what became of them',
  },
  rows: (count: number) => counted(count, 'row', 'rows'),
  encoding: (name: string) => `read as ${name}`,
  export: 'Take the list out',
  exportLead:
    'Every entry with all that it says, as a CSV file. It holds personal data, and the log says who took it.',
  exportNow: 'Export all members',
  mapping: 'What each column holds',
  mappingLead: 'What is left out is not kept. An empty cell leaves what stands.',
  leftOut: 'Leave out',
  column: (place: number, heading: string) => (heading === '' ? `Column ${place}` : heading),
  sample: (cell: string) => `For example: ${cell}`,
  preview: 'See what it would do',
  previewTitle: 'What it would do',
  previewed: 'Nothing was written yet. This is what it would do.',
  notRun:
    'Nothing ran. What the columns hold was not looked at like this yet: below is what it would do. Run the import again if that is right.',
  run: 'Run the import',
  runLead: 'What a member wrote of themselves stays. You can take everything back for a day.',
  ended: (at: string) => `Ended ${at}.`,
  progress: (done: number, rows: number) =>
    `${done} of ${rows} rows are through. This page loads again by itself.`,
  stalled: (done: number, rows: number) =>
    `${done} of ${rows} rows are through, and none was for some minutes. It is tried again by itself; look again later, or take it back.`,
  lookAgain: 'Look again',
  failed: (left: number, line: number | null) =>
    `It could not go on. ${counted(left, 'row', 'rows')}${line === null ? '' : `, from line ${line} of the file on,`} did not go in. Bring the file once more: what is in already stays the same. Or take back what went in.`,
  result: 'What became of it',
  resultBefore: 'What it did before it was taken back',
  takenBack: ({ added, changed, claimed, edited, invited }: Readonly<Record<Fate, number>>) => {
    const why = [
      claimed === 0 ? [] : [`${claimed} that a member has claimed`],
      edited === 0 ? [] : [`${edited} changed since`],
      invited === 0 ? [] : [`${invited} invited since`],
    ].flat()
    const restored = changed === 0 ? '' : `, ${changed} ${changed === 1 ? 'is' : 'are'} as before`
    const stayed = why.length === 0 ? '' : ` ${claimed + edited + invited} stayed: ${why.join(', ')}.`
    return `Taken back: ${counted(added, 'entry', 'entries')} went${restored}.${stayed}`
  },
  newTitle: 'Who would be new',
  newLead: 'They stand in the members’ directory as soon as they are in, and every member sees them there.',
  newCut: (count: number) => `The first ${count}.`,
  wouldRefuseTitle: 'Rows that would stay out',
  refusedTitle: 'Refused rows',
  refusedLead:
    'These stayed out. Mend these in your file and bring it again: what is in already stays the same.',
  wouldRefuse:
    'These rows would stay out; all others would go in. Mend them in your file, or go on without them.',
  refusedCut: (count: number) => `The first ${count}.`,
  lineHead: 'Line of the file',
  whoHead: 'Who',
  reasonHead: 'What to change',
  undo: 'Take the import back',
  undoLead: (added: number, changed: number) =>
    `${counted(added, 'entry that it added goes', 'entries that it added go')}, and ${counted(changed, 'that it changed is', 'that it changed are')} as before. Entries that a member has claimed since stay, and so do those that were changed or invited since, and whatever else was changed since.`,
  undoConfirm: (file: string) => `Yes, take back what ${file} did`,
  remove: 'Remove the list',
  removeLead: (rows: number) =>
    `The list with its ${counted(rows, 'row', 'rows')} is forgotten. Nothing in the directory changes: it was not run.`,
  removeConfirm: (file: string) => `Yes, remove ${file}`,
  notes: {
    running: 'It is under way.',
    undone: 'Taken back.',
    removed: 'Removed. Nothing of the list is kept.',
  } as Readonly<Record<string, string>>,
} as const
