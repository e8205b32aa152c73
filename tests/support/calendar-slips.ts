/** A slip in an iCalendar file, and all that it must be found out by. */
export type Slip = {
  readonly what: string
  readonly change: (text: string) => string | Uint8Array
  readonly faults: readonly string[]
}

/** Replaces what is found first. */
export function put(find: string, replacement: string): (text: string) => string {
  return (text) => text.replace(find, () => replacement)
}

/** Puts a line before the first one that begins so. */
export function before(find: string, line: string): (text: string) => string {
  return put(`\r\n${find}`, `\r\n${line}\r\n${find}`)
}

/** Leaves out every property of that name, folded or not. */
export function without(name: string): (text: string) => string {
  return (text) => text.replace(new RegExp(`^${name}[;:].*?\\r\\n(?! )`, 'gms'), '')
}

/** The bytes of a text with a fold after the first byte of a letter. */
export function foldedIn(letter: string): (text: string) => Uint8Array {
  return (text) => {
    const encoder = new TextEncoder()
    const bytes = encoder.encode(text)
    const at = encoder.encode(text.slice(0, text.indexOf(letter))).length + 1
    return new Uint8Array([...bytes.subarray(0, at), ...encoder.encode('\r\n '), ...bytes.subarray(at)])
  }
}
