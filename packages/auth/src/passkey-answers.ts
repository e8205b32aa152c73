import * as z from 'zod'
import { decodeBase64Url, decodeUtf8 } from './sealed.ts'

/** The site that passkeys are for: its origin, exactly; the name of its host is their RP ID (WebAuthn Level 3 §4). */
export type PasskeySite = { readonly origin: string }

/** ES256 and RS256 (RFC 9053): every authenticator makes one of the two. */
export const passkeyAlgorithms = [-7, -257] as const

/** A credential id is 1023 bytes at most (WebAuthn §7.1). */
const credentialId = base64Url(1364)

/** What a browser sends that has made a passkey (`RegistrationResponseJSON`); what else it says is not looked at. */
export const newPasskeyAnswer = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url(8192),
    attestationObject: base64Url(32_768),
    transports: z.array(z.string().max(32)).max(10).default([]),
  }),
})

export type NewPasskeyAnswer = z.output<typeof newPasskeyAnswer>

/** What a browser sends that has used one (`AuthenticationResponseJSON`). A passkey says whose it is. */
export const passkeyAnswer = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64Url(8192),
    authenticatorData: base64Url(8192),
    signature: base64Url(2048),
    userHandle: base64Url(100),
  }),
})

export type PasskeyAnswer = z.output<typeof passkeyAnswer>

export function rpIdOf({ origin }: PasskeySite): string {
  return new URL(origin).hostname
}

/** True when the page that asked stood in no frame of another origin, which the library lets pass without `topOrigin`. */
export function isUnframed({ response }: NewPasskeyAnswer | PasskeyAnswer): boolean {
  const bytes = decodeBase64Url(response.clientDataJSON)
  const text = bytes === null ? null : decodeUtf8(bytes)
  return text !== null && clientData.safeParse(readJson(text)).success
}

const clientData = z.object({ crossOrigin: z.literal(false).optional(), topOrigin: z.undefined().optional() })

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function base64Url(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)
}
