import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** A door's client and the same inside a transaction: only `db/client.ts` makes one. */
export type Db = PrismaClient
export type Tx = Prisma.TransactionClient
