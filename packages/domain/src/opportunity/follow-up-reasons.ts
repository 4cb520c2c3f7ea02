import type { ReferralRefusalReason } from './referral-lifecycle.ts'

/** Reasons that can be said to the person, in their own words; the others are said by a human, on the telephone. */
export const sayableReasons = {
  NOT_MOBILE: 'C’était trop loin pour y aller.',
  NO_DRIVING_LICENCE: 'Il fallait le permis.',
  INCOMPATIBLE_HOURS: 'Les horaires ne convenaient pas.',
  CHILD_CARE: 'Il n’y avait pas de garde pour les enfants à ces heures.',
  PHYSICAL_LOAD: 'Le travail était trop physique.',
  LACKING_SKILLS: 'Il fallait savoir faire une chose que vous pouvez apprendre.',
  NO_POSITION: 'Le poste n’existe plus.',
  OTHER_PERSON_CHOSEN: 'L’entreprise a pris une autre personne.',
  TRAINING: 'Vous entrez en formation.',
  HIRED_ELSEWHERE: 'Vous travaillez ailleurs.',
  NOT_INTERESTED: 'Vous avez préféré autre chose.',
} as const satisfies Partial<Record<ReferralRefusalReason, string>>

export type FollowUpReason = keyof typeof sayableReasons

/** The reasons a person reads, by their code: another version says them in its own words. */
export const followUpReasons = Object.keys(sayableReasons) as FollowUpReason[]

/** May this reason be written to the person? */
export const isSayable = (reason: ReferralRefusalReason): reason is FollowUpReason =>
  Object.hasOwn(sayableReasons, reason)

/** What helps after this reason, for the person and their adviser; `null` when nothing is known to help. */
export const helps: Readonly<Partial<Record<FollowUpReason, string>>> = {
  NOT_MOBILE: 'Une aide pour le trajet est possible : location à petit prix, covoiturage avec l’équipe.',
  NO_DRIVING_LICENCE: 'Une aide pour passer le permis est possible. En attendant : un poste avec ramassage.',
  INCOMPATIBLE_HOURS: 'On cherche un poste avec d’autres horaires.',
  CHILD_CARE:
    'Une place de garde d’urgence se demande à la mairie, ou à la CAF (caisse d’allocations familiales).',
  PHYSICAL_LOAD: 'On cherche un poste sans port de charges.',
  LACKING_SKILLS: 'Une immersion d’une ou deux semaines permet d’essayer le métier.',
}
