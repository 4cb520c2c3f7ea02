import { common } from './en/common.ts'
import { desk } from './en/desk.ts'
import { holder } from './en/holder.ts'
import { information } from './en/information.ts'
import { opportunities } from './en/opportunities.ts'
import { request } from './en/request.ts'
import { words } from './en/words.ts'

/** Every sentence in English: a missing one is a type error. */
export const en = {
  ...common,
  ...opportunities,
  ...request,
  ...holder,
  ...desk,
  ...information,
  ...words,
}
