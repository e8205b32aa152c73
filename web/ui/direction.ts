const rightToLeft: ReadonlySet<string> = new Set(
  'ar arc ckb dv fa he ks ku nqo pnb prs ps sd syr ug ur yi'.split(' '),
)
const leftToRightScripts = /-(?:Latn|Cyrl)\b/
const rightToLeftScripts = /-(?:Arab|Hebr|Thaa|Syrc|Nkoo)\b/

/** Which way a language is written, by its script where the tag names one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (rightToLeftScripts.test(language)) return 'rtl'
  if (leftToRightScripts.test(language)) return 'ltr'
  return rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
