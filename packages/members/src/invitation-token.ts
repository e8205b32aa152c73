/** A new secret of 256 bits for a link, in base64url without padding. */
export function newToken(random: (bytes: number) => Uint8Array): string {
  const binary = Array.from(random(32), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** What is kept of a token: its SHA-256, in lower-case hexadecimal. */
export async function hashOfToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
