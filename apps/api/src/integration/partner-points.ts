import type { Actor } from '@cordee/domain/access/actor'
import type { Pool } from 'pg'
import { carrierOf, type PointsAccount } from '../graphql/context.ts'
import { limits } from '../graphql/limits.ts'

const takeSql = 'SELECT allowed, points FROM take_partner_points($1, $2, $3, $4, $5)'

/** The bucket of one client, as the door charges it: kept in the database, one for all processes. */
export const pointsOf = (pool: Pool, actor: Actor): PointsAccount => ({
  take: async (cost) => {
    const { rows } = await pool.query<{ allowed: boolean; points: number }>({
      name: 'partner-points',
      text: takeSql,
      values: [carrierOf(actor), actor.id, cost, limits.points.most, limits.points.perSecond],
    })
    return { allowed: rows[0]?.allowed === true, available: rows[0]?.points ?? 0 }
  },
})
