import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { BoundedPool } from './bounded-pool.ts'
import { type PublicChanges, watchPublicChanges } from './public-changes.ts'
import type { Role } from './roles.ts'

/** The one database as each door sees it: PostgreSQL itself refuses what a door's role may not touch. */
export interface Database {
  readonly app: PrismaClient
  readonly partner: PrismaClient
  readonly publicPool: Pool
  readonly publicChanges: PublicChanges
  isUp(): Promise<boolean>
  close(): Promise<void>
}

export interface DatabaseSizes {
  /** Connections of each door. */
  readonly connections: number
  /** Requests of each door that may wait for one; those beyond are refused at once. */
  readonly waiting: number
}

const SIZES: DatabaseSizes = { connections: 10, waiting: 200 }
const STATEMENT_MS = 5000
const CONNECT_PATIENCE_MS = 2000
/** Longer than a connection is waited for, so that a busy database is always told as such. */
const TRANSACTION = { maxWait: 2 * CONNECT_PATIENCE_MS, timeout: 10_000 }

/** Nothing is opened before the first query. */
export function openDatabase(url: string, sizes: DatabaseSizes = SIZES): Database {
  const appPool = openPool(url, 'cordee_app', sizes)
  const partnerPool = openPool(url, 'cordee_partner', sizes)
  const publicPool = openPool(url, 'cordee_public', sizes)
  const publicChanges = watchPublicChanges(url)
  const app = new PrismaClient({ adapter: new PrismaPg(appPool), transactionOptions: TRANSACTION })
  const partner = new PrismaClient({ adapter: new PrismaPg(partnerPool), transactionOptions: TRANSACTION })
  return {
    app,
    partner,
    publicPool,
    publicChanges,
    isUp: () =>
      publicPool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      await Promise.all([app.$disconnect(), partner.$disconnect(), publicChanges.close()])
      await Promise.all([appPool, partnerPool, publicPool].map((pool) => pool.end()))
    },
  }
}

function openPool(url: string, role: Role, { connections, waiting }: DatabaseSizes): Pool {
  return new BoundedPool({
    connectionString: url,
    max: connections,
    maxWaiting: waiting,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS,
    options: `-c role=${role} -c timezone=UTC -c statement_timeout=${STATEMENT_MS}`,
  })
}
