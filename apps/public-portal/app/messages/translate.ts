import type { useTranslations as useTranslationsOfIntl } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { type Language, language, languageFacts } from './language.ts'
import { simple } from './simple.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'fr' | 'en'
    Messages: typeof fr
  }
}

const catalogues = { fr, simple, en } as const

const translators = new Map<string, unknown>()

const translatorOf = (version: Language, namespace: string | undefined): unknown => {
  const key = `${version} ${namespace ?? ''}`
  const known = translators.get(key)
  if (known !== undefined) return known
  const made = createTranslator({
    locale: languageFacts[version].lang,
    messages: catalogues[version],
    ...(namespace === undefined ? {} : { namespace }),
  } as never)
  translators.set(key, made)
  return made
}

/**
 * The sentences of one part of the catalogue, in the version being written. Translators are kept between
 * visitors: the provider of use-intl would compile every sentence again for each page, a third of the time
 * a page takes.
 */
export const useTranslations = ((namespace?: string) =>
  translatorOf(language(), namespace)) as typeof useTranslationsOfIntl

const french = createTranslator({ locale: 'fr', messages: fr })

/** For what is written outside components: titles, data for search engines. */
export const translate = ((...sentence: readonly never[]) =>
  (translatorOf(language(), undefined) as (...sentence: readonly never[]) => string)(
    ...sentence,
  )) as typeof french
