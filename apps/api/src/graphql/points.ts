import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import { unavailability } from '../db/overload.ts'
import type { Context, PointsAccount } from './context.ts'
import { limits } from './limits.ts'

const { most, perSecond } = limits.points

/** Objects really answered: what a page holds, not what it could have held. */
export const objectsIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + objectsIn(each), 0)
  if (value === null || typeof value !== 'object') return 0
  return Object.values(value).reduce<number>((sum, each) => sum + objectsIn(each), 1)
}

const secondsFor = (points: number): number => Math.max(1, Math.ceil(points / perSecond))

const throttled = (cost: number, available: number) =>
  new GraphQLError('Trop de demandes en peu de temps. Attendez, puis demandez de nouveau.', {
    extensions: {
      code: 'THROTTLED',
      http: { status: 429, headers: new Map([['retry-after', String(secondsFor(cost - available))]]) },
    },
  })

type Account = Awaited<ReturnType<PointsAccount['take']>>

/** A database too busy to charge says so as it does of any other work: come back later. */
const charge = async (points: PointsAccount, cost: number): Promise<Account> => {
  try {
    return await points.take(cost)
  } catch (error) {
    if (!unavailability(error)) throw error
    throw new GraphQLError('unavailable', { originalError: error as Error })
  }
}

/** What was answered is answered: a database too busy to settle the difference keeps it. */
const settle = async (
  points: PointsAccount,
  { charged, actual, available }: { charged: number; actual: number; available: number },
): Promise<number> => {
  try {
    if (actual > charged) return (await points.take(actual - charged)).available
    return actual < charged ? await points.giveBack(charged - actual) : available
  } catch (error) {
    if (unavailability(error)) return available
    throw error
  }
}

/**
 * Charges an operation before it runs and gives back what it did not use; says both, and what is left, in every
 * answer. A document that could not be read costs one point.
 * @param costOf what the operation would cost, once its document is known
 * @source RateLimit header fields for HTTP, draft-ietf-httpapi-ratelimit-headers-11
 */
export const pointsPlugin = (
  costOf: (context: Context) => number | undefined,
): ApolloServerPlugin<Context> => ({
  requestDidStart: async ({ contextValue: { points } }) => {
    if (!points) return
    let charged = 0
    let available: number = most
    return {
      didResolveOperation: async ({ contextValue }) => {
        const cost = Math.max(1, costOf(contextValue) ?? 1)
        const taken = await charge(points, cost)
        available = taken.available
        if (!taken.allowed) throw throttled(cost, available)
        charged = cost
      },
      willSendResponse: async ({ contextValue, response }) => {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        const refused = singleResult.errors?.some(({ extensions }) => extensions?.code === 'THROTTLED')
        const requested = Math.max(1, costOf(contextValue) ?? 1)
        const actual = refused ? 0 : Math.max(1, Math.min(charged, objectsIn(singleResult.data)))
        if (!refused) available = await settle(points, { charged, actual, available })
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: {
            requested,
            actual,
            throttle: { maximumAvailable: most, currentlyAvailable: available, restoreRate: perSecond },
          },
        }
        response.http.headers.set('ratelimit-policy', `"points";q=${most};w=${most / perSecond}`)
        response.http.headers.set('ratelimit', `"points";r=${available};t=${secondsFor(most - available)}`)
      },
    }
  },
})
