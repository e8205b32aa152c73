import { foldText } from '@serai/kernel'

/** A name as the directory orders it. */
export function sortNameOf(name: string): string {
  return foldText(name)
}
