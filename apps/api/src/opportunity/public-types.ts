import { addDays, type Day } from '@cordee/domain/kernel/day'
import { defaultFreshnessPolicy } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { type OrganisationKind, organisationKindFacts } from '@cordee/domain/organisation/organisation-kind'
import {
  type EmploymentContractType,
  employmentContractLabels,
} from '@cordee/domain/placement/employment-contract'
import { builder } from '../graphql/builder.ts'
import { OrganisationKindEnum } from '../organisation/types.ts'
import { EmploymentContractTypeEnum } from '../placement/types.ts'
import { openingOf, type PublicRow, type PublicWordingRow } from './public-rows.ts'
import type { WayToWork } from './public-travel.ts'
import { PublicWayToWork } from './public-way-types.ts'

export interface TradeCount {
  readonly romeCode: string
  readonly openings: number
}

export interface CommuneCount {
  readonly code: string
  readonly name: string
  readonly epciName: string
  readonly postalCode: string
  readonly openings: number
  /** Names of before a merger that answer the search. */
  readonly formerNames?: readonly string[]
}

/** A position, and the way to it when the visitor said where they live. */
export type ListedRow = PublicRow & {
  readonly way?: WayToWork | null
  readonly pickUps?: readonly string[]
  readonly wording?: PublicWordingRow | null
}

export const PublicTrade = builder.objectRef<TradeCount>('PublicTrade').implement({
  description: 'Un métier, en mots simples.',
  subGraphs: ['public'],
  fields: (t) => ({
    romeCode: t.exposeString('romeCode'),
    label: t.string({ resolve: ({ romeCode }) => tradePlainLabel(romeCode) }),
    openings: t.exposeInt('openings'),
  }),
})

export const PublicCommune = builder.objectRef<CommuneCount>('PublicCommune').implement({
  subGraphs: ['public'],
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    epciName: t.exposeString('epciName'),
    postalCode: t.exposeString('postalCode'),
    formerNames: t.stringList({ resolve: ({ formerNames }) => [...(formerNames ?? [])] }),
    openings: t.exposeInt('openings'),
  }),
})

const PublicStateEnum = builder.enumType('PublicOpportunityState', {
  subGraphs: ['public'],
  values: ['OPEN', 'COMING', 'CLOSED'] as const,
})

const kindWords = (kinds: readonly string[] | null): string =>
  kinds?.[0] ? organisationKindFacts[kinds[0] as OrganisationKind].plainLabel : 'l’entreprise'

const PublicWording = builder.objectRef<PublicWordingRow>('PublicWording').implement({
  description: 'Les textes d’un poste redits dans une version ; ce qui est vide reste en français.',
  subGraphs: ['public'],
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true }),
    timetable: t.exposeString('timetable', { nullable: true }),
    tasks: t.stringList({ resolve: (row) => [...row.tasks] }),
    needs: t.stringList({ resolve: (row) => [...row.needs] }),
    provided: t.stringList({ resolve: (row) => [...row.provided] }),
    howToCome: t.stringList({ resolve: (row) => [...row.how_to_come] }),
    meals: t.exposeString('meals', { nullable: true }),
    firstPay: t.exposeString('first_pay', { nullable: true }),
    physicalEffort: t.exposeString('physical_effort', { nullable: true }),
    context: t.exposeString('context', { nullable: true }),
  }),
})

export const PublicOpportunity = builder.objectRef<ListedRow>('PublicOpportunity').implement({
  description: 'Un poste, comme tout le monde peut le lire.',
  subGraphs: ['public'],
  fields: (t) => ({
    slug: t.exposeString('slug'),
    state: t.expose('state', { type: PublicStateEnum }),
    title: t.exposeString('title'),
    trade: t.field({
      type: PublicTrade,
      resolve: (row) => ({ romeCode: row.rome_code, openings: row.places }),
    }),
    commune: t.field({
      type: PublicCommune,
      resolve: (row) => ({
        code: row.commune_code,
        name: row.commune_name,
        epciName: row.epci_name,
        postalCode: row.postcodes[0] ?? '',
        openings: row.places,
      }),
    }),
    startsOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.starts_on as Day | null }),
    endsOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.ends_on as Day | null }),
    comingPeriod: t.exposeString('coming_period', { nullable: true }),
    places: t.exposeInt('places'),
    weeklyMinutes: t.expose('weekly_minutes', { type: 'Minutes' }),
    timetable: t.exposeString('timetable'),
    employerName: t.exposeString('employer_name', { nullable: true }),
    employerKind: t.field({
      type: OrganisationKindEnum,
      nullable: true,
      resolve: (row) => (row.employer_kinds?.[0] as OrganisationKind | undefined) ?? null,
    }),
    employerKindLabel: t.string({ resolve: (row) => kindWords(row.employer_kinds) }),
    worksForName: t.exposeString('works_for_name', { nullable: true }),
    contractType: t.field({
      type: EmploymentContractTypeEnum,
      resolve: (row) => row.contract_type as EmploymentContractType,
    }),
    contractTypeLabel: t.string({
      resolve: (row) => employmentContractLabels[row.contract_type as EmploymentContractType],
    }),
    tasks: t.stringList({ resolve: (row) => [...row.tasks] }),
    needs: t.stringList({ resolve: (row) => [...row.needs] }),
    provided: t.stringList({ resolve: (row) => [...row.provided] }),
    howToCome: t.stringList({ resolve: (row) => [...row.how_to_come] }),
    meals: t.exposeString('meals', { nullable: true }),
    firstPay: t.exposeString('first_pay', { nullable: true }),
    physicalEffort: t.exposeString('physical_effort', { nullable: true }),
    readingNeeded: t.exposeBoolean('reading_needed'),
    drivingLicence: t.exposeBoolean('driving_licence'),
    context: t.exposeString('context'),
    verifiedOn: t.field({ type: 'Day', nullable: true, resolve: (row) => row.verified_on as Day | null }),
    publishedOn: t.field({ type: 'Day', resolve: (row) => row.published_on as Day }),
    shownUntil: t.field({
      type: 'Day',
      description: 'Dernier jour d’affichage, sauf nouvelle vérification.',
      resolve: (row) =>
        addDays((row.verified_on ?? row.published_on) as Day, defaultFreshnessPolicy.hiddenDays - 1),
    }),
    way: t.field({
      type: PublicWayToWork,
      nullable: true,
      description: 'Le trajet depuis la commune demandée.',
      resolve: ({ way }) => way ?? null,
    }),
    pickUps: t.stringList({
      description: 'Où et quand l’équipe prend les personnes ; seulement sur la page du poste.',
      resolve: ({ pickUps }) => [...(pickUps ?? [])],
    }),
    wording: t.field({
      type: PublicWording,
      nullable: true,
      description:
        'Ses textes dans la version demandée ; null en français, et quand personne ne les a redits.',
      resolve: ({ wording }) => wording ?? null,
    }),
    announcedOn: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Le jour depuis lequel le poste est annoncé à tout le monde ; null tant qu’il est d’abord pour les personnes accompagnées : ni flux, ni plan du site, ni annonce pour les moteurs (R67).',
      resolve: (row, _args, { today }) => openingOf(row, today).announcedOn,
    }),
    advisersOnlyUntil: t.field({
      type: 'Day',
      nullable: true,
      description:
        'Réservé aux conseillers jusqu’à ce jour ; null quand le poste est ouvert à tout le monde.',
      resolve: (row, _args, { today }) => openingOf(row, today).heldUntil,
    }),
  }),
})
