/** Letters and digits that nobody takes for one another (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code for people to type, of five bits a letter. */
export function newTypedCode(random: (bytes: number) => Uint8Array, length: number): string {
  return Array.from(random(length), (byte) => letters[byte % 32]).join('')
}

/** A code as people type it: in any case, with spaces or a hyphen, with the letters that look like digits. */
export function readTypedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** A code as people read it: in two halves. */
export function inTwoHalves(code: string): string {
  return `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`
}
