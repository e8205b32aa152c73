import { problem, type Problem } from '@serai/kernel'

/** A problem of a use case that takes answers, in the names of the form that they came by: each by its field. */
export function answersInForm(
  { code, fields }: Problem,
  values: readonly { readonly fieldId: string }[],
): Problem {
  const named = fields?.map(({ path, reason }) => {
    const [, place, part] = /^values\.(\d+)\.(\w+)$/.exec(path) ?? []
    const fieldId = place === undefined ? undefined : values[Number(place)]?.fieldId
    if (fieldId === undefined) return { path, reason }
    return { path: `${part === 'audience' ? 'audience' : 'value'}-${fieldId}`, reason }
  })
  return problem(code, named)
}
