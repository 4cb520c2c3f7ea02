import { type BasisPoints, shareOf } from '../kernel/ratio.ts'

export const outcomeFamilyLabels = {
  SUSTAINED: 'Emploi durable',
  TRANSITION: 'Emploi de transition',
  POSITIVE: 'Sortie positive',
  OTHER: 'Autre situation',
  UNKNOWN: 'Inconnue',
} as const

export type OutcomeFamily = keyof typeof outcomeFamilyLabels

/** Situation at the exit, then three, six and twelve months later. @source familles de sorties de l'IAE (rédaction à vérifier) */
export const outcomeFacts = {
  CDI_SAME_COMPANY: { label: 'CDI dans l’entreprise', family: 'SUSTAINED' },
  CDI_OTHER_COMPANY: { label: 'CDI ailleurs', family: 'SUSTAINED' },
  CDD_GE_6M: { label: 'CDD de six mois ou plus', family: 'SUSTAINED' },
  PUBLIC_SERVICE_JOB: { label: 'Fonction publique', family: 'SUSTAINED' },
  SELF_EMPLOYED: { label: 'À son compte', family: 'SUSTAINED' },
  CDD_LT_6M: { label: 'CDD de moins de six mois', family: 'TRANSITION' },
  INTERIM: { label: 'Intérim', family: 'TRANSITION' },
  SIAE_CONTRACT: { label: 'Contrat dans une structure d’insertion', family: 'POSITIVE' },
  ALTERNANCE: { label: 'Alternance', family: 'POSITIVE' },
  TRAINING_QUALIFYING: { label: 'Formation qualifiante', family: 'POSITIVE' },
  TRAINING_OTHER: { label: 'Autre formation', family: 'POSITIVE' },
  STILL_IN_CLAUSE: { label: 'Encore au travail sur une clause', family: 'POSITIVE' },
  JOB_SEEKING: { label: 'En recherche d’emploi', family: 'OTHER' },
  SICK_OR_MATERNITY: { label: 'Maladie ou maternité', family: 'OTHER' },
  MOVED: { label: 'A déménagé', family: 'OTHER' },
  RETIRED: { label: 'Retraite', family: 'OTHER' },
  DETAINED: { label: 'Autre situation', family: 'OTHER' },
  DECEASED: { label: 'Décès', family: 'OTHER' },
  UNKNOWN: { label: 'Inconnue', family: 'UNKNOWN' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly family: OutcomeFamily }>>

export type OutcomeSituation = keyof typeof outcomeFacts
export const outcomeSituations = Object.keys(outcomeFacts) as OutcomeSituation[]
/** A situation as it is told outside the team: where its label keeps a matter to itself, so does its code. */
export type ToldSituation = Exclude<OutcomeSituation, 'DETAINED'> | 'OTHER'

/** What somebody outside the team reads of a situation. */
export const toldSituation = (situation: OutcomeSituation): ToldSituation =>
  situation === 'DETAINED' ? 'OTHER' : situation

export const toldSituationWords = Object.fromEntries(
  outcomeSituations.map((situation) => [toldSituation(situation), outcomeFacts[situation].label]),
) as Readonly<Record<ToldSituation, string>>

/** The family of a situation at exit, as the State groups them. */
export const outcomeFamily = (situation: OutcomeSituation): OutcomeFamily => outcomeFacts[situation].family

export type ExitRates = {
  readonly asked: number
  readonly answered: number
  /** Shown beside every rate. */
  readonly responseRate: BasisPoints | null
  /** Over those who answered; `null` when nobody did. */
  readonly sustained: BasisPoints | null
  readonly dynamic: BasisPoints | null
  readonly byFamily: Readonly<Record<OutcomeFamily, number>>
}

/**
 * Exit rates over the known situations only: an unknown exit leaves the denominator, and the response rate
 * stands beside the rate. « Dynamic » is sustained, transition and positive together.
 * @rule R40
 * @source choix: un inconnu n'est pas un échec; le taux de réponse accompagne tout taux de sortie
 */
export const exitRates = (situations: readonly OutcomeSituation[]): ExitRates => {
  const byFamily: Record<OutcomeFamily, number> = {
    SUSTAINED: 0,
    TRANSITION: 0,
    POSITIVE: 0,
    OTHER: 0,
    UNKNOWN: 0,
  }
  for (const situation of situations) byFamily[outcomeFamily(situation)] += 1
  const asked = situations.length
  const answered = asked - byFamily.UNKNOWN
  return {
    asked,
    answered,
    responseRate: shareOf(answered, asked),
    sustained: shareOf(byFamily.SUSTAINED, answered),
    dynamic: shareOf(byFamily.SUSTAINED + byFamily.TRANSITION + byFamily.POSITIVE, answered),
    byFamily,
  }
}
