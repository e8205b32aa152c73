/** The size of a file as people say it: `1.4 MB`, `820 KB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  const megabytes = bytes / 1_000_000
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** The name of a country by its two letters, in the language of the page. */
export function countryName(code: string, language: string): string {
  return countryNamer(language)(code)
}

/** Finding a language's names costs more than drawing the page that they stand on. */
const englishNames = new Intl.DisplayNames(['en'], { type: 'region' })

/** The names of countries in a language, for a list of them. */
export function countryNamer(language: string): (code: string) => string {
  const names = language === 'en' ? englishNames : new Intl.DisplayNames([language], { type: 'region' })
  return (code) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
}

/** The host of a web address as a reader knows it, without `www.`. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host.replace(/^www\./, '') ?? url
}
