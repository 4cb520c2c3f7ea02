import { ownRow } from '../access/visibility.ts'
import { filesOf } from '../db/one-person.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { found } from '../graphql/errors.ts'

/** All that hangs on a person. A table that points at one and is not here fails `person-copy.test.ts`. */
const everything = {
  identity: true,
  commune: true,
  prescriber: { select: { name: true } },
  mergedFiles: { include: { identity: true } },
  assessments: {
    include: { criteria: { include: { proof: true } }, form: true },
    orderBy: { createdAt: 'asc' },
  },
  shares: { include: { organisation: { select: { name: true } } }, orderBy: { fromDay: 'asc' } },
  known: { include: { organisation: { select: { name: true } } }, orderBy: { createdAt: 'asc' } },
  requests: {
    include: { calls: true, messages: { include: { content: true } }, tasks: true },
    orderBy: { createdAt: 'asc' },
  },
  referrals: { include: { opportunity: { select: { title: true } } }, orderBy: { createdAt: 'asc' } },
  meetings: { include: { meeting: true }, orderBy: { meeting: { startsAt: 'asc' } } },
  placements: {
    include: {
      employer: { select: { name: true } },
      trade: true,
      months: { include: { entries: true }, orderBy: { month: 'asc' } },
      trainings: { orderBy: { startsOn: 'asc' } },
      documents: { orderBy: { seenOn: 'asc' } },
    },
    orderBy: { startsOn: 'asc' },
  },
  immersions: { include: { host: { select: { name: true } }, trade: true }, orderBy: { startsOn: 'asc' } },
  outcomes: { orderBy: { answeredOn: 'asc' } },
  messages: { include: { content: true }, orderBy: { createdAt: 'asc' } },
  tasks: { orderBy: { createdAt: 'asc' } },
  authTokens: { orderBy: { createdAt: 'asc' } },
} satisfies Prisma.ParticipantInclude

type Person = Prisma.ParticipantGetPayload<{ include: typeof everything }>

/** A person with all that hangs on it, the calls of every file it took over, and the names of its trades. */
export interface WholeFile extends Person {
  readonly calls: readonly Prisma.CallRecordGetPayload<object>[]
  readonly tradeLabels: ReadonlyMap<string, string>
}

/** Reads all of one person, whose name is still held. */
export const wholeFileOf = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  participantId: string,
): Promise<WholeFile> => {
  const person = found(
    await db.participant.findFirst({
      where: { ...ownRow(actor, participantId), anonymised: false },
      include: everything,
    }),
  )
  const { carrierId } = person
  const files = await filesOf(db, { carrierId, participantId })
  const calls = await db.callRecord.findMany({
    where: { carrierId, participantId: { in: files } },
    orderBy: { calledAt: 'asc' },
  })
  const trades = await db.romeTrade.findMany({
    where: { code: { in: [...person.trades, ...person.requests.flatMap((request) => request.trades)] } },
  })
  return {
    ...person,
    calls: [...calls, ...person.requests.flatMap((request) => request.calls)],
    tradeLabels: new Map(trades.map(({ code, label }) => [code, label])),
  }
}
