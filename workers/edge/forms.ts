import { problem, type Problem } from '@serai/kernel'
import { readAtMost } from './read-at-most.ts'

/** The most that a form is: one with a file in it may be larger. */
export const mostBytesOfFields = 256 * 1024
const mostBytesOfFiles = 6 * 1024 * 1024

/** No form of ours has more fields; the largest has two for each of a space's own fields, or one for each column of a list. */
const mostEntries = 1_000

/** The fields of a form: a text, several of one name, or a file. */
export type SentForm = { readonly fields: Readonly<Record<string, unknown>> }

/** Reads what a form sent; a problem for what is too large or no form. */
export async function readForm(request: Request): Promise<SentForm | Problem> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const isKnown = type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data'
  if (!isKnown) return problem('bad-request')
  const most = type === 'multipart/form-data' ? mostBytesOfFiles : mostBytesOfFields
  const body = await readAtMost(request, most)
  if (body === null) return problem('too-large')
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    const fields = fieldsOf(await new Response(body, { headers }).formData())
    return fields === null ? problem('too-large') : { fields }
  } catch {
    return problem('bad-request')
  }
}

/** What was typed, for the form to be shown with again: texts alone, and no secret. */
export function typedIn(fields: SentForm['fields']): Readonly<Record<string, string>> {
  const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}

/** In one pass: to ask the data for each name would take the square of how many there are. */
function fieldsOf(data: FormData): Record<string, unknown> | null {
  const all = new Map<string, (File | string)[]>()
  let count = 0
  for (const [name, value] of data) {
    if (++count > mostEntries) return null
    const before = all.get(name)
    if (before === undefined) all.set(name, [inOneSpelling(value)])
    else before.push(inOneSpelling(value))
  }
  return Object.fromEntries(
    [...all].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  )
}

/** Browsers end the lines of a text field by two characters (HTML §4.10.21.4), people mean one. */
function inOneSpelling(value: File | string): File | string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}
