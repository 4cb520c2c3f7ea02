import type { fr } from './fr.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof fr
    Locale: 'fr'
  }
}
