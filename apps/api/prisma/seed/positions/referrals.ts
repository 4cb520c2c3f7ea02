import { type Day, day } from '@cordee/domain/kernel/day'
import type { ReferralRefusalReason } from '@cordee/domain/opportunity/referral-lifecycle'
import type { TradeCode } from '@cordee/domain/opportunity/trades'
import type { CommuneKey } from '../communes.ts'
import type { PersonKey } from '../people/people.ts'

type Step = 'reviewReferral' | 'proposeReferral' | 'recordInterview' | 'acceptReferral' | 'refuseReferral'

export interface ReferralStep {
  readonly on: Day
  readonly step: Step
  readonly reason?: ReferralRefusalReason
}

/** Somebody whom the mission locale's software refers. */
export interface PartnerReferralStory {
  readonly on: Day
  readonly position: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: Day
  readonly phone: string
  readonly commune: CommuneKey
  readonly note?: string
  readonly steps: readonly ReferralStep[]
}

/** Five referrals, each at another step of the road. */
export const partnerReferrals: readonly PartnerReferralStory[] = [
  {
    on: day('2026-11-18'),
    position: 'Nettoyer des bureaux et une école',
    firstName: 'Ophélie',
    lastName: 'Marionnette',
    birthDate: day('2003-04-11'),
    phone: '06 39 98 12 01',
    commune: 'leBourgDOisans',
    note: 'Disponible tout de suite, à pied.',
    steps: [],
  },
  {
    on: day('2026-11-12'),
    position: 'Aide sur un chantier de maison',
    firstName: 'Idriss',
    lastName: 'Pantin',
    birthDate: day('2004-08-30'),
    phone: '06 39 98 12 02',
    commune: 'laMure',
    note: 'A fait une immersion chez un maçon en octobre.',
    steps: [{ on: day('2026-11-13'), step: 'reviewReferral' }],
  },
  {
    on: day('2026-11-04'),
    position: 'Accueillir à la déchèterie et trier',
    firstName: 'Julien',
    lastName: 'Rôle',
    birthDate: day('2001-01-17'),
    phone: '06 39 98 12 03',
    commune: 'allemond',
    note: 'Peut venir par la ligne T70.',
    steps: [
      { on: day('2026-11-05'), step: 'reviewReferral' },
      { on: day('2026-11-06'), step: 'proposeReferral' },
    ],
  },
  {
    on: day('2026-11-09'),
    position: 'Aider à la cantine',
    firstName: 'Aïcha',
    lastName: 'Comédie',
    birthDate: day('2002-06-24'),
    phone: '06 39 98 12 04',
    commune: 'mens',
    steps: [
      { on: day('2026-11-10'), step: 'reviewReferral' },
      { on: day('2026-11-12'), step: 'proposeReferral' },
      { on: day('2026-11-17'), step: 'recordInterview' },
    ],
  },
  {
    on: day('2026-10-20'),
    position: 'Monter des échafaudages (métier à apprendre)',
    firstName: 'Dylan',
    lastName: 'Masque',
    birthDate: day('2005-02-08'),
    phone: '06 39 98 12 05',
    commune: 'huez',
    steps: [
      { on: day('2026-10-21'), step: 'reviewReferral' },
      { on: day('2026-10-23'), step: 'proposeReferral' },
      { on: day('2026-11-03'), step: 'refuseReferral', reason: 'OTHER_PERSON_CHOSEN' },
    ],
  },
]

/** Whom an adviser refers beside them, by the form of the portal, for no position yet. */
export const adviserReferral = {
  on: day('2026-11-19'),
  adviser: 'Karim Conseil (démo)',
  person: {
    firstName: 'Samira',
    lastName: 'Décor',
    birthDate: day('2002-09-05'),
    phone: '06 39 98 12 06',
    contactChannel: 'SMS',
    callMoment: 'MORNING',
    mobility: 'BUS',
    trades: ['K2204', 'G1603', 'D1205'] satisfies TradeCode[],
    note: 'A déjà travaillé en cuisine. Disponible dès décembre.',
  },
  commune: 'laMure' satisfies CommuneKey,
} as const

/** People Anne already knew, referred by her and taken. */
export const ownReferrals: readonly {
  readonly on: Day
  readonly person: PersonKey
  readonly position: string
  readonly steps: readonly ReferralStep[]
}[] = (['noe', 'bilal'] as const).map((person) => ({
  on: day('2026-06-09'),
  person,
  position: 'Préparer les pistes l’été',
  steps: [
    { on: day('2026-06-09'), step: 'reviewReferral' },
    { on: day('2026-06-10'), step: 'proposeReferral' },
    { on: day('2026-06-22'), step: 'acceptReferral' },
  ],
}))

/** A person who asks to be called, on the public portal. */
export interface CallBackStory {
  readonly on: Day
  /** Absent: « Je cherche du travail ici », tied to no position. */
  readonly position?: string
  readonly firstName: string
  readonly lastName?: string
  readonly phone?: string
  readonly helper?: { readonly name: string; readonly phone: string }
  readonly commune: CommuneKey
  readonly trades?: readonly TradeCode[]
  readonly mobility: 'WALK' | 'LIFT' | 'BUS' | 'CAR'
  /** How they asked to be reached; absent: not said. */
  readonly contactChannel?: 'CALL' | 'SMS' | 'ADVISER'
  readonly callMoment: 'MORNING' | 'MIDDAY' | 'AFTERNOON' | 'ANY'
  readonly note?: string
  readonly call?: { readonly on: Day; readonly answered: boolean; readonly outcome: string }
}

/** Three people to call, and one whom Anne tried to reach. */
export const callBacks: readonly CallBackStory[] = [
  {
    on: day('2026-11-12'),
    position: 'Accueillir à la déchèterie et trier',
    firstName: 'Denis',
    lastName: 'Silhouette',
    phone: '06 39 98 13 01',
    commune: 'leBourgDOisans',
    mobility: 'WALK',
    callMoment: 'ANY',
    call: { on: day('2026-11-16'), answered: false, outcome: 'Messagerie pleine. Rappeler le matin.' },
  },
  {
    on: day('2026-11-17'),
    firstName: 'Bernard',
    lastName: 'Figure',
    phone: '06 39 98 13 02',
    helper: { name: 'Sa sœur', phone: '06 39 98 13 52' },
    commune: 'laMure',
    trades: ['F1704', 'A1203'],
    mobility: 'WALK',
    contactChannel: 'CALL',
    callMoment: 'MORNING',
    note: 'Je ne lis pas bien. Appelez-moi.',
  },
  {
    on: day('2026-11-18'),
    position: 'Aide au sol pour les couvreurs',
    firstName: 'Marc',
    phone: '06 39 98 13 03',
    helper: { name: 'Son père', phone: '06 39 98 13 53' },
    commune: 'susville',
    mobility: 'LIFT',
    contactChannel: 'ADVISER',
    callMoment: 'MIDDAY',
  },
  {
    on: day('2026-11-19'),
    position: 'À venir : isoler des façades',
    firstName: 'Leïla',
    phone: '06 39 98 13 04',
    commune: 'laMure',
    mobility: 'BUS',
    contactChannel: 'SMS',
    callMoment: 'AFTERNOON',
    note: 'Je peux commencer en avril.',
  },
]
