import { opportunityRefusals } from '@cordee/domain/opportunity/refusals'
import type { Pool } from 'pg'
import { countTry } from '../db/count-tries.ts'
import type { Context } from '../graphql/context.ts'
import { RuleRefusal } from '../graphql/errors.ts'

const AN_HOUR = 3600
const A_DAY = 24 * AN_HOUR
/** A town hall sends several people from one address; a robot sends hundreds. */
const FORMS_AN_HOUR = 20

const count = async (pool: Pool, key: string, most: number, seconds: number): Promise<void> => {
  if (await countTry(pool, key, most, seconds)) return
  throw new RuleRefusal({
    code: 'TOO_MANY_TRIES',
    message: opportunityRefusals.TOO_MANY_TRIES,
    field: null,
  })
}

/** Counts one form of this visitor, in the database that every process shares; refuses a flood. */
export const countForm = ({ publicPool, visitor, today }: Context, form: string): Promise<void> =>
  count(publicPool, `${form}|${today}|${visitor ?? ''}`, FORMS_AN_HOUR, AN_HOUR)

/** Counts what would be written to one address, whoever asks: nobody is written to by strangers all day. */
export const countAddress = ({ publicPool }: Context, address: string, most: number): Promise<void> =>
  count(publicPool, `address|${address}`, most, A_DAY)
