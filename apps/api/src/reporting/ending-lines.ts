import { policyAt } from '@cordee/domain/kernel/dated-policy'
import { addDays, type Day, daysBetween, formatDay } from '@cordee/domain/kernel/day'
import { formatCount } from '@cordee/domain/kernel/number-format'
import { defaultFreshnessPolicy } from '@cordee/domain/opportunity/opportunity-lifecycle'
import { attentionPolicies } from '@cordee/domain/reporting/attention-policy'
import { fromDay, toDay } from '../db/day.ts'
import type { Db } from '../db/types.ts'
import { line, shortName, type TodayLine } from './today-line.ts'

/** Rights and contracts of work that end soon, positions nobody verified lately. */
export const endingLines = async (db: Db, carrierId: string, today: Day): Promise<TodayLine[]> => {
  const attention = policyAt(attentionPolicies, today)
  const [assessments, placements, opportunities] = await Promise.all([
    db.eligibilityAssessment.findMany({
      where: {
        carrierId,
        status: { in: ['VALIDATED', 'EXTENDED'] },
        validUntil: { gte: fromDay(today), lte: fromDay(addDays(today, attention.pathEndingDays)) },
        placements: { some: { status: 'STARTED' } },
      },
      include: { participant: { select: { identity: { select: { firstName: true, lastName: true } } } } },
      orderBy: { validUntil: 'asc' },
      take: 20,
    }),
    db.placement.findMany({
      where: {
        carrierId,
        status: 'STARTED',
        endsOn: { gte: fromDay(today), lte: fromDay(addDays(today, attention.contractEndingDays)) },
      },
      include: {
        participant: { select: { identity: { select: { firstName: true, lastName: true } } } },
        employer: { select: { name: true } },
      },
      orderBy: { endsOn: 'asc' },
      take: 20,
    }),
    db.opportunity.findMany({
      where: {
        carrierId,
        status: 'PUBLISHED',
        verifiedOn: { lte: fromDay(addDays(today, -defaultFreshnessPolicy.reminderDays)) },
      },
      include: { commune: { select: { name: true } } },
      orderBy: { verifiedOn: 'asc' },
      take: 20,
    }),
  ])
  return [
    ...assessments.map((assessment) => {
      const until = toDay(assessment.validUntil ?? fromDay(today))
      return line({
        id: assessment.id,
        kind: 'ELIGIBILITY_ENDING',
        personId: assessment.participantId,
        title: `L’éligibilité de ${shortName(assessment.participant.identity)} finit`,
        detail: `Le ${formatDay(until)}, dans ${formatCount(daysBetween(today, until), 'jour', 'jours')}`,
        dueOn: until,
        targetKind: 'PARTICIPANT',
        targetId: assessment.participantId,
      })
    }),
    ...placements.map((placement) => {
      const until = toDay(placement.endsOn ?? fromDay(today))
      return line({
        id: placement.id,
        kind: 'PLACEMENT_ENDING',
        personId: placement.participantId,
        title: `${shortName(placement.participant.identity)}\u00a0: le contrat finit`,
        detail: `${placement.employer.name} · le ${formatDay(until)}, et après\u00a0?`,
        dueOn: until,
        targetKind: 'PARTICIPANT',
        targetId: placement.participantId,
      })
    }),
    ...opportunities.map((opportunity) =>
      line({
        id: opportunity.id,
        kind: 'OPPORTUNITY_TO_VERIFY',
        title: `Vérifier «\u00a0${opportunity.title}\u00a0»`,
        detail: `${opportunity.commune.name} · vérifié le ${formatDay(toDay(opportunity.verifiedOn ?? opportunity.createdAt))}`,
        targetKind: 'OPPORTUNITY',
        targetId: opportunity.id,
      }),
    ),
  ]
}
