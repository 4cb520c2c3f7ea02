import { createTranslator } from 'use-intl/core'
import { fr } from './fr.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'fr'
    Messages: typeof fr
  }
}

export const locale = 'fr' as const
export const messages = fr

/** For what is written outside components: titles, data for search engines. */
export const translate = createTranslator({ locale, messages })
