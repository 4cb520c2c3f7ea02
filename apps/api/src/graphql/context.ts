import type { Actor } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import type { Pool } from 'pg'
import type { Db } from '../db/types.ts'
import type { Cipher } from '../platform/cipher.ts'
import type { IdentityProvider } from '../platform/identity-provider.ts'
import type { Door } from './doors.ts'
import { NotAllowed } from './errors.ts'
import type { ReadBook } from './read-book.ts'

/** What a resolver may lean on: who asks, on which day, through which door. */
export interface Context {
  readonly door: Door
  readonly actor: Actor
  /** The pool of this door, within the actor's carrier: its role cannot read more than the door shows. */
  readonly db: Db
  /** The same, for a statement asked all day: named, so that it is planned once a connection. */
  readonly pool: Pool
  /** Every carrier's rows: to find out who somebody is, never to show anything. */
  readonly everyCarrier: Db
  readonly publicPool: Pool
  /** The address of the portal that asks: it says whose portal it is. Null: that of the instance. */
  readonly portal: string | null
  readonly cipher: Cipher
  /** Who says who people are, when one is configured. */
  readonly provider: IdentityProvider | null
  /** Where people read the public site: what a link in a message begins with. */
  readonly publicUrl: string
  /** Where staff work: what an invitation begins with. */
  readonly workspaceUrl: string
  /** Neither mail nor text leaves this machine, nobody works on it from elsewhere: its messages are read in the workspace. */
  readonly messagesStayHere: boolean
  readonly today: Day
  readonly newId: () => string
  readonly requestId: string
  /** The address a form of the public portal comes from: counted, never kept. */
  readonly visitor: string | null
  readonly session: SessionCookie
  /** Whose files the operation reads: written down before the answer leaves. */
  readonly reads: ReadBook
  /** What a partner's software may still ask; nobody else is charged. */
  readonly points?: PointsAccount
  /** How the asker named this act; without a name it is done each time it is asked. */
  readonly named?: NamedAct
}

/** Points a client still has; what it may not take is not taken. */
export interface PointsAccount {
  readonly take: (cost: number) => Promise<{ readonly allowed: boolean; readonly available: number }>
  /** What an operation did not use. @returns what is left */
  readonly giveBack: (points: number) => Promise<number>
}

/** An act with a name is done once, however often it is sent. */
export interface NamedAct {
  readonly key: string
  /** Of the document and its variables: one name stands for one act. */
  readonly hash: string
  /** Writes of this request so far: each has its own key. */
  writes: number
}

/** The browser's session as a resolver sees it: opened and closed, never read. */
export interface SessionCookie {
  readonly open: (token: string, expiresAt: Date) => void
  readonly close: () => void
  readonly token: string | null
  /** When a code was last asked: `requireStepUp` reads it. */
  readonly steppedUpAt: Date | null
  /** « Firefox, Linux » */
  readonly device: string
}

/** The carrier an actor works within; no carrier, no row. */
export const carrierOf = (actor: Actor): string => {
  if (actor.carrierId === null) throw new NotAllowed()
  return actor.carrierId
}
