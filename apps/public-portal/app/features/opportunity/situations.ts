import type { CriterionCode } from '@cordee/domain/participant/criteria'
import type { PictogramName } from './pictogram.tsx'

type SituationFacts = {
  readonly picture: PictogramName
  /** What gives the right in it, for the facilitator. */
  readonly criteria: readonly CriterionCode[]
}

const facts = (picture: PictogramName, ...criteria: CriterionCode[]): SituationFacts => ({
  picture,
  criteria,
})

/** What « Est-ce pour moi ? » asks, by what one knows of oneself: work, aids, age and studies, life. */
export const situationGroups = {
  work: {
    longUnemployed: facts('calendar', 'DELD_12', 'DETLD_24'),
    insertion: facts('work', 'SIAE_EMPLOYEE'),
    trained: facts('employer', 'GEIQ_PATH', 'REGIE_QUARTIER'),
  },
  aid: {
    rsa: facts('money', 'RSA'),
    otherAid: facts('money', 'ASS', 'AAH', 'OTHER_MINIMA'),
    supported: facts('lift', 'YOUTH_SUPPORT', 'PLIE_PARTICIPANT'),
  },
  age: {
    young: facts('young', 'YOUTH_UNDER_26', 'YOUTH_NEVER_WORKED'),
    senior: facts('senior', 'SENIOR_50'),
    lowQualification: facts('diploma', 'LOW_QUALIFICATION'),
    secondChance: facts('diploma', 'EPIDE_E2C'),
  },
  life: {
    singleParent: facts('family', 'SINGLE_PARENT'),
    learningFrench: facts('speech', 'FRENCH_BELOW_A1'),
    disability: facts('disability', 'RQTH'),
    refugee: facts('shelter', 'REFUGEE'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, SituationFacts>>>>

type Groups = typeof situationGroups
export type SituationGroup = keyof Groups
export type Situation = { [Group in SituationGroup]: keyof Groups[Group] }[SituationGroup]

export const groups = Object.keys(situationGroups) as SituationGroup[]

/** The situations of a group, in the order they are asked, each with its picture. */
export const situationsOf = (group: SituationGroup): readonly (readonly [Situation, SituationFacts])[] =>
  Object.entries(situationGroups[group]) as [Situation, SituationFacts][]

export const situations: readonly Situation[] = groups.flatMap((group) =>
  situationsOf(group).map(([situation]) => situation),
)

/** A situation whose words or letters are not everybody's, said again in plain ones. */
const explained = [
  'rsa',
  'otherAid',
  'lowQualification',
  'disability',
  'refugee',
  'supported',
  'insertion',
  'trained',
  'secondChance',
  'learningFrench',
] as const satisfies readonly Situation[]

export const isExplained = (situation: Situation): situation is (typeof explained)[number] =>
  explained.some((each) => each === situation)
