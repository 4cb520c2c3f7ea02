import { balanceOf } from '@cordee/domain/commitment/balance'
import { type Day, day } from '@cordee/domain/kernel/day'
import type { CpvCode } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import { shareOf } from '@cordee/domain/kernel/ratio'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import type { EmploymentContractType } from '@cordee/domain/placement/employment-contract'
import type { Modality } from '@cordee/domain/placement/modality'
import { exitRates, type OutcomeSituation } from '@cordee/domain/placement/outcome'
import { type OutcomeMilestone, outcomeMilestones } from '@cordee/domain/placement/outcome-milestones'
import type { ClauseType } from '@cordee/domain/procurement/clause-type'
import type { BuyerCategory } from '@cordee/domain/procurement/obligation-policies'
import { type Audience, publishTable, type SmallCellPolicy } from '@cordee/domain/reporting/audience'
import {
  buyerGroup,
  buyerGroupLabels,
  legalBasis,
  legalBasisLabels,
  renewalGroup,
  renewalGroupLabels,
  sectorGroup,
  sectorGroupLabels,
} from '@cordee/domain/reporting/contract-dimensions'
import { ageBandLabels, ageBandOn, type Sex, sexLabels } from '@cordee/domain/reporting/dimensions'
import { hoursByGroup } from '@cordee/domain/reporting/hours-by-group'
import {
  type FtePolicy,
  indicatorsOf,
  participantsOf,
  type ValidatedRow,
} from '@cordee/domain/reporting/indicators'
import { maskedCount } from '@cordee/domain/reporting/masked-count'
import { modalityGroup, modalityGroupLabels } from '@cordee/domain/reporting/modality-group'
import { prescriberOrigin, prescriberOriginLabels } from '@cordee/domain/reporting/prescriber-origin'
import { publishLines } from '@cordee/domain/reporting/published-lines'
import { NOT_STATED, OUTSIDE, territoryMatrix } from '@cordee/domain/reporting/territory-split'
import type { CommitmentRow, EntryRow } from './validated-rows.ts'

/** Changes whenever the way figures are computed does: a frozen report says which one made it. */
export const QUERY_VERSION = '2026-11-28'

export interface FigureTable {
  readonly key: string
  readonly title: string
  readonly unit: 'PEOPLE' | 'HOURS_AND_PEOPLE' | 'HOURS'
  readonly columns: readonly string[]
  readonly lines: readonly { readonly label: string; readonly values: readonly (number | null)[] }[]
  readonly rule: string
}

export interface Exits {
  readonly milestone: OutcomeMilestone
  readonly asked: number | null
  readonly answered: number | null
  readonly responseRate: number | null
  readonly sustained: number | null
  readonly dynamic: number | null
}

export interface Figures {
  readonly validated: number
  readonly participants: number | null
  readonly fteHundredths: number
  readonly averagePerPerson: number | null
  readonly directHireShare: number | null
  readonly womenShare: number | null
  readonly ruralShare: number | null
  readonly due: number
  readonly validatedSinceStart: number
  /** Commitment by commitment: a surplus fills no other shortfall. */
  readonly shortfall: number
  readonly surplus: number
  readonly completion: number | null
  readonly callsOnTime: number | null
  readonly tables: readonly FigureTable[]
  readonly exits: readonly Exits[]
  readonly contracts: readonly {
    readonly title: string
    readonly buyer: string
    readonly due: number
    readonly validated: number
  }[]
}

export interface FigureInput {
  readonly period: { readonly from: Day; readonly to: Day }
  readonly audience: Audience
  readonly rows: readonly EntryRow[]
  readonly commitments: readonly CommitmentRow[]
  readonly outcomes: readonly { readonly milestone: string; readonly situation: string }[]
  readonly epcis: ReadonlyMap<string, string>
  readonly callsOnTime: number | null
  readonly policies: { readonly smallCells: SmallCellPolicy; readonly fte: FtePolicy }
}

const rowOf = (row: EntryRow): ValidatedRow & EntryRow => ({
  ...row,
  modality: row.modality as Modality,
  workedOn: day(row.month),
  minutes: minutes(row.minutes),
  sex: (row.sex === 'F' || row.sex === 'M' ? row.sex : 'NOT_STATED') as Sex,
  neighbourhood: false,
})

type Row = ReturnType<typeof rowOf>

/** Every figure of a report, from rows that are all validated; each definition is the domain's. */
export const figuresOf = (input: FigureInput): Figures => {
  const { audience, policies } = input
  const period = { from: day(`${input.period.from.slice(0, 7)}-01`), to: input.period.to }
  const rows = input.rows.map(rowOf)
  const balance = balanceOf(
    input.commitments.map(({ due, validated }) => ({ due: minutes(due), validated: minutes(validated) })),
  )
  const found = indicatorsOf(rows, new Map(), period, policies.fte)
  const masks = audience === 'PUBLIC' || audience === 'COPIL'
  const few = masks && found.participants > 0 && found.participants < policies.smallCells.threshold
  return {
    validated: found.validated,
    participants: few ? null : found.participants,
    fteHundredths: found.fteHundredths,
    averagePerPerson: few ? null : found.averagePerPerson,
    directHireShare: found.directHireShare,
    womenShare: few ? null : found.womenShare,
    ruralShare: few ? null : found.ruralShare,
    due: balance.due,
    validatedSinceStart: balance.validated,
    completion: shareOf(balance.validated, balance.due),
    // What holders owe is said to nobody outside (R48).
    shortfall: audience === 'PUBLIC' ? 0 : balance.shortfall,
    surplus: audience === 'PUBLIC' ? 0 : balance.surplus,
    callsOnTime: input.callsOnTime,
    // A cell of the matrix may be one person: it leaves where nothing is masked (R33).
    tables: [
      peopleTable(rows, input),
      ...hoursTables(rows, input),
      ...(masks ? [] : [matrixTable(rows, input)]),
    ],
    exits: exitsOf(input),
    contracts: audience === 'PUBLIC' ? [] : contractsOf(input.commitments),
  }
}

const contractsOf = (commitments: readonly CommitmentRow[]): Figures['contracts'] =>
  [...Map.groupBy(commitments, ({ contractId }) => contractId).values()].map((rows) => ({
    title: rows[0]?.title ?? '',
    buyer: rows[0]?.buyer ?? '',
    due: rows.reduce((sum, row) => sum + row.due, 0),
    validated: rows.reduce((sum, row) => sum + row.validated, 0),
  }))

const peopleTable = (rows: readonly Row[], { audience, period, policies }: FigureInput): FigureTable => {
  const people = [
    ...participantsOf(rows, { from: day(`${period.from.slice(0, 7)}-01`), to: period.to }).values(),
  ] as Row[]
  const bands = Object.keys(ageBandLabels) as (keyof typeof ageBandLabels)[]
  const sexes = Object.keys(sexLabels) as Sex[]
  // Only the year of birth is kept: the age is the one reached in the year.
  const bandOf = (row: Row) =>
    ageBandOn(row.birthYear === null ? null : day(`${row.birthYear}-01-01`), period.to)
  const table = publishTable(
    {
      rows: bands.map((band) => ageBandLabels[band]),
      columns: sexes.map((sex) => sexLabels[sex]),
      cells: bands.map((band) =>
        sexes.map((sex) => people.filter((row) => row.sex === sex && bandOf(row) === band).length),
      ),
    },
    audience,
    policies.smallCells,
  )
  return {
    key: 'age',
    title: 'Personnes par âge et par sexe',
    unit: 'PEOPLE',
    columns: table.columns,
    lines: table.rows.map((label, index) => ({ label, values: table.cells[index] ?? [] })),
    rule: table.rule,
  }
}

const hoursTables = (rows: readonly Row[], { audience, policies, epcis }: FigureInput): FigureTable[] => {
  const { rule } = publishTable({ rows: [], columns: [], cells: [] }, audience, policies.smallCells)
  const territories = {
    ...Object.fromEntries(epcis),
    OUTSIDE: 'Hors du territoire',
    NOT_STATED: 'Non renseigné',
  }
  const territory = (code: string | null) =>
    code === null ? 'NOT_STATED' : epcis.has(code) ? code : 'OUTSIDE'
  const table = <Group extends string>(
    key: string,
    title: string,
    labels: Readonly<Record<Group, string>>,
    groupOf: (row: Row) => Group,
  ): FigureTable => ({
    key,
    title,
    unit: 'HOURS_AND_PEOPLE',
    columns: ['Heures', 'Personnes'],
    lines: publishLines(hoursByGroup(rows, labels, groupOf), audience, policies.smallCells).map((line) => ({
      label: line.label,
      values: [line.minutes, line.participants],
    })),
    rule,
  })
  return [
    table('modality', 'Modalité', modalityGroupLabels, (row) =>
      modalityGroup({
        modality: row.modality,
        contractType: row.contractType as EmploymentContractType,
        employerKind: (row.employerKinds[0] ?? null) as OrganisationKind | null,
      }),
    ),
    table('origin', 'Qui a orienté', prescriberOriginLabels, (row) =>
      prescriberOrigin((row.prescriberKinds?.[0] ?? null) as OrganisationKind | null),
    ),
    table('work', 'Territoire du travail', territories, (row) => territory(row.workEpci)),
    table('residence', 'Territoire de résidence', territories, (row) => territory(row.residenceEpci)),
    table('sector', 'Secteur', sectorGroupLabels, (row) => sectorGroup(row.cpv as CpvCode | null)),
    table('buyer', 'Donneur d’ordre', buyerGroupLabels, (row) =>
      buyerGroup(row.buyerCategory as BuyerCategory | null),
    ),
    table('basis', 'Fondement', legalBasisLabels, (row) => legalBasis(row.clauseType as ClauseType | null)),
    table('renewal', 'Renouvellement urbain', renewalGroupLabels, (row) => renewalGroup(row.urbanRenewal)),
  ]
}

/** Hours by territory of work, crossed with where people live; both sums are the total (R75). */
const matrixTable = (rows: readonly Row[], { audience, policies, epcis }: FigureInput): FigureTable => {
  const labels = new Map([...epcis, [OUTSIDE, 'Hors du territoire'], [NOT_STATED, 'Non renseigné']])
  const { hours } = territoryMatrix(
    rows.map(({ minutes: worked, participantId, workEpci, residenceEpci }) => ({
      minutes: worked,
      participantId,
      work: { kind: 'COMMUNE' as const, territoryId: workEpci ?? OUTSIDE },
      residenceId: residenceEpci,
    })),
    new Set(epcis.keys()),
  )
  const homes = [...labels.keys()].filter((home) => [...hours.values()].some((line) => line.has(home)))
  return {
    key: 'matrix',
    title: 'Heures : territoire du travail × territoire de résidence',
    unit: 'HOURS',
    columns: homes.map((home) => labels.get(home) ?? home),
    lines: [...hours].map(([place, line]) => ({
      label: labels.get(place) ?? place,
      values: homes.map((home) => line.get(home) ?? 0),
    })),
    rule: publishTable({ rows: [], columns: [], cells: [] }, audience, policies.smallCells).rule,
  }
}

const exitsOf = ({ outcomes, audience, policies }: FigureInput): Exits[] =>
  (Object.keys(outcomeMilestones) as OutcomeMilestone[]).map((milestone) => {
    const situations = outcomes
      .filter((each) => each.milestone === milestone)
      .map(({ situation }) => situation as OutcomeSituation)
    const rates = exitRates(situations)
    const masks = audience === 'PUBLIC' || audience === 'COPIL'
    const few = masks && rates.answered < policies.smallCells.threshold
    const count = (people: number) => (masks ? maskedCount(people, policies.smallCells) : people)
    return {
      milestone,
      asked: count(rates.asked),
      answered: count(rates.answered),
      responseRate: few ? null : rates.responseRate,
      sustained: few ? null : rates.sustained,
      dynamic: few ? null : rates.dynamic,
    }
  })
