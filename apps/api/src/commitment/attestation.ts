import { type Modality, modalityLabel } from '@cordee/domain/placement/modality'
import { ownCarrier } from '../access/visibility.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { standings } from './types.ts'

interface Share {
  readonly modality: string
  readonly minutes: number
}

interface Attestation {
  readonly due: number
  readonly validated: number
  readonly people: number
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
    dueMinutes: t.expose('due', { type: 'Minutes' }),
    validatedMinutes: t.expose('validated', { type: 'Minutes' }),
    shortfallMinutes: t.field({
      type: 'Minutes',
      resolve: ({ due, validated }) => Math.max(0, due - validated),
    }),
    surplusMinutes: t.field({
      type: 'Minutes',
      resolve: ({ due, validated }) => Math.max(0, validated - due),
    }),
    people: t.exposeInt('people', {
      description: 'Les personnes qui ont au moins une minute validée (R39).',
    }),
    byModality: t.field({ type: [ShareRef], resolve: ({ byModality }) => [...byModality] }),
  }),
})

builder.prismaObjectFields('Commitment', (t) => ({
  attestation: t.field({
    type: AttestationRef,
    select: { id: true },
    resolve: async ({ id }, _args, context): Promise<Attestation> => {
      const { carrierId } = ownCarrier(context.actor)
      const [standing, rows] = await Promise.all([
        standings(context).load(id),
        context.db.$queryRaw<{ modality: string; minutes: number; people: string[] }[]>(Prisma.sql`
          SELECT p.modality, sum(e.counted_minutes)::int AS minutes, array_agg(DISTINCT p.participant_id::text) AS people
          FROM placement p
          JOIN hours_month m ON m.carrier_id = p.carrier_id AND m.placement_id = p.id AND m.status IN ('VALIDATED', 'LOCKED')
          JOIN hours_entry e ON e.carrier_id = m.carrier_id AND e.month_id = m.id
          WHERE p.carrier_id = ${carrierId}::uuid AND p.commitment_id = ${id}::uuid
          GROUP BY p.modality HAVING sum(e.counted_minutes) > 0 ORDER BY minutes DESC, p.modality`),
      ])
      return {
        due: standing?.due ?? 0,
        validated: standing?.validated ?? 0,
        people: new Set(rows.flatMap(({ people }) => people)).size,
        byModality: rows,
      }
    },
  }),
}))
