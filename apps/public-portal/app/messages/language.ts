/**
 * The versions of every page. French stands at the root; the others are a first word of the address, so
 * that a page in English is linked, kept and indexed like any other, and no cookie remembers it.
 */
export const languageFacts = {
  fr: { name: 'Français', prefix: '', lang: 'fr', hreflang: 'fr' },
  // « simple » is a registered subtag of BCP 47; readers of screens are told plain « fr ».
  simple: { name: 'Version simple', prefix: '/simple', lang: 'fr', hreflang: 'fr-simple' },
  en: { name: 'English', prefix: '/en', lang: 'en', hreflang: 'en' },
} as const

export type Language = keyof typeof languageFacts
export const languages = Object.keys(languageFacts) as Language[]

/** Which version an address asks for: `/en/opportunites` is English. */
export const languageOf = (path: string): Language =>
  languages.find((each) => {
    const { prefix } = languageFacts[each]
    return prefix !== '' && (path === prefix || path.startsWith(`${prefix}/`))
  }) ?? 'fr'

/** The page itself, whatever its version: `/en/opportunites` is `/opportunites`. */
export const pageOf = (path: string): string =>
  path.slice(languageFacts[languageOf(path)].prefix.length) || '/'

let asked: () => Language = () => 'fr'

/** The server says how to know which version is being written. */
export const readLanguageWith = (reader: () => Language): void => {
  asked = reader
}

/** The version being written. */
export const language = (): Language => asked()

/** The version being read, as the API names it: what it writes speaks the same. */
export const pageVersion = (): 'FR' | 'SIMPLE' | 'EN' => {
  const names = { fr: 'FR', simple: 'SIMPLE', en: 'EN' } as const
  return names[language()]
}

/** A page in one version. */
export const addressIn = (version: Language, page: string): string => {
  const { prefix } = languageFacts[version]
  return prefix !== '' && page === '/' ? prefix : `${prefix}${page}`
}

/** A page in the version being read: every link and every form goes through here; redirections do by themselves. */
export const addressOf = (page: string): string => addressIn(language(), page)
