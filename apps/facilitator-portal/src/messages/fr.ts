import { access } from './fr/access.ts'
import { agenda } from './fr/agenda.ts'
import { award } from './fr/award.ts'
import { buses } from './fr/buses.ts'
import { carrier } from './fr/carrier.ts'
import { certificate } from './fr/certificate.ts'
import { clauseTerms } from './fr/clause-terms.ts'
import { coming } from './fr/coming.ts'
import { contracts } from './fr/contracts.ts'
import { dataProtection } from './fr/data-protection.ts'
import { display } from './fr/display.ts'
import { firstSteps } from './fr/first-steps.ts'
import { history } from './fr/history.ts'
import { hours } from './fr/hours.ts'
import { immersions } from './fr/immersions.ts'
import { journal } from './fr/journal.ts'
import { messaging } from './fr/messaging.ts'
import { opportunities } from './fr/opportunities.ts'
import { organisations } from './fr/organisations.ts'
import { outcomes } from './fr/outcomes.ts'
import { partners } from './fr/partners.ts'
import { people } from './fr/people.ts'
import { placements } from './fr/placements.ts'
import { policies } from './fr/policies.ts'
import { privacy } from './fr/privacy.ts'
import { procedure } from './fr/procedure.ts'
import { programme } from './fr/programme.ts'
import { purchases } from './fr/purchases.ts'
import { referrals } from './fr/referrals.ts'
import { reminders } from './fr/reminders.ts'
import { reports } from './fr/reports.ts'
import { roads } from './fr/roads.ts'
import { service } from './fr/service.ts'
import { shell } from './fr/shell.ts'
import { staffing } from './fr/staffing.ts'
import { study } from './fr/study.ts'
import { tasks } from './fr/tasks.ts'
import { time } from './fr/time.ts'
import { today } from './fr/today.ts'
import { visits } from './fr/visits.ts'
import { watch } from './fr/watch.ts'

/** Every French sentence of the workspace; another language is another such file. */
export const fr = {
  access,
  agenda,
  award,
  buses,
  carrier,
  certificate,
  clauseTerms,
  coming,
  contracts,
  dataProtection,
  display,
  firstSteps,
  history,
  hours,
  journal,
  messaging,
  opportunities,
  organisations,
  outcomes,
  partners,
  people,
  immersions,
  placements,
  policies,
  privacy,
  procedure,
  programme,
  purchases,
  referrals,
  reminders,
  reports,
  roads,
  service,
  shell,
  staffing,
  study,
  tasks,
  time,
  today,
  visits,
  watch,
}
