import { duplicateWarnings, type KnownPerson } from '@cordee/domain/participant/duplicates'
import { mergeableFields, mergePeople } from '@cordee/domain/participant/merge'
import { refuse } from '@cordee/domain/participant/refusals'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

/** What follows the person to the kept file, work before what is said of it; calls and reads stay as they were noted, and are told of both (db/one-person.ts). */
const followers = [
  'eligibility_assessment',
  'placement',
  'outcome',
  'immersion',
  'referral',
  'data_share',
  'known_person',
  'work_request',
  'task',
  'message',
  'meeting_attendance',
] as const

/** What tells a row among those of one person; nobody comes twice to one meeting. */
const keyOf = (table: (typeof followers)[number]) => (table === 'meeting_attendance' ? 'meeting_id' : 'id')

type Moved = Readonly<Record<string, readonly string[]>>

const move = async (
  tx: Tx,
  carrierId: string,
  { from, to }: { from: string; to: string },
  only: Moved | null,
): Promise<Moved> => {
  const moved: Record<string, string[]> = {}
  for (const table of followers) {
    const known = only?.[table]
    if (only && !known?.length) continue
    const key = Prisma.raw(keyOf(table))
    const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      UPDATE ${Prisma.raw(table)} moving SET participant_id = ${to}::uuid
      WHERE carrier_id = ${carrierId}::uuid AND participant_id = ${from}::uuid
        ${known ? Prisma.sql`AND ${key} = ANY(${[...known]}::uuid[])` : Prisma.empty}
        AND NOT EXISTS (SELECT FROM ${Prisma.raw(table)} there WHERE there.carrier_id = moving.carrier_id
          AND there.${key} = moving.${key} AND there.participant_id = ${to}::uuid)
      RETURNING ${key}::text AS id`)
    if (rows.length > 0) moved[table] = rows.map(({ id }) => id)
  }
  return moved
}

/** Both files are locked in one order: two merges at once cannot cross. */
const lock = (tx: Tx, carrierId: string, one: string, other: string) =>
  tx.$executeRaw`SELECT 1 FROM participant WHERE carrier_id = ${carrierId}::uuid AND id IN (${one}::uuid, ${other}::uuid) ORDER BY id FOR UPDATE`

const withIdentity = { identity: true } as const
type File = Prisma.ParticipantGetPayload<{ include: typeof withIdentity }>

const factsOf = ({ id, anonymised, mergedIntoId, identity }: File) => ({
  id,
  anonymised,
  mergedIntoId,
  birthDate: toDayOrNull(identity?.birthDate ?? null),
  known: Object.fromEntries(mergeableFields.map((field) => [field, Boolean(identity?.[field])])) as Record<
    (typeof mergeableFields)[number],
    boolean
  >,
})

/** Two contracts at once on one commitment, or two forms that wait: the database would refuse them in one file. */
const refuseBoth = async (tx: Tx, carrierId: string, one: string, other: string): Promise<void> => {
  const [both] = await tx.$queryRaw<[{ work: boolean; forms: boolean }]>`
    SELECT EXISTS (SELECT FROM placement a JOIN placement b
        ON b.carrier_id = a.carrier_id AND b.commitment_id = a.commitment_id
        AND daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')
      WHERE a.carrier_id = ${carrierId}::uuid AND a.participant_id = ${one}::uuid AND b.participant_id = ${other}::uuid
        AND a.status <> 'CANCELLED' AND b.status <> 'CANCELLED')
      OR EXISTS (SELECT FROM immersion a JOIN immersion b
        ON b.carrier_id = a.carrier_id AND daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')
      WHERE a.carrier_id = ${carrierId}::uuid AND a.participant_id = ${one}::uuid AND b.participant_id = ${other}::uuid
        AND a.status <> 'DROPPED' AND b.status <> 'DROPPED') AS work,
      (SELECT count(*) FROM eligibility_assessment e WHERE e.carrier_id = ${carrierId}::uuid
        AND e.participant_id IN (${one}::uuid, ${other}::uuid) AND e.status = 'SUBMITTED') > 1 AS forms`
  if (both.work) throw new RuleRefusal(refuse('MERGE_SAME_WORK', 'mergedId'))
  if (both.forms) throw new RuleRefusal(refuse('MERGE_TWO_FORMS', 'mergedId'))
}

interface Twin {
  readonly sentence: string
  readonly participantId: string
}

const PersonTwin = builder.objectRef<Twin>('PersonTwin').implement({
  description: 'Un autre dossier qui est peut-être celui de la même personne (R50).',
  authScopes: { may: 'participant:readIdentity' },
  fields: (t) => ({
    sentence: t.exposeString('sentence'),
    person: t.prismaField({
      type: 'Participant',
      resolve: (query, { participantId }, _args, { db, actor }) =>
        db.participant.findFirstOrThrow({ ...asked(query), where: ownRow(actor, participantId) }),
    }),
  }),
})

builder.prismaObjectFields('Participant', (t) => ({
  mergedInto: t.relation('mergedInto', { nullable: true, description: 'Le dossier qui a repris celui-ci.' }),
  twins: t.field({
    type: [PersonTwin],
    description: 'Même nom ou presque, même date de naissance.',
    complexity: 5,
    select: { id: true, carrierId: true, mergedIntoId: true, identity: true },
    resolve: async ({ id, carrierId, mergedIntoId, identity }, _args, { db }) => {
      if (!identity?.birthDate || mergedIntoId) return []
      const others = await db.participantIdentity.findMany({
        where: {
          carrierId,
          birthDate: identity.birthDate,
          participantId: { not: id },
          participant: { mergedIntoId: null, anonymised: false },
        },
        select: { participantId: true, firstName: true, lastName: true, birthDate: true },
        orderBy: { participantId: 'asc' },
        take: 50,
      })
      const known = ({
        participantId,
        firstName,
        lastName,
        birthDate,
      }: (typeof others)[number]): KnownPerson => ({
        id: participantId,
        firstName,
        lastName,
        bornOn: toDayOrNull(birthDate),
      })
      return duplicateWarnings(known(identity), others.map(known)).slice(0, 5)
    },
  }),
}))

builder.mutationFields((t) => ({
  mergePeople: t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description:
      'Réunit deux dossiers d’une même personne ; le second reste, renvoie au premier, et peut être rendu.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), mergedId: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id, version, mergedId }, context) => {
      const { carrierId } = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        await lock(tx, carrierId, id, mergedId)
        const read = (which: string) =>
          tx.participant.findFirst({ where: ownRow(context.actor, which), include: withIdentity })
        const kept = current(found(await read(id)), version)
        const merged = found(await read(mergedId))
        const filled = unwrap(mergePeople(factsOf(kept), factsOf(merged)))
        await refuseBoth(tx, carrierId, id, mergedId)
        const moved = await move(tx, carrierId, { from: mergedId, to: id }, null)
        const { identity } = merged
        if (identity && filled.length > 0)
          await tx.participantIdentity.update({
            where: { participantId: id },
            data: Object.fromEntries(filled.map((field) => [field, identity[field]])),
          })
        await tx.participantMerge.create({
          data: {
            id: context.newId(),
            carrierId,
            keptId: id,
            mergedId,
            moved: moved as Prisma.InputJsonObject,
            filled: [...filled],
            mergedById: signerOf(context.actor),
          },
        })
        // A link of theirs would open a file that is empty now: another is sent.
        await tx.authToken.updateMany({
          where: {
            carrierId,
            OR: [{ participantId: mergedId }, { workRequest: { participantId: mergedId } }],
            revokedAt: null,
          },
          data: { revokedAt: new Date() },
        })
        await tx.participant.update({
          where: { id: mergedId },
          data: { mergedIntoId: id, version: { increment: 1 } },
        })
        await tx.participant.update({
          where: { id },
          data: {
            version: { increment: 1 },
            lastActivityOn: fromDay(context.today),
            // Who objected in one file objects in both.
            ...(merged.objectedOn && !kept.objectedOn ? { objectedOn: merged.objectedOn } : {}),
          },
        })
        await note('participant:write', 'Participant', id, { merged: mergedId }, 'participant.merged')
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  undoPeopleMerge: t.prismaField({
    type: 'Participant',
    subGraphs: ['facilitator'],
    description: 'Rend son dossier à une personne réunie par erreur, avec tout ce qui en venait.',
    errors: {},
    authScopes: { may: 'participant:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      const { carrierId } = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        const file = current(
          found(await tx.participant.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const merge = found(
          await tx.participantMerge.findFirst({ where: { carrierId, mergedId: id, undoneAt: null } }),
        )
        await lock(tx, carrierId, id, merge.keptId)
        await move(tx, carrierId, { from: merge.keptId, to: file.id }, merge.moved as Moved)
        if (merge.filled.length > 0)
          await tx.participantIdentity.updateMany({
            where: { carrierId, participantId: merge.keptId },
            data: Object.fromEntries(merge.filled.map((field) => [field, null])),
          })
        const { count } = await tx.participantMerge.updateMany({
          where: { id: merge.id, carrierId, undoneAt: null },
          data: { undoneAt: new Date() },
        })
        found(count === 0 ? null : count)
        for (const [which, data] of [
          [merge.keptId, {}],
          [id, { mergedIntoId: null }],
        ] as const)
          await tx.participant.update({
            where: { id: which },
            data: { ...data, version: { increment: 1 } },
          })
        await note('participant:write', 'Participant', id, { kept: merge.keptId }, 'participant.unmerged')
      })
      return context.db.participant.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
}))
