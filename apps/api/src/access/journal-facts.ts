import { commitmentStateLabels } from '@cordee/domain/commitment/commitment-lifecycle'
import { penaltyKindLabels } from '@cordee/domain/commitment/penalty-amount'
import { penaltyCaseStateLabels } from '@cordee/domain/commitment/penalty-case'
import { type Day, formatDay, formatMonth, type Month } from '@cordee/domain/kernel/day'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { cents, formatEuros } from '@cordee/domain/kernel/money'
import { formatCount } from '@cordee/domain/kernel/number-format'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { meetingStateLabels } from '@cordee/domain/opportunity/meeting'
import { opportunityStateLabels } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { referralStateLabels } from '@cordee/domain/opportunity/referral-lifecycle'
import { staffingRequestStateLabels } from '@cordee/domain/opportunity/staffing-request'
import { workRequestStateLabels } from '@cordee/domain/opportunity/work-request'
import { contractChangeLabels } from '@cordee/domain/placement/contract-change'
import { hoursMonthStateLabels } from '@cordee/domain/placement/hours-month-lifecycle'
import { clauseStateLabels } from '@cordee/domain/procurement/clause-lifecycle'
import { contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'
import { plannedPurchaseStateLabels } from '@cordee/domain/procurement/planned-purchase'
import { timeSheetStateLabels } from '@cordee/domain/programme/time-sheet'

/** One state has one word, whatever the object it is a state of. */
const states: Readonly<Record<string, string>> = {
  ...penaltyCaseStateLabels,
  ...clauseStateLabels,
  ...commitmentStateLabels,
  ...contractStateLabels,
}
const statesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Clause: clauseStateLabels,
  Commitment: commitmentStateLabels,
  HoursMonth: hoursMonthStateLabels,
  Meeting: meetingStateLabels,
  Opportunity: opportunityStateLabels,
  // Whether somebody is eligible is theirs and their file's, never the journal's.
  Participant: {},
  PenaltyCase: penaltyCaseStateLabels,
  PlannedPurchase: plannedPurchaseStateLabels,
  Referral: referralStateLabels,
  StaffingRequest: staffingRequestStateLabels,
  TimeSheet: timeSheetStateLabels,
  WorkRequest: workRequestStateLabels,
}

/** What a count counts. */
const counted: Readonly<Record<string, readonly [one: string, several: string]>> = {
  lots: ['lot', 'lots'],
  holders: ['titulaire', 'titulaires'],
  followers: ['structure suit ce marché', 'structures suivent ce marché'],
  places: ['place', 'places'],
  rows: ['ligne', 'lignes'],
}

/** What a length of work, a sum, a day or a share is. */
const named: Readonly<Record<string, string>> = {
  minutes: '',
  minimum: 'minimum',
  dueMinutes: 'dues',
  deltaMinutes: 'changement',
  ceilingMinutes: 'au plus',
  promisedMinutes: 'promises',
  weeklyMinutes: 'par semaine',
  amountCents: '',
  totalCents: 'en tout',
  shareBps: 'part',
  holderShareBps: 'part du titulaire',
  serviceOrderOn: 'ordre de service',
  plannedEndOn: 'fin prévue',
  signedOn: 'signature',
  finalReportOn: 'bilan remis',
  startsOn: 'à partir du',
  endedOn: 'jusqu’au',
  month: '',
  order: 'bon de commande',
  number: 'numéro',
}

const withName = (key: string, value: string): string => [named[key], value].filter(Boolean).join(' ')

const said = (key: string, value: unknown): string | null => {
  if (typeof value === 'number') {
    const words = counted[key]
    if (words) return formatCount(value, ...words)
    if (!(key in named)) return null
    if (key.endsWith('Minutes') || key === 'minutes' || key === 'minimum')
      return [formatHours(minutes(value)), named[key]].filter(Boolean).join(' ')
    if (key.endsWith('Cents')) return withName(key, formatEuros(cents(value)))
    return withName(key, key.endsWith('Bps') ? formatPercent(basisPoints(value)) : String(value))
  }
  if (typeof value !== 'string') return null
  if (key === 'penalty' || key === 'method') return penaltyKindLabels[value as never] ?? null
  if (key === 'change') return contractChangeLabels[value as never] ?? null
  if (!(key in named)) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return withName(key, formatDay(value as Day))
  return /^\d{4}-\d{2}$/.test(value) ? withName(key, formatMonth(value as Month)) : null
}

/** What a line of the journal adds to its verb, in the words of the trade; names of columns and ids stay unsaid. */
export const sayFacts = (objectKind: string, facts: Readonly<Record<string, unknown>>): string[] => {
  const { from, status, to = status, ...rest } = facts
  const words = statesOf[objectKind] ?? states
  const [before, after] = [from, to].map((state) => words[String(state)])
  const step = after === undefined ? [] : [before === undefined ? after : `${before} → ${after}`]
  return [...step, ...Object.entries(rest).flatMap(([key, value]) => said(key, value) ?? [])]
}
