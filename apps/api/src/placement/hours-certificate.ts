import type { Day } from '@cordee/domain/kernel/day'
import { formatPhone, parsePhone } from '@cordee/domain/kernel/identifiers'
import { minutes } from '@cordee/domain/kernel/minutes'
import {
  type CertifiedMonth,
  type CertifiedWork,
  type HoursCertificate,
  hoursCertificate,
} from '@cordee/domain/placement/hours-certificate'
import type { HoursKind } from '@cordee/domain/placement/hours-entry'
import { ownRow, visibleParticipants, visiblePlacements } from '../access/visibility.ts'
import { toDay, toDayOrNull, toMonth } from '../db/day.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import { holderOnly, staffAndHolders } from '../graphql/doors.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { logReads } from '../graphql/read-log.ts'

interface Certificate extends HoursCertificate {
  readonly participantId: string
  readonly personName: string
  readonly carrierName: string
  readonly carrierPhone: string
  readonly issuedOn: Day
}

const MonthRef = builder.objectRef<CertifiedMonth>('CertifiedMonth').implement({
  subGraphs: staffAndHolders,
  description: 'Les heures validées d’un mois.',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    month: t.expose('month', { type: 'Month' }),
    workedMinutes: t.expose('worked', { type: 'Minutes' }),
    trainedMinutes: t.expose('trained', { type: 'Minutes' }),
  }),
})

const WorkRef = builder.objectRef<CertifiedWork>('CertifiedWork').implement({
  subGraphs: staffAndHolders,
  description: 'Un contrat de travail, ses mois validés et leur total.',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    employerName: t.exposeString('employerName'),
    romeCode: t.exposeString('romeCode'),
    tradeLabel: t.exposeString('tradeLabel'),
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day', nullable: true }),
    months: t.field({ type: [MonthRef], resolve: ({ months }) => [...months] }),
    workedMinutes: t.expose('worked', { type: 'Minutes' }),
    trainedMinutes: t.expose('trained', { type: 'Minutes' }),
  }),
})

const CertificateRef = builder.objectRef<Certificate>('HoursCertificate').implement({
  ...readOf(({ participantId }: Certificate) => participantId),
  subGraphs: staffAndHolders,
  description:
    'L’attestation des heures travaillées d’une personne, telle que le registre est ce jour-là : chez qui, quels mois, combien. Ni clause, ni critère.',
  authScopes: { may: 'hours:read' },
  fields: (t) => ({
    personName: t.exposeString('personName'),
    carrierName: t.exposeString('carrierName', { description: 'Qui atteste.' }),
    carrierPhone: t.exposeString('carrierPhone', { description: 'Où l’attestation se vérifie.' }),
    issuedOn: t.expose('issuedOn', { type: 'Day' }),
    first: t.expose('first', { type: 'Month' }),
    last: t.expose('last', { type: 'Month' }),
    workedMinutes: t.expose('worked', { type: 'Minutes' }),
    trainedMinutes: t.expose('trained', {
      type: 'Minutes',
      description: 'Les heures de formation pendant ces contrats, à part.',
    }),
    works: t.field({ type: [WorkRef], resolve: ({ works }) => [...works] }),
  }),
})

const certifiedOf = async (
  context: Context,
  where: Prisma.ParticipantWhereInput,
): Promise<Certificate | null> => {
  const { db, actor, today } = context
  const person = await db.participant.findFirst({
    where,
    select: { id: true, identity: { select: { firstName: true, lastName: true } } },
  })
  if (!person?.identity) return null
  const placements = await db.placement.findMany({
    where: { AND: [visiblePlacements(actor), { participantId: person.id }] },
    select: {
      id: true,
      romeCode: true,
      startsOn: true,
      endsOn: true,
      employer: { select: { name: true } },
      trade: { select: { label: true } },
      months: {
        select: { month: true, status: true, entries: { select: { kind: true, minutes: true } } },
      },
    },
  })
  const certificate = hoursCertificate(
    placements.map(({ id, romeCode, startsOn, endsOn, employer, trade, months }) => ({
      id,
      romeCode,
      employerName: employer.name,
      tradeLabel: trade.label,
      from: toDay(startsOn),
      to: toDayOrNull(endsOn),
      months: months.map(({ month, status, entries }) => ({
        month: toMonth(month),
        status,
        entries: entries.map((entry) => ({ kind: entry.kind as HoursKind, minutes: minutes(entry.minutes) })),
      })),
    })),
  )
  if (certificate === null) return null
  const carrier = await db.carrierOrganisation.findUniqueOrThrow({
    where: { id: carrierOf(actor) },
    select: { name: true, phone: true },
  })
  const phone = parsePhone(carrier.phone)
  return {
    ...certificate,
    participantId: person.id,
    personName: `${person.identity.firstName} ${person.identity.lastName}`.trim(),
    carrierName: carrier.name,
    carrierPhone: phone.ok ? formatPhone(phone.value) : carrier.phone,
    issuedOn: today,
  }
}

builder.queryFields((t) => ({
  hoursCertificate: t.field({
    type: CertificateRef,
    nullable: true,
    subGraphs: ['facilitator'],
    description: 'L’attestation à remettre à la personne ; null tant qu’aucune heure n’est validée.',
    authScopes: { may: 'participant:readIdentity' },
    args: { participantId: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { participantId }, context) => {
      const certificate = await certifiedOf(context, ownRow(context.actor, participantId))
      if (certificate) await logReads(context, [certificate.participantId], 'hoursCertificate')
      return certificate
    },
  }),
  ownHoursCertificate: t.field({
    type: CertificateRef,
    nullable: true,
    subGraphs: holderOnly,
    description: 'La mienne, une fois dit que c’est bien moi.',
    authScopes: { may: 'file:follow' },
    complexity: 100,
    resolve: async (_root, _args, context) => {
      const { actor } = context
      if (actor.kind !== 'JOBSEEKER' || !actor.confirmed) return null
      const certificate = await certifiedOf(context, visibleParticipants(actor))
      if (certificate) await logReads(context, [certificate.participantId], 'ownHoursCertificate')
      return certificate
    },
  }),
}))
