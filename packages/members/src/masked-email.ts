/**
 * An address as its owner knows it and nobody else learns it: the first letter of each half, and the country or sort of
 * its end. A link that was forwarded, or pasted where others read, must not say whom an institute invites: its members
 * may be at risk for it.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  return `${firstOf(email)}…@${firstOf(domain)}…${domain.slice(domain.lastIndexOf('.'))}`
}

function firstOf(text: string): string {
  return [...text][0] ?? ''
}
