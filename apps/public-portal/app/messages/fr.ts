import { accessibility } from './fr/accessibility.ts'
import { adviser } from './fr/adviser.ts'
import { buyer } from './fr/buyer.ts'
import { common } from './fr/common.ts'
import { company } from './fr/company.ts'
import { desk } from './fr/desk.ts'
import { figures } from './fr/figures.ts'
import { holder } from './fr/holder.ts'
import { information } from './fr/information.ts'
import { notices } from './fr/notices.ts'
import { opportunities } from './fr/opportunities.ts'
import { person } from './fr/person.ts'
import { request } from './fr/request.ts'
import { words } from './fr/words.ts'

/** Every French sentence of the portal; another language is another file of this shape. */
export const fr = {
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
} as const
