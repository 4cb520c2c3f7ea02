import type { Refusal } from '@cordee/domain/kernel/refusal'
import type { Result } from '@cordee/domain/kernel/result'
import type { RuleCode } from '@cordee/domain/refusals'
import { GraphQLError } from 'graphql'
import { leanOn } from '../db/versions-leant-on.ts'

/** A rule of the domain said no; the sentence is the domain's. */
export class RuleRefusal extends Error {
  readonly code: RuleCode
  readonly field: string | null

  constructor(refusal: Refusal) {
    super(refusal.message)
    this.code = refusal.code as RuleCode
    this.field = refusal.field
  }
}

export class NotAllowed extends Error {
  constructor(why = 'Vous n’avez pas le droit de faire cela.') {
    super(why)
  }
}

/** Not there or not visible: the same answer. */
export class NotFound extends Error {
  constructor() {
    super('Introuvable. L’élément a peut-être été supprimé, ou il n’est pas à vous.')
  }
}

export class StaleVersion extends Error {
  readonly current: number

  constructor(current: number) {
    super('Quelqu’un a modifié cet élément entre-temps. Rechargez pour voir sa version.')
    this.current = current
  }
}

/** The value of a decision, or the refusal on its way to the screen, under the field it is about. */
export const unwrap = <Value>(result: Result<Value, Refusal>, field: string | null = null): Value => {
  if (result.ok) return result.value
  throw new RuleRefusal({ ...result.error, field: result.error.field ?? field })
}

/** The row, or the one answer for "not there" and "not yours". */
export const found = <Row>(row: Row | null | undefined): Row => {
  if (row === null || row === undefined) throw new NotFound()
  return row
}

/** Optimistic concurrency: the writer must have read what is there now, and what is there when it writes. */
export const current = <Row extends { version: number; id?: string }>(row: Row, version: number): Row => {
  if (row.version !== version) throw new StaleVersion(row.version)
  if (row.id !== undefined) leanOn(row.id, version)
  return row
}

export const forbidden = (why = 'Vous n’avez pas accès à cette information.') =>
  new GraphQLError(why, { extensions: { code: 'FORBIDDEN' } })

export const unauthenticated = () =>
  new GraphQLError('Votre session est terminée. Reconnectez-vous.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  })

export const badUserInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })

export const limitExceeded = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', limit: true, http: { status: 400 } } })

export const costExceeded = (cost: number, ceiling: number) =>
  new GraphQLError(
    `Cette requête coûte ${cost} points, le plafond est ${ceiling}. Demandez de plus petites pages.`,
    {
      extensions: { code: 'COST_EXCEEDED', cost: { requested: cost, ceiling }, http: { status: 400 } },
    },
  )
