import { useQuery } from '@apollo/client/react'
import { type Month, monthsBetween } from '@cordee/domain/kernel/day'
import type { Minutes } from '@cordee/domain/kernel/minutes'
import {
  type EmploymentContractType,
  employmentContractLabel,
} from '@cordee/domain/placement/employment-contract'
import { useMemo, useState } from 'react'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { HoursGridQuery } from '../../gql/graphql.ts'
import type { Entry, GridGroup } from './grid-model.ts'
import { cellKey } from './hours-grid.tsx'

const GridQuery = graphql(`
  query HoursGrid($from: Month!, $to: Month!, $declarantId: Uuid, $contractId: Uuid) {
    hoursGrid(from: $from, to: $to, declarantId: $declarantId, contractId: $contractId) {
      placementId
      participantId
      personName
      trade
      contractType
      contractSubject
      declarantId
      declarantName
      cells {
        month
        version
        state
        minutes
        countedMinutes
        refused {
          minutes
          reason
        }
        alert
        keptWithReason
        returnedReason
        contested
        status
      }
    }
  }
`)

const DeclareMutation = graphql(`
  mutation DeclareHours($lines: [HoursLineInput!]!, $idempotencyKey: String!) {
    declareHours(lines: $lines, idempotencyKey: $idempotencyKey) {
      ... on MutationDeclareHoursSuccess {
        data {
          id
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ValidateMutation = graphql(`
  mutation ValidateHours($months: [MonthKeyInput!]!) {
    validateHours(months: $months) {
      ... on MutationValidateHoursSuccess {
        data {
          id
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const CorrectMutation = graphql(`
  mutation CorrectHours(
    $placementId: Uuid!
    $month: Month!
    $version: Int!
    $minutes: Minutes!
    $reason: String!
    $idempotencyKey: String!
  ) {
    correctHours(
      placementId: $placementId
      month: $month
      version: $version
      minutes: $minutes
      reason: $reason
      idempotencyKey: $idempotencyKey
    ) {
      ... on MutationCorrectHoursSuccess {
        data {
          id
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** The most lines one writing takes; a longer paste goes in several. */
const mostLines = 250

/** Rows as they come (one a contract of work), put under whoever declares them. */
const groupsOf = (rows: HoursGridQuery['hoursGrid']): GridGroup[] =>
  [...Map.groupBy(rows, (row) => row.declarantId)].map(([id, own]) => ({
    id,
    name: own[0]?.declarantName ?? '',
    rows: own.map((row) => ({
      id: row.placementId,
      personId: row.participantId,
      person: row.personName ?? '',
      note: `${employmentContractLabel(row.contractType as EmploymentContractType)} · ${row.contractSubject}`,
      cells: row.cells.map((cell) => {
        const said = cell.state === 'DECLARED' || cell.state === 'VALIDATED' || cell.state === 'REJECTED'
        return {
          month: cell.month,
          version: cell.version,
          state: cell.state,
          minutes: said || cell.state === 'PLANNED' ? cell.minutes : null,
          counted: said ? cell.countedMinutes : null,
          refused: cell.refused,
          alert: cell.alert,
          keptWithReason: cell.keptWithReason,
          returnedReason: cell.returnedReason,
          contested: cell.contested,
          underReview: cell.status === 'UNDER_REVIEW',
          waiting: cell.status === 'SUBMITTED' || cell.status === 'UNDER_REVIEW',
        }
      }),
    })),
  }))

export const useHours = (scope: {
  from: Month
  to: Month
  declarantId: string | null
  contractId: string | null
}) => {
  const query = useQuery(GridQuery, { variables: scope })
  const declareAct = useAct(DeclareMutation)
  const validateAct = useAct(ValidateMutation)
  const correctAct = useAct(CorrectMutation)
  const [pending, setPending] = useState<ReadonlyMap<string, Minutes>>(new Map())
  const rows = (query.data ?? query.previousData)?.hoursGrid
  const groups = useMemo(() => (rows === undefined ? undefined : groupsOf(rows)), [rows])

  /** Of the month as it is on the screen. */
  const versionOf = (placementId: string, month: Month): number =>
    rows?.find((row) => row.placementId === placementId)?.cells.find((cell) => cell.month === month)
      ?.version ?? 0

  const declare = async (
    entries: readonly Entry[],
    keptWithReason: string | null = null,
  ): Promise<boolean> => {
    setPending(new Map(entries.map((entry) => [cellKey(entry.rowId, entry.month), entry.minutes])))
    let saved = true
    for (let at = 0; at < entries.length && saved; at += mostLines) {
      const lines = entries.slice(at, at + mostLines).map(({ rowId, month, minutes }) => ({
        placementId: rowId,
        month,
        minutes,
        keptWithReason,
        version: versionOf(rowId, month),
      }))
      saved = (await declareAct.act({ lines, idempotencyKey: crypto.randomUUID() })) !== null
    }
    await query.refetch()
    setPending(new Map())
    return saved
  }

  const validate = async (months: readonly { placementId: string; month: Month }[]): Promise<boolean> => {
    const done = await validateAct.act({
      months: months.map((each) => ({ ...each, version: versionOf(each.placementId, each.month) })),
    })
    await query.refetch()
    return done !== null
  }

  const correct = async (
    placementId: string,
    month: Month,
    minutes: number,
    reason: string,
  ): Promise<boolean> => {
    const done = await correctAct.act({
      placementId,
      month,
      version: versionOf(placementId, month),
      minutes,
      reason,
      idempotencyKey: crypto.randomUUID(),
    })
    if (done !== null) await query.refetch()
    return done !== null
  }

  return {
    query: { ...query, data: groups },
    months: monthsBetween(scope.from, scope.to),
    pending,
    declare,
    validate,
    correct,
    declaring: declareAct,
    validating: validateAct,
    correcting: correctAct,
  }
}
