import { can, type Verb } from '@cordee/domain/access/permissions'
import { policyAt, policyUsed } from '@cordee/domain/kernel/dated-policy'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { countingReasonLabels, countingReasonOf } from '@cordee/domain/placement/counting'
import { countingPolicies } from '@cordee/domain/placement/counting-policy'
import {
  type ContractWarning,
  type EmploymentContractType,
  employerWarnings,
  minorWarnings,
} from '@cordee/domain/placement/employment-contract'
import {
  type HoursMonthEvent,
  hoursMonthLifecycle,
  hoursMonthNextActor,
} from '@cordee/domain/placement/hours-month-lifecycle'
import {
  employmentContractTypeSentences,
  hoursMonthStateSentences,
  modalitySentences,
  placementStateSentences,
} from '@cordee/domain/placement/meanings'
import type { Modality } from '@cordee/domain/placement/modality'
import { outcomeMilestoneKeys } from '@cordee/domain/placement/outcome-milestones'
import { placementLifecycle, placementWaiting } from '@cordee/domain/placement/placement-lifecycle'
import { toDay, toDayOrNull, toMonth } from '../db/day.ts'
import { setPolicyOf } from '../db/policy-in-force.ts'
import type { Placement } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { described } from '../graphql/enum-values.ts'
import { NextActorEnum } from '../graphql/next-actor.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'

export const PlacementStatusEnum = builder.enumType('PlacementStatus', {
  values: described(placementStateSentences),
})
export const HoursMonthStatusEnum = builder.enumType('HoursMonthStatus', {
  subGraphs: staffAndHolders,
  values: described(hoursMonthStateSentences),
})
export const OutcomeMilestoneEnum = builder.enumType('OutcomeMilestone', {
  subGraphs: staffAndHolders,
  values: outcomeMilestoneKeys,
})
export const ModalityEnum = builder.enumType('Modality', { values: described(modalitySentences) })
export const EmploymentContractTypeEnum = builder.enumType('EmploymentContractType', {
  subGraphs: [...staffAndHolders, 'public'],
  values: described(employmentContractTypeSentences),
})

const waitingOf = (
  { status, startsOn, endsOn }: Pick<Placement, 'status' | 'startsOn' | 'endsOn'>,
  { today }: Context,
) => placementWaiting({ state: status, startsOn: toDay(startsOn), endsOn: toDayOrNull(endsOn) }, today)

const PlacementWarningRef = builder.objectRef<ContractWarning>('PlacementWarning').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    sentence: t.exposeString('sentence'),
    source: t.exposeString('source'),
  }),
})

builder.prismaObject('Placement', {
  description: 'Une personne au travail sur un engagement.',
  authScopes: { may: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    commitment: t.relation('commitment'),
    participant: t.relation('participant'),
    opportunity: t.relation('opportunity', { nullable: true }),
    employer: t.relation('employer', { description: 'Qui signe le contrat de travail (R55).' }),
    declarant: t.relation('declarant', { description: 'Qui déclare les heures (R55).' }),
    assessment: t.relation('assessment', { nullable: true }),
    modality: t.field({ type: ModalityEnum, resolve: ({ modality }) => modality as Modality }),
    contractType: t.field({
      type: EmploymentContractTypeEnum,
      resolve: ({ contractType }) => contractType as EmploymentContractType,
    }),
    trade: t.relation('trade'),
    startsOn: t.field({ type: 'Day', resolve: ({ startsOn }) => toDay(startsOn) }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: ({ endsOn }) => toDayOrNull(endsOn) }),
    weeklyMinutes: t.expose('weeklyMinutes', { type: 'Minutes' }),
    status: t.expose('status', { type: PlacementStatusEnum }),
    endReason: t.exposeString('endReason', { nullable: true }),
    months: t.relation('months', { query: { orderBy: { month: 'asc' } } }),
    warnings: t.field({
      type: [PlacementWarningRef],
      description:
        'Ce qui est à vérifier : une personne de moins de 18 ans (R52), un employeur qui n’est pas d’une sorte habituelle.',
      authScopes: { may: 'participant:readIdentity' },
      select: {
        startsOn: true,
        modality: true,
        employer: { select: { kinds: true } },
        participant: { select: { identity: { select: { birthDate: true } } } },
      },
      resolve: ({ startsOn, modality, employer, participant: { identity } }) => [
        ...(identity?.birthDate ? minorWarnings(toDay(identity.birthDate), toDay(startsOn)) : []),
        ...employerWarnings(modality as Modality, employer.kinds as OrganisationKind[]),
      ],
    }),
    availableSteps: t.stringList({
      resolve: ({ status }, _args, { actor }) =>
        can(actor, 'placement:write') ? [...placementLifecycle.steps(status)] : [],
    }),
    nextActor: t.field({
      type: NextActorEnum,
      resolve: (placement, _args, context) => waitingOf(placement, context).actor,
    }),
    nextActorSince: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Le premier jour attendu ou le lendemain du dernier ; null tant que personne n’est attendu.',
      resolve: (placement, _args, context) => waitingOf(placement, context).since,
    }),
    version: t.exposeInt('version'),
  }),
})

export interface RefusedMinutes {
  readonly minutes: number
  readonly reason: string
}

const CountingReasonEnum = builder.enumType('CountingReason', {
  subGraphs: staffAndHolders,
  values: described(countingReasonLabels),
})

export const RefusedMinutesRef = builder.objectRef<RefusedMinutes>('RefusedMinutes').implement({
  subGraphs: staffAndHolders,
  description: 'Des minutes non comptées, et pourquoi.',
  fields: (t) => ({
    minutes: t.expose('minutes', { type: 'Minutes' }),
    reason: t.exposeString('reason'),
    reasonCode: t.field({
      type: CountingReasonEnum,
      nullable: true,
      description: 'La raison par son code ; null quand la ligne l’a écrite autrement.',
      resolve: ({ reason }) => countingReasonOf(reason),
    }),
  }),
})

builder.prismaObject('HoursEntry', {
  description: 'Une ligne du registre des heures : ajoutée, jamais modifiée.',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    minutes: t.expose('minutes', { type: 'Minutes' }),
    countedMinutes: t.expose('countedMinutes', { type: 'Minutes' }),
    refused: t.field({
      type: [RefusedMinutesRef],
      resolve: ({ refused }) => refused as unknown as RefusedMinutes[],
    }),
    correction: t.exposeBoolean('correction'),
    reason: t.exposeString('reason', { nullable: true }),
    policy: t.field({
      type: PolicyUsedRef,
      description: 'Ce que « compter » voulait dire quand la ligne a été écrite, et d’où cela vient.',
      select: { policy: true, month: { select: { month: true } } },
      resolve: ({ policy, month }) =>
        policyUsed(policy ? setPolicyOf(policy) : policyAt(countingPolicies, toDay(month.month))),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
})

/** The steps of a month that somebody takes; the others belong to the lock itself. */
const verbOfMonthStep: Partial<Record<HoursMonthEvent, Verb>> = {
  submit: 'hours:declare',
  validate: 'hours:validate',
  sendBack: 'hours:validate',
  review: 'hours:validate',
  reject: 'hours:validate',
  reopen: 'hours:validate',
}

builder.prismaObject('HoursMonth', {
  subGraphs: staffAndHolders,
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    month: t.field({ type: 'Month', resolve: ({ month }) => toMonth(month) }),
    status: t.expose('status', { type: HoursMonthStatusEnum }),
    keptWithReason: t.exposeString('keptWithReason', { nullable: true }),
    returnedReason: t.exposeString('returnedReason', {
      nullable: true,
      description: 'Ce qui est à compléter tant que le mois attend, ou pourquoi il est refusé.',
    }),
    nextActor: t.field({ type: NextActorEnum, resolve: ({ status }) => hoursMonthNextActor[status] }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ statusSince }) => toDay(statusSince) }),
    availableSteps: t.stringList({
      description:
        'submit : declareHours ; review : reviewHours ; validate : validateHours, qui verrouille ; sendBack : returnHours ; reject : rejectHours ; reopen : reopenHours.',
      resolve: ({ status }, _args, { actor }) =>
        hoursMonthLifecycle.steps(status).filter((event) => {
          const verb = verbOfMonthStep[event]
          return verb !== undefined && can(actor, verb)
        }),
    }),
    entries: t.relation('entries', { subGraphs: ['facilitator'], query: { orderBy: { createdAt: 'asc' } } }),
    version: t.exposeInt('version'),
  }),
})
