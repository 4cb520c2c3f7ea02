import { can } from '@cordee/domain/access/permissions'
import { issueAttestation } from '@cordee/domain/commitment/attestation'
import type { Month } from '@cordee/domain/kernel/day'
import { type Modality, modalityLabel } from '@cordee/domain/placement/modality'
import { ownCarrier, ownRow, signerOf } from '../access/visibility.ts'
import { fromDay, fromMonth, toDay, toMonth } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { loadStandings, type Standing, standings, sumStandings } from './types.ts'

interface Share {
  readonly modality: string
  readonly minutes: number
}

interface Attestation {
  /** Null while hours worked are missing that it is a part of (R08). */
  readonly due: number | null
  readonly validated: number
  readonly people: number
  readonly from: Month | null
  readonly to: Month | null
  readonly byModality: readonly Share[]
}

const ShareRef = builder.objectRef<Share>('AttestationShare').implement({
  fields: (t) => ({
    label: t.string({ resolve: ({ modality }) => modalityLabel(modality as Modality) }),
    minutes: t.expose('minutes', { type: 'Minutes' }),
  }),
})

const AttestationRef = builder.objectRef<Attestation>('Attestation').implement({
  description: 'Ce que dit l’attestation de réalisation : dû, fait, écart ou surplus ; personne n’est nommé.',
  fields: (t) => ({
    dueMinutes: t.field({ type: 'Minutes', resolve: ({ due }) => due ?? 0 }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
    shortfallMinutes: t.field({
      type: 'Minutes',
      resolve: ({ due, validated }) => Math.max(0, (due ?? 0) - validated),
    }),
    surplusMinutes: t.field({
      type: 'Minutes',
      resolve: ({ due, validated }) => Math.max(0, validated - (due ?? 0)),
    }),
    people: t.exposeInt('people', {
      description: 'Les personnes qui ont au moins une minute validée (R39).',
    }),
    fromMonth: t.expose('from', { type: 'Month', nullable: true }),
    toMonth: t.expose('to', { type: 'Month', nullable: true }),
    byModality: t.field({ type: [ShareRef], resolve: ({ byModality }) => [...byModality] }),
  }),
})

const IssuedAttestation = builder.prismaObject('Attestation', {
  variant: 'IssuedAttestation',
  description: 'Une attestation délivrée : elle reste ce qu’elle dit, une plus récente la remplace.',
  authScopes: { may: 'commitment:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    issuedOn: t.field({ type: 'Day', resolve: ({ issuedOn }) => toDay(issuedOn) }),
    issuedBy: t.string({
      select: { issuedBy: { select: { name: true } } },
      resolve: ({ issuedBy }) => issuedBy.name,
    }),
    holderName: t.exposeString('holderName'),
    contractSubject: t.exposeString('contractSubject'),
    lotTitle: t.exposeString('lotTitle'),
    figures: t.field({
      type: AttestationRef,
      description: 'Ce qui était dû et validé ce jour-là.',
      resolve: (issued) => frozenFigures(issued),
    }),
    replacesNumber: t.int({
      nullable: true,
      description: 'Celle qu’elle remplace.',
      select: { replaces: { select: { number: true } } },
      resolve: ({ replaces }) => replaces?.number ?? null,
    }),
    replacedByNumber: t.int({
      nullable: true,
      description: 'Celle qui la remplace ; null tant qu’elle vaut.',
      select: { replacedBy: { select: { number: true } } },
      resolve: ({ replacedBy }) => replacedBy?.number ?? null,
    }),
  }),
})

/** What is printed beside the figures, to know whether it changed. */
const printedOf = (printed: {
  readonly holderName: string
  readonly contractSubject: string
  readonly lotTitle: string
  readonly byModality: unknown
}): string => {
  const lines = (printed.byModality as readonly { modality: string; minutes: number }[])
    .map(({ modality, minutes }) => `${modality} ${minutes}`)
    .toSorted()
  return JSON.stringify([printed.holderName, printed.contractSubject, printed.lotTitle, lines])
}

const frozenFigures = (issued: {
  readonly dueMinutes: number
  readonly validatedMinutes: number
  readonly people: number
  readonly fromMonth: Date | null
  readonly toMonth: Date | null
  readonly byModality: unknown
}) => ({
  due: issued.dueMinutes,
  validated: issued.validatedMinutes,
  people: issued.people,
  from: issued.fromMonth && toMonth(issued.fromMonth),
  to: issued.toMonth && toMonth(issued.toMonth),
  byModality: issued.byModality as Share[],
})

/** What the ledger says today. */
const figuresOf = async (
  db: Pick<Db, '$queryRaw'>,
  carrierId: string,
  id: string,
  standing: Standing | null,
): Promise<Attestation> => {
  const rows = await db.$queryRaw<
    { modality: string; minutes: number; people: string[]; from: Date; to: Date }[]
  >(Prisma.sql`
    SELECT p.modality, sum(e.counted_minutes)::int AS minutes, array_agg(DISTINCT p.participant_id::text) AS people,
      min(m.month) AS "from", max(m.month) AS "to"
    FROM placement p
    JOIN hours_month m ON m.carrier_id = p.carrier_id AND m.placement_id = p.id AND m.status IN ('VALIDATED', 'LOCKED')
    JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
    WHERE p.carrier_id = ${carrierId}::uuid AND p.commitment_id = ${id}::uuid
    GROUP BY p.modality HAVING sum(e.counted_minutes) > 0 ORDER BY minutes DESC, p.modality`)
  const progress = sumStandings(standing ? [standing] : [])
  const months = rows.flatMap(({ from, to }) => [toMonth(from), toMonth(to)]).toSorted()
  return {
    due: progress?.toComplete ? null : (progress?.due ?? 0),
    validated: progress?.validated ?? 0,
    people: new Set(rows.flatMap(({ people }) => people)).size,
    from: months[0] ?? null,
    to: months.at(-1) ?? null,
    byModality: rows.map(({ modality, minutes }) => ({ modality, minutes })),
  }
}

builder.prismaObjectFields('Commitment', (t) => ({
  attestation: t.field({
    type: AttestationRef,
    description: 'Ce qu’une attestation dirait aujourd’hui.',
    select: { id: true },
    resolve: async ({ id }, _args, context) =>
      figuresOf(context.db, ownCarrier(context.actor).carrierId, id, await standings(context).load(id)),
  }),
  attestations: t.relation('attestations', {
    type: IssuedAttestation,
    description: 'Celles qui ont été délivrées, la dernière d’abord.',
    query: { orderBy: { number: 'desc' } },
  }),
  viewerCanAttest: t.boolean({ resolve: (_commitment, _args, { actor }) => can(actor, 'commitment:write') }),
}))

builder.mutationField('issueAttestation', (t) =>
  t.prismaField({
    type: IssuedAttestation,
    subGraphs: ['facilitator'],
    description:
      'Délivre l’attestation de réalisation d’un engagement, telle que le registre est aujourd’hui ; elle remplace la précédente.',
    errors: {},
    authScopes: { may: 'commitment:write' },
    args: { commitmentId: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { commitmentId }, context) => {
      const own = ownCarrier(context.actor)
      const id = context.newId()
      await write(context, async (tx, note) => {
        // Numbers follow each other, and each attestation replaces the one before.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`attestation ${own.carrierId}`}))`
        const commitment = found(
          await tx.commitment.findFirst({
            where: ownRow(context.actor, commitmentId),
            select: {
              holder: { select: { name: true } },
              lot: { select: { title: true, contract: { select: { subject: true } } } },
            },
          }),
        )
        const [last, before, loaded] = [
          await tx.attestation.findFirst({ where: own, orderBy: { number: 'desc' } }),
          await tx.attestation.findFirst({ where: { ...own, commitmentId }, orderBy: { number: 'desc' } }),
          await loadStandings(tx, own.carrierId, [commitmentId], context.today),
        ]
        const today = await figuresOf(tx, own.carrierId, commitmentId, loaded.get(commitmentId) ?? null)
        const names = {
          holderName: commitment.holder.name,
          contractSubject: commitment.lot.contract.subject,
          lotTitle: commitment.lot.title,
        }
        const { due, validated, people, from, to, byModality } = unwrap(
          issueAttestation(
            { ...today, printed: printedOf({ ...names, byModality: today.byModality }) },
            before && { ...frozenFigures(before), printed: printedOf(before) },
          ),
        )
        await tx.attestation.create({
          data: {
            id,
            ...own,
            commitmentId,
            number: (last?.number ?? 0) + 1,
            issuedOn: fromDay(context.today),
            issuedById: signerOf(context.actor),
            ...names,
            dueMinutes: due,
            validatedMinutes: validated,
            people,
            fromMonth: from && fromMonth(from),
            toMonth: to && fromMonth(to),
            byModality: byModality.map(({ modality, minutes }) => ({ modality, minutes })),
            replacesId: before?.id ?? null,
          },
        })
        const facts = { number: (last?.number ?? 0) + 1, replaces: before?.number ?? null }
        await note('commitment:write', 'Commitment', commitmentId, facts, 'attestation.issued')
      })
      return context.db.attestation.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
