import { actorKindLabels } from '@cordee/domain/access/actor'
import { exonerationReasonLabels, penaltyCaseStateLabels } from '@cordee/domain/commitment/penalty-case'
import {
  searchHoursWords,
  searchMeansWords,
  searchStartWords,
} from '@cordee/domain/opportunity/public-search'
import {
  companyAnswerLabels,
  referralRefusalReasonLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { studyRequestKindWords } from '@cordee/domain/opportunity/study-request'
import { type TradeCode, tradeFacts } from '@cordee/domain/opportunity/trades'
import { organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import { callMomentLabels, mobilityLabels } from '@cordee/domain/participant/contact-preference'
import { alreadyKnownWords } from '@cordee/domain/participant/duplicates'
import {
  type EmploymentContractType,
  employmentContractTypeFacts,
  employmentContractTypes,
} from '@cordee/domain/placement/employment-contract'
import { toldSituationWords } from '@cordee/domain/placement/outcome'
import { type OutcomeMilestone, outcomeMilestones } from '@cordee/domain/placement/outcome-milestones'
import { contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'

const employers = [
  'COMPANY',
  'PUBLIC_EMPLOYER',
  'ETT',
  'EI',
  'AI',
  'ACI',
  'ETTI',
  'EITI',
  'GEIQ',
  'EA',
  'EATT',
  'ESAT',
  'REGIE',
  'SEP',
] as const

/** The name of a contract; where it is made of letters, what it is beside it. */
const contracts = Object.fromEntries(
  employmentContractTypes.map((type) => {
    const { label, plainLabel } = employmentContractTypeFacts[type]
    return [type, /\p{Lu}{2}/u.test(label) ? `${label}\u202f: ${plainLabel}` : label]
  }),
) as Readonly<Record<EmploymentContractType, string>>

/** The words of the domain, by their codes: French takes them from where they are written. */
export const words = {
  words: {
    means: searchMeansWords,
    hours: searchHoursWords,
    start: searchStartWords,
    callMoment: callMomentLabels,
    mobility: mobilityLabels,
    studyKind: studyRequestKindWords,
    trade: Object.fromEntries(
      Object.entries(tradeFacts).map(([code, { plainLabel }]) => [code, plainLabel]),
    ) as Readonly<Record<TradeCode, string>>,
    contract: contracts,
    employer: Object.fromEntries(
      employers.map((kind) => [kind, organisationKindFacts[kind].plainLabel]),
    ) as Readonly<Record<(typeof employers)[number], string>>,
    companyAnswer: companyAnswerLabels,
    refusalReason: referralRefusalReasonLabels,
    penaltyState: penaltyCaseStateLabels,
    exoneration: exonerationReasonLabels,
    actor: actorKindLabels,
    contractState: contractStateLabels,
    alreadyKnown: alreadyKnownWords,
    milestone: Object.fromEntries(
      Object.entries(outcomeMilestones).map(([milestone, { label }]) => [
        milestone,
        label.replace(/(\d) /, '$1\u00a0'),
      ]),
    ) as Readonly<Record<OutcomeMilestone, string>>,
    situation: {
      ...toldSituationWords,
      CDI_SAME_COMPANY: 'Contrat sans date de fin (CDI) dans l’entreprise',
      CDI_OTHER_COMPANY: 'Contrat sans date de fin (CDI) ailleurs',
      CDD_GE_6M: 'Contrat avec une date de fin (CDD), de six mois ou plus',
      CDD_LT_6M: 'Contrat avec une date de fin (CDD), de moins de six mois',
    },
  },
} as const
