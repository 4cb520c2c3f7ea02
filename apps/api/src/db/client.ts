import type { Pool, PoolConfig } from 'pg'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { BoundedPool } from './bounded-pool.ts'
import { CarrierPool, goesRoundPolicies } from './carrier-scope.ts'
import { type PublicChanges, watchPublicChanges } from './public-changes.ts'
import type { Role } from './roles.ts'
import { SparingPg } from './sparing-adapter.ts'
import { updateLeantOn } from './versions-leant-on.ts'

/** The one database as each door sees it: PostgreSQL itself refuses what a door's role may not touch. */
export interface Database {
  /** The application's own work between requests, for every carrier: signing in, jobs, first run, imports. */
  readonly app: PrismaClient
  /** A request of the workspace, of a link or of a partner: `withinCarrier`, and no other carrier's row is there. */
  readonly carrier: PrismaClient
  readonly partner: PrismaClient
  readonly publicPool: Pool
  /** The same doors for the statements asked all day, which PostgreSQL plans once a connection. */
  readonly pools: Readonly<Record<'system' | 'carrier' | 'partner' | 'points', Pool>>
  readonly publicChanges: PublicChanges
  isUp(): Promise<boolean>
  /** The doors whose role PostgreSQL would let go round its policies: none, or the instance must not serve. */
  unguardedDoors(): Promise<readonly string[]>
  close(): Promise<void>
}

export interface DatabaseSizes {
  /** Connections of each door. */
  readonly connections: number
  /** Requests of each door that may wait for one; those beyond are refused at once. */
  readonly waiting: number
  /** How many times longer than usual a statement, a transaction or a connection may take. */
  readonly patience?: number
}

const SIZES: DatabaseSizes = { connections: 10, waiting: 200 }
const STATEMENT_MS = 5000
const TRANSACTION_MS = 10_000
const CONNECT_PATIENCE_MS = 2000

/** The client of a door's requests, and the pool it asks through. */
export const clientsOf = (
  { partner, carrier, pools }: Database,
  door: 'facilitator' | 'holder' | 'partner' | 'public',
): { readonly db: PrismaClient; readonly pool: Pool } =>
  door === 'partner' ? { db: partner, pool: pools.partner } : { db: carrier, pool: pools.carrier }

/** Nothing is opened before the first query. */
export function openDatabase(url: string, sizes: DatabaseSizes = SIZES): Database {
  const appPool = openPool(BoundedPool, url, 'cordee_system', sizes)
  const publicPool = openPool(BoundedPool, url, 'cordee_public', sizes)
  const carrierPool = openPool(CarrierPool, url, 'cordee_app', sizes)
  const partnerPool = openPool(CarrierPool, url, 'cordee_partner', sizes)
  // What a crash takes away here comes back by the second: nobody waits for the disk.
  const quickly = ' -c synchronous_commit=off'
  const pointsPool = openPool(CarrierPool, url, 'cordee_partner', { ...sizes, connections: 2 }, quickly)
  const app = openClient(appPool, sizes)
  const carrier = oneReadAtATime(openClient(carrierPool, sizes))
  const partner = oneReadAtATime(openClient(partnerPool, sizes))
  const publicChanges = watchPublicChanges(url)
  return {
    app,
    carrier,
    partner,
    publicPool,
    pools: { system: appPool, carrier: carrierPool, partner: partnerPool, points: pointsPool },
    publicChanges,
    isUp: () =>
      publicPool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
    unguardedDoors: async () => {
      const doors = { carrier: carrierPool, partner: partnerPool, public: publicPool, system: appPool }
      const free = await Promise.all(
        Object.entries(doors).map(async ([name, pool]) => ((await goesRoundPolicies(pool)) ? [name] : [])),
      )
      return free.flat()
    },
    close: async () => {
      await Promise.all([
        ...[app, carrier, partner].map((client) => client.$disconnect()),
        publicChanges.close(),
      ])
      await Promise.all([appPool, carrierPool, partnerPool, pointsPool, publicPool].map((pool) => pool.end()))
    },
  }
}

const openClient = (pool: Pool, { patience = 1 }: DatabaseSizes): PrismaClient =>
  new PrismaClient({
    adapter: new SparingPg(pool),
    transactionOptions: {
      // Longer than a connection is waited for, so that a busy database is always told as such.
      maxWait: 2 * CONNECT_PATIENCE_MS * patience,
      timeout: TRANSACTION_MS * patience,
    },
  })

/**
 * Prisma gathers the `findUnique` of one tick into a single statement, those of several requests too, and runs
 * it for the first of them: for its carrier. Asked as `findFirst`, each runs where it was asked.
 */
const oneReadAtATime = (client: PrismaClient): PrismaClient =>
  client.$extends({
    query: { $allModels: { update: ({ args, query }) => updateLeantOn(args as never, query as never) } },
    model: {
      $allModels: {
        findUnique(args: UniqueArgs) {
          return delegateOf(this).findFirst({ ...args, where: withoutCompounds(args.where) })
        },
        findUniqueOrThrow(args: UniqueArgs) {
          return delegateOf(this).findFirstOrThrow({ ...args, where: withoutCompounds(args.where) })
        },
      },
    },
  }) as unknown as PrismaClient

/** The model as it was called: inside a transaction, that of the transaction. */
const delegateOf = (model: unknown) => Prisma.getExtensionContext(model) as PrismaClient['participant']

type UniqueArgs = { readonly where: Readonly<Record<string, unknown>> }

/** `{ actorId_key: { actorId, key } }` names a key made of several columns: only it has an underscore. */
const withoutCompounds = (where: UniqueArgs['where']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, value]) =>
      name.includes('_') ? Object.entries(value as object) : [[name, value]],
    ),
  )

type PoolKind = new (config: PoolConfig & { maxWaiting: number }) => Pool

function openPool(
  Kind: PoolKind,
  url: string,
  role: Role,
  { connections, waiting, patience = 1 }: DatabaseSizes,
  more = '',
): Pool {
  return new Kind({
    connectionString: url,
    max: connections,
    maxWaiting: waiting,
    connectionTimeoutMillis: CONNECT_PATIENCE_MS * patience,
    options: `-c role=${role} -c timezone=UTC -c statement_timeout=${STATEMENT_MS * patience}${more}`,
  })
}
