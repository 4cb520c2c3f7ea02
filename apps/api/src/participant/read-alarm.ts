import { actorKindLabels } from '@cordee/domain/access/actor'
import {
  defaultReadVolumePolicy,
  type ReadVolumePolicy,
  type UnusualReads,
  unusualReads,
} from '@cordee/domain/participant/read-log'
import { type Context, carrierOf } from '../graphql/context.ts'
import type { ReadBook } from '../graphql/read-book.ts'
import { queueMessage } from '../messaging/queue-message.ts'

type Reader = Pick<Context, 'reads' | 'actor' | 'everyCarrier' | 'newId' | 'today'>

/** Whoever reads far more files than is usual reads no more, until an administrator has looked. */
export class ReadsSuspended extends Error {
  constructor() {
    super(
      'Vos lectures de dossiers sont suspendues : trop de personnes consultées en peu de temps. Un administrateur est prévenu et peut les rétablir.',
    )
  }
}

/**
 * After the reads of an operation were written: an unusual volume suspends the reader and tells the
 * administrators. The answer of a write that happened leaves all the same.
 */
export const guardReads = async (
  context: Reader,
  policy: ReadVolumePolicy = defaultReadVolumePolicy,
): Promise<void> => {
  const { reads, actor } = context
  if (reads.through.size === 0 || actor.id === null || actor.kind === 'JOBSEEKER') return
  const { suspended, ...volume } = knownVolume(reads, policy) ?? (await volumeOf(context, actor.id, policy))
  const unusual = suspended ? null : unusualReads(volume, policy)
  if (unusual) await raise(context, actor.id, volume.lastHour, unusual)
  if ((unusual || suspended) && !reads.wrote) throw new ReadsSuspended()
}

/** Pages of the day's work count for nothing: whether the reader was suspended is known since they came in. */
const knownVolume = ({ through, suspended }: ReadBook, { apart }: ReadVolumePolicy): Volume | null => {
  const uncounted = new Set<string>(apart)
  return suspended !== null && [...through.values()].every((page) => uncounted.has(page))
    ? { lastHour: 0, usual: null, suspended }
    : null
}

const raise = async (context: Reader, actorId: string, persons: number, { kind, limit }: UnusualReads) => {
  const { everyCarrier, actor, newId } = context
  const carrierId = carrierOf(actor)
  await everyCarrier.$transaction(async (tx) => {
    const id = newId()
    const { count } = await tx.readAlarm.createMany({
      data: { id, carrierId, actorKind: actor.kind, actorId, actorName: actor.name, kind, persons, limit },
      skipDuplicates: true,
    })
    if (count === 0) return
    const administrators = await tx.staffUser.findMany({
      where: { carrierId, kind: 'ADMINISTRATOR', disabledAt: null },
      select: { id: true },
    })
    for (const { id: administrator } of administrators) {
      await queueMessage(tx, context, {
        carrierId,
        to: { kind: 'STAFF', id: administrator },
        channel: 'MAIL',
        purpose: 'SECURITY_NOTICE',
        subject: 'Cordée : des lectures inhabituelles de dossiers',
        body:
          `${actor.name} (${actorKindLabels[actor.kind]}) a consulté ${persons} personnes en une heure, ` +
          `au-delà de ${limit}. Ses lectures de dossiers sont suspendues.\n\n` +
          'Ouvrez « Confidentialité » dans Cordée : vous y verrez par quelles pages, et vous pourrez les rétablir.',
        about: { kind: 'ReadAlarm', id },
      })
    }
  })
}

interface Volume {
  readonly lastHour: number
  readonly usual: number | null
  readonly suspended: boolean
}

/** Distinct persons of the last hour, since the last alarm that was lifted; then one's usual hour, if it matters. */
const volumeOf = async (
  { everyCarrier, actor }: Reader,
  actorId: string,
  { apart, floor, habitDays, habitHours }: ReadVolumePolicy,
): Promise<Volume> => {
  const carrierId = carrierOf(actor)
  const [now] = await everyCarrier.$queryRaw<[{ last_hour: number; suspended: boolean }]>`
    SELECT count(DISTINCT r.participant_id)::int AS last_hour,
      EXISTS (SELECT FROM read_alarm a
        WHERE a.carrier_id = ${carrierId}::uuid AND a.actor_id = ${actorId}::uuid AND a.released_at IS NULL) AS suspended
    FROM participant_read r
    WHERE r.carrier_id = ${carrierId}::uuid AND r.actor_id = ${actorId}::uuid AND r.through <> ALL (${[...apart]})
      AND r.at > greatest(now() - interval '1 hour', (SELECT max(a.released_at) FROM read_alarm a
        WHERE a.carrier_id = ${carrierId}::uuid AND a.actor_id = ${actorId}::uuid))`
  const { last_hour: lastHour, suspended } = now
  if (suspended || lastHour <= floor) return { lastHour, suspended, usual: null }
  const [habit] = await everyCarrier.$queryRaw<[{ hours: number; median: number | null }]>`
    SELECT count(*)::int AS hours, percentile_disc(0.5) WITHIN GROUP (ORDER BY persons)::int AS median
    FROM (
      SELECT count(DISTINCT participant_id) AS persons FROM participant_read
      WHERE carrier_id = ${carrierId}::uuid AND actor_id = ${actorId}::uuid AND through <> ALL (${[...apart]})
        AND at > now() - make_interval(days => ${habitDays}::int) AND at <= now() - interval '1 hour'
      GROUP BY date_trunc('hour', at)
    ) AS worked`
  return { lastHour, suspended, usual: habit.hours >= habitHours ? habit.median : null }
}
