import type { useTranslations as useTranslationsOfIntl } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { fr } from './fr.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'fr'
    Messages: typeof fr
  }
}

export const locale = 'fr' as const

/** For what is written outside components: titles, data for search engines. */
export const translate = createTranslator({ locale, messages: fr })

const translators = new Map<string, unknown>()

/**
 * The sentences of one part of the catalogue. Translators are kept between visitors: the provider of
 * use-intl would compile every sentence again for each page, a third of the time a page takes.
 */
export const useTranslations = ((namespace?: string) => {
  const key = namespace ?? ''
  const known = translators.get(key)
  if (known !== undefined) return known
  const made = createTranslator({
    locale,
    messages: fr,
    ...(namespace === undefined ? {} : { namespace }),
  } as never)
  translators.set(key, made)
  return made
}) as typeof useTranslationsOfIntl
