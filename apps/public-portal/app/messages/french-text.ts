import { language } from './language.ts'

/** The language of what somebody typed: said on its element only where the page is in another. */
export const langOfFrench = (): 'fr' | undefined => (language() === 'en' ? 'fr' : undefined)
