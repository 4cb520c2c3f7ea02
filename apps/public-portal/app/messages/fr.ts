import { common } from './fr/common.ts'
import { desk } from './fr/desk.ts'
import { holder } from './fr/holder.ts'
import { information } from './fr/information.ts'
import { opportunities } from './fr/opportunities.ts'
import { request } from './fr/request.ts'
import { words } from './fr/words.ts'

/** Every French sentence of the portal; another language is another file of this shape. */
export const fr = {
  ...common,
  ...opportunities,
  ...request,
  ...holder,
  ...desk,
  ...information,
  ...words,
} as const
