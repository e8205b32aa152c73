import * as z from 'zod'

/** The octets of an address, and of what stands before its @ (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690). */
const mostOctets = 254
const mostLocalOctets = 64

/**
 * An e-mail address in its one spelling: compatibility forms joined (NFKC), lower case in every alphabet, the domain as
 * the DNS has it (UTS 46). Null for whatever is no address after that, for quoted local parts and for hosts without a
 * name. Addresses that look alike and are spelled otherwise, such as with a dotless ı, stay two.
 */
export function readEmail(text: string): string | null {
  if (text.length > mostRead) return null
  const [local = '', domain = '', ...more] = spelledOnce(text).split('@')
  if (more.length > 0 || !localPart.test(local) || octetsOf(local) > mostLocalOctets) return null
  const host = readDomain(domain)
  if (host === null) return null
  const address = `${local}@${host}`
  return octetsOf(address) <= mostOctets ? address : null
}

/** An e-mail address as people type it, read as `readEmail` spells it. */
export function email(): z.ZodType<string, string> {
  return z
    .string()
    .refine((text) => readEmail(text) !== null, 'is not an e-mail address')
    .transform((text) => readEmail(text) ?? '')
}

/** What is longer is no address, however it is spelled. */
const mostRead = 1000

/** Lower case makes letters that NFKC spells otherwise, so it is joined again. */
function spelledOnce(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().normalize('NFKC')
}

/** Words of letters, digits and the signs of RFC 5322 §3.2.3, joined by single dots; letters of any alphabet (RFC 6531). */
const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u

/** A URL reads a host as browsers do, IPv4 in all its spellings included: those have no letter in their last label. */
function readDomain(domain: string): string | null {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(domain)) return null
  const host = URL.parse(`http://${domain}/`)?.hostname ?? ''
  return hostName.test(host) ? host : null
}

/** At least two labels of 63 characters at most, the last of them no number (RFC 3696 §2). */
const hostName =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).byteLength
}
