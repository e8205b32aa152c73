import { foldText } from '@serai/kernel'

type NameParts = { readonly name: string; readonly givenName: string; readonly familyName: string }

/** The name as directories order it: family name first, without marks. */
export function sortNameOf(document: NameParts): string {
  const { name, givenName, familyName } = document
  return foldText(familyName === '' ? name : `${familyName} ${givenName}`)
}
