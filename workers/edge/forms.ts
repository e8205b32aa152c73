import { problem, type Problem } from '@serai/kernel'
import { readAtMost } from './read-at-most.ts'

/** The most that a form is: one with a file in it may be larger. */
export const mostBytesOfFields = 256 * 1024
const mostBytesOfFiles = 6 * 1024 * 1024

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
    return { fields: fieldsOf(await new Response(body, { headers }).formData()) }
  } catch {
    return problem('bad-request')
  }
}

/** What was typed, for the form to be shown with again: texts alone, and no secret. */
export function typedIn(fields: SentForm['fields']): Readonly<Record<string, string>> {
  const texts = Object.entries(fields).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}

function fieldsOf(data: FormData): Record<string, unknown> {
  const names = [...new Set(data.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = data.getAll(name).map(inOneSpelling)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

/** Browsers end the lines of a text field by two characters (HTML §4.10.21.4), people mean one. */
function inOneSpelling(value: File | string): File | string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value
}
