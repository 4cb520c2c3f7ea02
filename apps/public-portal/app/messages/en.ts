import { accessibility } from './en/accessibility.ts'
import { adviser } from './en/adviser.ts'
import { buyer } from './en/buyer.ts'
import { common } from './en/common.ts'
import { company } from './en/company.ts'
import { desk } from './en/desk.ts'
import { figures } from './en/figures.ts'
import { holder } from './en/holder.ts'
import { information } from './en/information.ts'
import { notices } from './en/notices.ts'
import { opportunities } from './en/opportunities.ts'
import { person } from './en/person.ts'
import { request } from './en/request.ts'
import { words } from './en/words.ts'

/** Every sentence in English: a missing one is a type error. */
export const en = {
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
}
