import type { Actor } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, parse, validate } from 'graphql'
import { LRUCache } from 'lru-cache'
import { withinCarrier } from '../db/carrier-scope.ts'
import { clientsOf, type Database } from '../db/client.ts'
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
  readonly messagesStayHere?: boolean
  /** The address of the portal that asks. */
  readonly portal?: string
}

/** The same document is read and checked once, as the doors do. */
const readDocuments = new LRUCache<string, DocumentNode>({ max: 200 })

const readDocument = (
  door: Door,
  source: string,
): DocumentNode | { readonly errors: readonly GraphQLError[] } => {
  const known = readDocuments.get(`${door} ${source}`)
  if (known) return known
  const document = parse(source)
  const errors = validate(schemas[door], document)
  if (errors.length > 0) return { errors }
  readDocuments.set(`${door} ${source}`, document)
  return document
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
      ...clientsOf(database, door),
      everyCarrier: database.app,
      publicPool: database.publicPool,
      portal: options.portal ?? null,
      cipher: options.cipher ?? noCipher,
      provider: options.provider ?? null,
      publicUrl: 'https://travail.example',
      workspaceUrl: 'https://espace.example',
      messagesStayHere: options.messagesStayHere ?? false,
      today: options.today,
      newId: options.newId ?? newId,
      requestId: 'test',
      visitor: null,
      session: options.session ?? noSession(),
      reads: openReadBook(),
    }
    const answer = await withinCarrier(actor.carrierId, async () => {
      const read = readDocument(door, source)
      const executed =
        'errors' in read
          ? read
          : await execute({ schema: schemas[door], document: read, variableValues, contextValue })
      await writeReads(contextValue)
      return executed
    })
    return answer as ExecutionResult<Data>
  }
}
