import { access } from './fr/access.ts'
import { award } from './fr/award.ts'
import { contracts } from './fr/contracts.ts'
import { display } from './fr/display.ts'
import { hours } from './fr/hours.ts'
import { opportunities } from './fr/opportunities.ts'
import { organisations } from './fr/organisations.ts'
import { people } from './fr/people.ts'
import { placements } from './fr/placements.ts'
import { referrals } from './fr/referrals.ts'
import { shell } from './fr/shell.ts'
import { study } from './fr/study.ts'
import { today } from './fr/today.ts'
import { watch } from './fr/watch.ts'

/** Every French sentence of the workspace; another language is another such file. */
export const fr = {
  access,
  award,
  contracts,
  display,
  hours,
  opportunities,
  organisations,
  people,
  placements,
  referrals,
  shell,
  study,
  today,
  watch,
}
