import { silentForLong } from '@cordee/domain/commitment/reminders'
import {
  addDays,
  type Day,
  earliest,
  firstDay,
  formatMonth,
  type Month,
  monthOf,
} from '@cordee/domain/kernel/day'
import { formatCount } from '@cordee/domain/kernel/number-format'
import { type TaskKind, taskKindLabels } from '@cordee/domain/messaging/task'
import { answerDelay } from '@cordee/domain/opportunity/answer-delay'
import { numberToRing, type PhoneChannel } from '@cordee/domain/participant/contact-preference'
import { fromDay, toDay } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { due, isSomebody, party, partyOf } from '../messaging/types.ts'
import { toCall } from '../opportunity/types.ts'

import { line, shortName, type TodayLine } from './today-line.ts'

/** Buyers and companies who asked for help with a clause: a human answers by the day promised. */
export const studyLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const studies = await db.studyRequest.findMany({
    where: { carrierId, status: 'NEW' },
    orderBy: [{ answerBefore: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return studies.map(({ id, organisation, subject, phone, answerBefore, createdAt }) =>
    line({
      id,
      kind: 'STUDY_REQUEST',
      title: `Répondre à ${organisation}`,
      detail: subject,
      since: earliest(toDay(createdAt), today),
      dueOn: toDay(answerBefore),
      phone,
      urgent: toDay(answerBefore) <= today,
      targetKind: 'REFERRALS',
      targetId: id,
    }),
  )
}

/** People waiting for a call or an answer, the nearest promise first. */
export const peopleLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const [requests, referrals] = await Promise.all([
    db.workRequest.findMany({
      where: { carrierId, ...toCall(today) },
      include: { opportunity: { select: { title: true } } },
      orderBy: { callBefore: 'asc' },
      take: 20,
    }),
    db.referral.findMany({
      where: { carrierId, status: { in: ['NEW', 'UNDER_REVIEW'] } },
      include: {
        opportunity: { select: { title: true, commune: { select: { name: true } } } },
        participant: { select: { identity: { select: { firstName: true, lastName: true } } } },
        partnerClient: { select: { organisation: { select: { name: true } } } },
      },
      orderBy: { answerBefore: 'asc' },
      take: 20,
    }),
  ])
  return [
    ...requests.map((request) =>
      line({
        id: request.id,
        kind: 'CALL_BACK',
        personId: request.participantId ?? request.id,
        title: `Rappeler ${request.firstName}`,
        detail: request.opportunity?.title ?? 'Je cherche du travail ici',
        dueOn: toDay(request.callBefore),
        since: toDay(request.askedOn),
        phone: numberToRing(request.contactChannel as PhoneChannel | null, request),
        urgent: toDay(request.callBefore) <= today,
        targetKind: 'REFERRALS',
        targetId: request.id,
      }),
    ),
    ...referrals.map((referral) =>
      line({
        id: referral.id,
        kind: 'REFERRAL',
        personId: referral.participantId,
        title: `${shortName(referral.participant.identity)} est orienté(e)`,
        detail: [
          referral.partnerClient?.organisation.name,
          referral.opportunity?.title,
          referral.opportunity?.commune.name,
        ]
          .filter(Boolean)
          .join(' · '),
        dueOn: toDay(referral.answerBefore),
        since: toDay(referral.statusSince),
        urgent: toDay(referral.answerBefore) <= today,
        targetKind: 'REFERRALS',
        targetId: referral.id,
      }),
    ),
  ]
}

/** What was put down as to be done, once its day has come. */
export const taskLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const tasks = await db.task.findMany({
    where: { carrierId, ...due(today) },
    select: { id: true, kind: true, title: true, since: true, dueOn: true, snoozedUntil: true, ...party },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return tasks.map((task) => {
    const who = partyOf(task)
    const dueOn = toDay(task.snoozedUntil ?? task.dueOn)
    const label = taskKindLabels[task.kind as TaskKind]
    return line({
      id: task.id,
      kind: 'TASK',
      personId: who && isSomebody(who) ? who.id : null,
      title: task.title ?? (who ? `${label}\u00a0: ${who.name}` : label),
      detail: task.title && who ? who.name : '',
      since: toDay(task.since),
      dueOn,
      phone: who?.phone ?? null,
      urgent: dueOn < today,
      targetKind: 'TASKS',
      targetId: task.id,
      taskId: task.id,
    })
  })
}

/** Months declared and waiting to be validated, one line a declarant. */
export const hoursLines = async (db: Db, carrierId: string): Promise<TodayLine[]> => {
  const months = await db.$queryRaw<{ month: Date; declarant: string }[]>(Prisma.sql`
    SELECT m.month, d.name AS declarant FROM hours_month m
    JOIN placement p ON p.carrier_id = m.carrier_id AND p.id = m.placement_id
    JOIN organisation d ON d.carrier_id = p.carrier_id AND d.id = p.declarant_id
    WHERE m.carrier_id = ${carrierId}::uuid AND m.status IN ('SUBMITTED', 'UNDER_REVIEW')
    ORDER BY m.month, m.id LIMIT 500`)
  const byMonth = Map.groupBy(months, (each) => monthOf(toDay(each.month)))
  return [...byMonth].map(([month, rows]) => {
    const declarants = new Set(rows.map((row) => row.declarant))
    return line({
      id: month,
      kind: 'HOURS_TO_VALIDATE',
      title: `Valider ${formatMonth(month)}`,
      detail: `${formatCount(rows.length, 'ligne', 'lignes')} de ${[...declarants].slice(0, 3).join(', ')}`,
      targetKind: 'HOURS',
      targetId: month,
    })
  })
}

/** Whom one waits for, since when. */
export const waitingLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const lastMonth: Month = monthOf(addDays(firstDay(monthOf(today)), -1))
  const [contracts, proposed, silent] = await Promise.all([
    db.procurementContract.findMany({
      where: {
        carrierId,
        status: { in: ['CLAUSE_PROPOSED', 'PUBLISHED', 'NOTIFIED'] },
        nextActor: { in: ['BUYER', 'HOLDER'] },
      },
      include: {
        buyer: { select: { name: true, phone: true } },
        lots: { select: { holders: { select: { organisation: { select: { name: true, phone: true } } } } } },
      },
      orderBy: { nextActorSince: 'asc' },
      take: 20,
    }),
    db.referral.findMany({
      where: { carrierId, status: { in: ['PROPOSED_TO_COMPANY', 'INTERVIEW'] } },
      include: {
        opportunity: { select: { title: true, employer: { select: { name: true, phone: true } } } },
        participant: { select: { identity: { select: { firstName: true, lastName: true } } } },
      },
      orderBy: { statusSince: 'asc' },
      take: 20,
    }),
    db.placement.findMany({
      where: {
        carrierId,
        status: { in: ['STARTED', 'ENDED'] },
        startsOn: { lt: fromDay(firstDay(monthOf(today))) },
        OR: [{ endsOn: null }, { endsOn: { gte: fromDay(firstDay(lastMonth)) } }],
        months: { none: { month: fromDay(firstDay(lastMonth)) } },
      },
      select: { declarant: { select: { id: true, name: true, phone: true } } },
    }),
  ])
  const silentBy = Map.groupBy(silent, ({ declarant }) => declarant.id)
  return [
    ...[...silentBy].map(([id, rows]) =>
      line({
        id,
        kind: 'HOURS_NOT_DECLARED',
        title: rows[0]?.declarant.name ?? '',
        detail: `Heures, ${formatMonth(lastMonth)} · ${formatCount(rows.length, 'personne', 'personnes')}`,
        since: firstDay(monthOf(today)),
        phone: rows[0]?.declarant.phone ?? null,
        urgent: today >= silentForLong(lastMonth),
        targetKind: 'HOURS',
        targetId: lastMonth,
      }),
    ),
    ...proposed.map((referral) =>
      line({
        id: referral.id,
        kind: 'WAITING_FOR_COMPANY',
        personId: referral.participantId,
        title: referral.opportunity?.employer?.name ?? 'Entreprise',
        detail: `${shortName(referral.participant.identity)} · ${referral.opportunity?.title ?? ''}`,
        since: toDay(referral.statusSince),
        phone: referral.opportunity?.employer?.phone ?? null,
        urgent: answerDelay(toDay(referral.statusSince), today).late,
        targetKind: 'REFERRALS',
        targetId: referral.id,
      }),
    ),
    ...contracts.map((contract) => {
      const holder = contract.lots.flatMap((lot) => lot.holders)[0]?.organisation
      const who = contract.nextActor === 'HOLDER' && holder ? holder : contract.buyer
      return line({
        id: contract.id,
        kind: contract.nextActor === 'BUYER' ? 'WAITING_FOR_BUYER' : 'WAITING_FOR_HOLDER',
        title: who.name,
        detail: contract.subject,
        since: toDay(contract.nextActorSince),
        phone: who.phone,
        targetKind: 'CONTRACT',
        targetId: contract.id,
      })
    }),
  ].toSorted((one, other) => (one.since ?? today).localeCompare(other.since ?? today))
}
