import type { Actor } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import { type ExecutionResult, graphql } from 'graphql'
import { withinCarrier } from '../db/carrier-scope.ts'
import { type Database, dbOf } from '../db/client.ts'
import { type Cipher, noCipher } from '../platform/cipher.ts'
import { newId } from '../platform/clock.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import type { Context, SessionCookie } from './context.ts'
import type { Door } from './doors.ts'
import { openReadBook } from './read-book.ts'
import { writeReads } from './read-log.ts'
import { schemas } from './schema.ts'

// Somebody who signed in just now.
const noSession = (): SessionCookie => ({
  open: () => {},
  close: () => {},
  token: null,
  steppedUpAt: new Date(),
  device: 'essai',
})

export interface RunOptions {
  readonly door?: Door
  readonly today: Day
  readonly session?: SessionCookie
  /** Needed by what is sealed; nothing else opens without. */
  readonly cipher?: Cipher
  readonly newId?: () => string
  readonly provider?: IdentityProvider
}

/** Runs a document as an actor, through the real schema and the real database, with the role of the door. */
export const runAs = (database: Database, actor: Actor, options: RunOptions) => {
  const door = options.door ?? 'facilitator'
  return async <Data = Record<string, unknown>>(
    source: string,
    variableValues: Record<string, unknown> = {},
  ): Promise<ExecutionResult<Data>> => {
    const contextValue: Context = {
      door,
      actor,
      db: dbOf(database, door),
      everyCarrier: database.app,
      publicPool: database.publicPool,
      cipher: options.cipher ?? noCipher,
      provider: options.provider ?? null,
      publicUrl: 'https://travail.example',
      workspaceUrl: 'https://espace.example',
      today: options.today,
      newId: options.newId ?? newId,
      requestId: 'test',
      visitor: null,
      session: options.session ?? noSession(),
      reads: openReadBook(),
    }
    const answer = await withinCarrier(actor.carrierId, async () => {
      const executed = await graphql({ schema: schemas[door], source, variableValues, contextValue })
      await writeReads(contextValue)
      return executed
    })
    return answer as ExecutionResult<Data>
  }
}
