import { saidOtherwise } from './catalogue.ts'
import { fr } from './fr.ts'

/** The « version simple »: only the explanations that are said in simpler words; French says the others. */
export const simple = saidOtherwise(fr, {})
