import { can } from '@cordee/domain/access/permissions'
import { consortiumTypeSentences } from '@cordee/domain/commitment/meanings'
import { type ClauseItem, missingClauseItems } from '@cordee/domain/procurement/clause-items'
import { type AvailableStep, availableSteps } from '@cordee/domain/procurement/contract-lifecycle'
import type { DerogationReason } from '@cordee/domain/procurement/derogation'
import {
  buyerCategorySentences,
  clauseStateSentences,
  contractCategorySentences,
  contractStateSentences,
  derogationReasonSentences,
  obligationStatusSentences,
  socialConsiderationSentences,
} from '@cordee/domain/procurement/meanings'
import type { MissingFact, Obligation } from '@cordee/domain/procurement/obligation'
import type { BuyerCategory, ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import type { SocialConsideration } from '@cordee/domain/procurement/social-consideration'
import type { TraceStep } from '@cordee/domain/procurement/trace'
import { type WordingAlert, wordingAlerts } from '@cordee/domain/procurement/wording'
import { toDay, toDayOrNull } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { staffAndHolders } from '../graphql/doors.ts'
import { described } from '../graphql/enum-values.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { Organisation } from '../organisation/types.ts'
import {
  type ContractWithLots,
  clauseItemsOf,
  contractFacts,
  contractPolicies,
  contractWithLots,
  isDefenceOrSecurity,
  obligationOf,
} from './contract-facts.ts'

export const ContractCategoryEnum = builder.enumType('ContractCategory', {
  values: described(contractCategorySentences),
})
export const BuyerCategoryEnum = builder.enumType('BuyerCategory', {
  values: described(buyerCategorySentences),
})
export const DerogationReasonEnum = builder.enumType('DerogationReason', {
  values: described(derogationReasonSentences),
})
export const ContractStatusEnum = builder.enumType('ContractStatus', {
  subGraphs: staffAndHolders,
  values: described(contractStateSentences),
})
export const ClauseStatusEnum = builder.enumType('ClauseStatus', { values: described(clauseStateSentences) })
const ObligationStatusEnum = builder.enumType('ObligationStatus', {
  values: described(obligationStatusSentences),
})
const MissingFactEnum = builder.enumType('MissingFactKind', {
  values: ['LAUNCH_DATE', 'BUYER_CATEGORY', 'CONTRACT_CATEGORY', 'AMOUNT', 'THRESHOLDS'] as const,
})
export const SocialConsiderationEnum = builder.enumType('SocialConsideration', {
  description: 'Ce que la donnée essentielle dit de la clause ; UNKNOWN n’est pas NONE (R45).',
  values: described(socialConsiderationSentences),
})
const ClauseItemEnum = builder.enumType('ClauseItem', {
  values: ['SCOPE', 'FACILITATOR_CONTACT', 'ELIGIBLE_PUBLICS', 'VOLUME'] as const satisfies ClauseItem[],
})

export const MissingFactRef = builder.objectRef<MissingFact>('MissingFact').implement({
  fields: (t) => ({ what: t.expose('what', { type: MissingFactEnum }), ask: t.exposeString('ask') }),
})

export const ObligationRef = builder.objectRef<Obligation>('Obligation').implement({
  description: 'L’épreuve de l’obligation sociale, avec sa raison (R01–R05).',
  fields: (t) => ({
    status: t.expose('status', { type: ObligationStatusEnum }),
    policies: t.field({
      type: [PolicyUsedRef],
      description: 'Les textes derrière la réponse, et si quelqu’un les a lus.',
      resolve: ({ policies }) => [...policies],
    }),
    sentence: t.exposeString('sentence'),
    missing: t.field({ type: [MissingFactRef], resolve: ({ missing }) => [...missing] }),
  }),
})

export const TraceStepRef = builder.objectRef<TraceStep>('TraceStep').implement({
  fields: (t) => ({
    label: t.exposeString('label'),
    formula: t.exposeString('formula'),
    value: t.exposeString('value'),
  }),
})

const Step = builder.objectRef<AvailableStep>('ContractStep').implement({
  description: 'Une étape possible, et ce qui lui manque encore.',
  fields: (t) => ({
    event: t.exposeString('event'),
    label: t.exposeString('label'),
    needs: t.string({ nullable: true, resolve: ({ needs }) => needs?.message ?? null }),
  }),
})

const MissingClauseItemRef = builder
  .objectRef<ReturnType<typeof missingClauseItems>[number]>('MissingClauseItem')
  .implement({
    fields: (t) => ({
      item: t.expose('item', { type: ClauseItemEnum }),
      label: t.exposeString('label'),
      sentence: t.exposeString('sentence'),
      field: t.exposeString('field'),
    }),
  })

/** Contracts of the territory without a known clause: a list to work through, never an accusation (R46). */
export const withoutKnownClause: Prisma.ProcurementContractWhereInput = {
  status: 'IDENTIFIED',
  NOT: { considerations: { hasSome: ['SOCIAL_CLAUSE', 'RESERVED'] } },
}

const WordingAlertRef = builder.objectRef<WordingAlert>('WordingAlert').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    found: t.exposeString('found', { description: 'Les mots en cause.' }),
    sentence: t.exposeString('sentence'),
  }),
})

builder.prismaObject('ClauseVersion', {
  authScopes: { may: 'clause:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    origin: t.exposeString('origin'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    labourShareBps: t.expose('labourShareBps', { type: 'BasisPoints', nullable: true }),
    hourlyCostCents: t.field({
      type: 'Cents',
      nullable: true,
      resolve: (version) => version.hourlyCostCents,
    }),
    insertionRateBps: t.expose('insertionRateBps', { type: 'BasisPoints', nullable: true }),
    dueMinutes: t.expose('dueMinutes', { type: 'Minutes', nullable: true }),
    trace: t.field({ type: [TraceStepRef], resolve: ({ trace }) => trace as unknown as TraceStep[] }),
    scope: t.exposeString('scope', { nullable: true }),
    eligiblePublics: t.exposeString('eligiblePublics', { nullable: true }),
    wordingAlerts: t.field({
      type: [WordingAlertRef],
      description: 'Ce qui pourrait être attaqué dans le texte : à relire, jamais bloquant.',
      resolve: ({ scope, eligiblePublics }) =>
        wordingAlerts([scope, eligiblePublics].flatMap((text) => text ?? []).join('\n')),
    }),
    facilitatorContact: t.exposeString('facilitatorContact', { nullable: true }),
    missingItems: t.field({
      type: [MissingClauseItemRef],
      description: 'Ce qui manque encore des quatre éléments obligatoires (R07).',
      resolve: (version) => missingClauseItems(clauseItemsOf(version)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('Clause', {
  authScopes: { may: 'clause:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.exposeString('type'),
    status: t.expose('status', { type: ClauseStatusEnum }),
    versions: t.relation('versions', { query: { orderBy: { number: 'desc' } } }),
    version: t.exposeInt('version'),
  }),
})

export const ConsortiumTypeEnum = builder.enumType('ConsortiumType', {
  values: described(consortiumTypeSentences),
})

builder.prismaObject('LotHolder', {
  fields: (t) => ({
    organisation: t.relation('organisation'),
    shareBps: t.expose('shareBps', { type: 'BasisPoints' }),
    lead: t.exposeBoolean('lead'),
  }),
})

builder.prismaObject('LotPause', {
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    fromDay: t.field({ type: 'Day', resolve: ({ fromDay }) => toDay(fromDay) }),
    toDay: t.field({ type: 'Day', nullable: true, resolve: (pause) => toDayOrNull(pause.toDay) }),
    reason: t.exposeString('reason'),
  }),
})

builder.prismaObject('Amendment', {
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    amountCents: t.expose('amountCents', { type: 'Cents' }),
    effectOn: t.field({ type: 'Day', resolve: ({ effectOn }) => toDay(effectOn) }),
    changesDue: t.exposeBoolean('changesDue'),
    dueDeltaMinutes: t.expose('dueDeltaMinutes', { type: 'Minutes' }),
  }),
})

builder.prismaObject('Lot', {
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    contract: t.relation('contract'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    noClauseReason: t.exposeString('noClauseReason', { nullable: true }),
    serviceOrderOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ serviceOrderOn }) => toDayOrNull(serviceOrderOn),
    }),
    plannedEndOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ plannedEndOn }) => toDayOrNull(plannedEndOn),
    }),
    clause: t.relation('clause', { nullable: true }),
    holders: t.relation('holders', { query: { orderBy: [{ lead: 'desc' }, { shareBps: 'desc' }] } }),
    pauses: t.relation('pauses', { query: { orderBy: { fromDay: 'asc' } } }),
    amendments: t.relation('amendments', { query: { orderBy: { number: 'asc' } } }),
    commitments: t.relation('commitments', { query: { orderBy: { shareBps: 'desc' } } }),
    viewerCanEdit: t.boolean(viewerMay('contract:write')),
    version: t.exposeInt('version'),
  }),
})

builder.prismaObject('ProcurementContract', {
  description: 'Un marché, public ou privé.',
  authScopes: { may: 'contract:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    buyer: t.relation('buyer', { type: Organisation }),
    reference: t.exposeString('reference', { nullable: true }),
    subject: t.exposeString('subject'),
    category: t.field({
      type: ContractCategoryEnum,
      nullable: true,
      resolve: ({ category }) => category as ContractCategory | null,
    }),
    buyerCategory: t.field({
      type: BuyerCategoryEnum,
      nullable: true,
      resolve: ({ buyerCategory }) => buyerCategory as BuyerCategory | null,
    }),
    cpv: t.exposeString('cpv', { nullable: true }),
    procedure: t.exposeString('procedure', { nullable: true }),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    commune: t.relation('commune', { nullable: true }),
    launchedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ launchedOn }) => toDayOrNull(launchedOn),
    }),
    notifiedOn: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ notifiedOn }) => toDayOrNull(notifiedOn),
    }),
    durationMonths: t.exposeInt('durationMonths', { nullable: true }),
    urbanRenewal: t.exposeBoolean('urbanRenewal', { nullable: true }),
    defenceOrSecurity: t.boolean({
      description: 'Ce que l’acheteur a répondu, sinon ce que dit la donnée essentielle (R05).',
      resolve: isDefenceOrSecurity,
    }),
    considerations: t.field({
      type: [SocialConsiderationEnum],
      resolve: ({ considerations }) => considerations as SocialConsideration[],
    }),
    warnings: t.exposeStringList('warnings'),
    origin: t.exposeString('origin'),
    status: t.expose('status', { type: ContractStatusEnum }),
    noClauseReason: t.exposeString('noClauseReason', { nullable: true }),
    derogationReason: t.field({
      type: DerogationReasonEnum,
      nullable: true,
      resolve: ({ derogationReason }) => derogationReason as DerogationReason | null,
    }),
    derogationJustification: t.exposeString('derogationJustification', { nullable: true }),
    nextActor: t.exposeString('nextActor', { description: 'Qui doit agir.' }),
    nextActorSince: t.field({ type: 'Day', resolve: ({ nextActorSince }) => toDay(nextActorSince) }),
    lots: t.relation('lots', { query: { orderBy: { number: 'asc' } } }),
    obligation: t.field({
      type: ObligationRef,
      select: contractWithLots,
      resolve: async (contract, _args, context) =>
        obligationOf(contract as unknown as ContractWithLots, await contractPolicies(context)),
    }),
    availableSteps: t.field({
      type: [Step],
      select: contractWithLots,
      resolve: async (contract, _args, context) =>
        can(context.actor, 'clause:write')
          ? availableSteps(
              contract.status,
              contractFacts(contract as unknown as ContractWithLots, await contractPolicies(context)),
            )
          : [],
    }),
    viewerCanEdit: t.boolean({ resolve: (_contract, _args, { actor }) => can(actor, 'contract:write') }),
    version: t.exposeInt('version'),
  }),
})
