import { asId, ulidPattern, type Id } from '@serai/kernel'
import type { Scope } from '@serai/scope'
import { encodeBase64Url, sha256Text } from './sealed.ts'

/** A refresh token as its holder knows it: the login, the generation, and 256 bits that nobody can guess. */
export type RefreshToken = {
  readonly loginId: Id<'login'>
  readonly generation: number
  readonly text: string
  /** What the database keeps. */
  readonly hash: string
}

/** The first token of a login. */
export async function firstRefreshToken(scope: Pick<Scope, 'random'>, loginId: Id<'login'>) {
  return asToken(loginId, 0, encodeBase64Url(scope.random(32)))
}

/**
 * The one successor of a token. It is made from the token with the deployment's secret, so that requests that cross
 * all get the same, and it need not be kept to be told again.
 */
export async function successorOf({ space, sealing }: Scope, token: RefreshToken): Promise<RefreshToken> {
  const secret = await sealing.keyedHash('refresh', `${space} ${token.text}`)
  return asToken(token.loginId, token.generation + 1, secret)
}

/** Reads what a cookie holds; null for what no refresh token looks like. Each has one spelling: a generation of `00` is none. */
export async function readRefreshToken(text: string): Promise<RefreshToken | null> {
  const [loginId = '', generation = '', secret = '', ...more] = text.split('.')
  const isOne =
    ulidPattern.test(loginId) && /^(?:0|[1-9]\d{0,5})$/.test(generation) && /^[\w-]{40,64}$/.test(secret)
  return isOne && more.length === 0 ? asToken(asId<'login'>(loginId), Number(generation), secret) : null
}

async function asToken(loginId: Id<'login'>, generation: number, secret: string): Promise<RefreshToken> {
  const text = `${loginId}.${generation}.${secret}`
  return { loginId, generation, text, hash: await sha256Text(text) }
}
