/** How a person wants to be reached; a call is made by a human. */
export const contactChannelLabels = {
  CALL: 'Par téléphone',
  SMS: 'Par SMS',
  ADVISER: 'Par mon conseiller ou ma conseillère',
  LETTER: 'Par courrier',
  EMAIL: 'Par courriel',
} as const

export type ContactChannel = keyof typeof contactChannelLabels

/** What somebody may ask for with a telephone alone, theirs or a helper’s: no form collects an address. */
export const phoneChannels = ['CALL', 'SMS', 'ADVISER'] as const satisfies readonly ContactChannel[]

export type PhoneChannel = (typeof phoneChannels)[number]

/** Nobody is written to who asked to be called, or to be reached through somebody else. */
export const agreesToTexts = (channel: PhoneChannel | null): boolean => channel === null || channel === 'SMS'

type Numbers = { readonly phone: string | null; readonly helperPhone: string | null }

/** The number to ring: that of who helps for whoever asked for it, theirs otherwise; the other one where there is none. */
export const numberToRing = (channel: PhoneChannel | null, { phone, helperPhone }: Numbers): string | null =>
  channel === 'ADVISER' ? (helperPhone ?? phone) : (phone ?? helperPhone)

export const callMomentLabels = {
  MORNING: 'Le matin',
  MIDDAY: 'Entre midi et deux',
  AFTERNOON: 'L’après-midi',
  EVENING: 'En fin de journée',
  ANY: 'N’importe quand',
} as const

export type CallMoment = keyof typeof callMomentLabels

export const mobilityLabels = {
  CAR: 'J’ai une voiture',
  SCOOTER: 'J’ai un scooter ou une moto',
  BIKE: 'J’ai un vélo',
  BUS: 'Je prends le car ou le bus',
  WALK: 'Je viens à pied',
  LIFT: 'Quelqu’un m’emmène',
  NONE: 'Je n’ai pas de moyen de transport',
} as const

export type Mobility = keyof typeof mobilityLabels

/** Who else may answer: a sister, a neighbour, a social worker. */
export type SecondContact = { readonly name: string; readonly relation: string; readonly phone: string }

export type ContactPreference = {
  readonly channel: ContactChannel
  readonly moments: readonly CallMoment[]
  readonly secondContact: SecondContact | null
}

/** Someone who prefers to be called is never written to instead: each message becomes a call to make. */
export const becomesACall = (preference: ContactPreference): boolean => preference.channel === 'CALL'
