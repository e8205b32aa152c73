import { stillSetting, visit } from './setting.ts'

/** All that a visitor learns from an answer, byte for byte. */
export type Answer = {
  readonly status: number
  readonly headers: readonly (readonly string[])[]
  readonly body: string
}

/** Asks with everything held still, so that two answers differ only by what they were made from. */
export async function answerOf(host: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await visit(host, path, init, stillSetting())
  const body = new TextDecoder('latin1').decode(await response.arrayBuffer())
  return { status: response.status, headers: [...response.headers], body }
}
