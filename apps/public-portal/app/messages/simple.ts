import { saidOtherwise } from './catalogue.ts'
import { fr } from './fr.ts'
import { accessibility } from './simple/accessibility.ts'
import { adviser } from './simple/adviser.ts'
import { buyer } from './simple/buyer.ts'
import { common } from './simple/common.ts'
import { company } from './simple/company.ts'
import { desk } from './simple/desk.ts'
import { figures } from './simple/figures.ts'
import { holder } from './simple/holder.ts'
import { information } from './simple/information.ts'
import { notices } from './simple/notices.ts'
import { opportunities } from './simple/opportunities.ts'
import { person } from './simple/person.ts'
import { request } from './simple/request.ts'
import { words } from './simple/words.ts'

/** The « version simple »: only the explanations that are said in simpler words; French says the others. */
export const simple = saidOtherwise(fr, {
  ...common,
  ...opportunities,
  ...request,
  ...holder,
  ...desk,
  ...company,
  ...buyer,
  ...adviser,
  ...person,
  ...figures,
  ...information,
  ...notices,
  ...accessibility,
  ...words,
})

/**
 * Who re-read the « version simple », of the people it is written for, and when. Only then may it be called
 * FALC (« facile à lire et à comprendre »). @source règles européennes pour une information facile à lire et à
 * comprendre, Inclusion Europe, 2009: « faites toujours participer des personnes »
 */
export const falcReviewedBy: { readonly readers: string; readonly on: string } | null = null
