import { formatMonth } from '@cordee/domain/kernel/day'
import { formatDuration, minutes } from '@cordee/domain/kernel/minutes'
import { attendanceLabels } from '@cordee/domain/opportunity/meeting'
import {
  referralRefusalReasonLabels,
  referralStateLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { workRequestStateLabels } from '@cordee/domain/opportunity/work-request'
import {
  callMomentLabels,
  contactChannelLabels,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { employmentContractLabels } from '@cordee/domain/placement/employment-contract'
import { immersionResultLabels, immersionStateLabels } from '@cordee/domain/placement/immersion'
import { outcomeFacts } from '@cordee/domain/placement/outcome'
import { outcomeMilestones, outcomeSourceLabels } from '@cordee/domain/placement/outcome-milestones'
import { placementEndReasonLabels } from '@cordee/domain/placement/placement-lifecycle'
import { workDocumentLabels } from '@cordee/domain/placement/work-document'
import { toMonth } from '../db/day.ts'
import { type CopySection, inFrench, inOneLine, type Line, on } from './copy-lines.ts'
import type { WholeFile } from './whole-file.ts'

const requests = ({ requests, referrals, meetings, tradeLabels }: WholeFile): CopySection => ({
  title: 'Demandes, orientations et rencontres',
  lines: [
    ...requests.map(
      (request): Line => [
        `Demande ${request.reference}`,
        inOneLine(
          on(request.askedOn),
          workRequestStateLabels[request.status],
          `au nom de ${request.firstName} ${request.lastName ?? ''}`.trim(),
          request.phone,
          request.communeCode && `commune ${request.communeCode}`,
          request.mobility && inFrench(mobilityLabels, request.mobility),
          request.contactChannel && inFrench(contactChannelLabels, request.contactChannel),
          request.callMoment && inFrench(callMomentLabels, request.callMoment),
          ...request.trades.map((code) => tradeLabels.get(code) ?? code),
          request.note,
          request.outcome,
        ),
      ],
    ),
    ...referrals.map(
      (referral): Line => [
        referral.opportunity?.title ?? 'Candidature sans poste précis',
        inOneLine(
          referralStateLabels[referral.status],
          `depuis le ${on(referral.statusSince)}`,
          referral.adviserName && `par ${referral.adviserName}`,
          referral.reason && inFrench(referralRefusalReasonLabels, referral.reason),
          referral.note,
        ),
      ],
    ),
    ...meetings.map(
      ({ meeting, attendance }): Line => [
        `${meeting.title}, ${on(meeting.startsAt)}`,
        inOneLine(inFrench(attendanceLabels, attendance), meeting.place),
      ],
    ),
  ],
})

type Placement = WholeFile['placements'][number]

const total = (each: readonly number[]) => minutes(each.reduce((sum, one) => sum + one, 0))

const placementLines = (placement: Placement): Line[] => [
  [
    `Chez ${placement.employer.name}`,
    inOneLine(
      `du ${on(placement.startsOn)}${placement.endsOn ? ` au ${on(placement.endsOn)}` : ''}`,
      placement.trade.label,
      inFrench(employmentContractLabels, placement.contractType),
      placement.fixedTermMotive,
      `${formatDuration(minutes(placement.weeklyMinutes))} par semaine`,
      placement.alreadyEmployed && 'vous y travailliez déjà',
      placement.endReason && inFrench(placementEndReasonLabels, placement.endReason),
    ),
  ],
  ...placement.months.flatMap(({ month, entries, keptWithReason, returnedReason }): Line[] => [
    [formatMonth(toMonth(month)), formatDuration(total(entries.map((entry) => entry.minutes)))],
    [
      `${formatMonth(toMonth(month))}, comptées`,
      inOneLine(
        formatDuration(total(entries.map(({ countedMinutes }) => countedMinutes))),
        keptWithReason,
        returnedReason,
        ...entries.map(({ reason }) => reason),
      ),
    ],
  ]),
  ...placement.trainings.map(
    (training): Line => [
      training.title,
      `du ${on(training.startsOn)} au ${on(training.endsOn)}, ${formatDuration(minutes(training.plannedMinutes))} prévues`,
    ],
  ),
  ...placement.documents.map(
    (seen): Line => [inFrench(workDocumentLabels, seen.kind), `vu le ${on(seen.seenOn)}`],
  ),
]

const milestoneLabel = (milestone: string): string =>
  milestone in outcomeMilestones
    ? outcomeMilestones[milestone as keyof typeof outcomeMilestones].label
    : milestone
const situationLabel = (situation: string): string =>
  situation in outcomeFacts ? outcomeFacts[situation as keyof typeof outcomeFacts].label : situation

/** What the person asked for, what was proposed, and the work that came of it. */
export const workSections = (person: WholeFile): CopySection[] => [
  requests(person),
  { title: 'Travail et heures', lines: person.placements.flatMap(placementLines) },
  {
    title: 'Immersions',
    lines: person.immersions.map(
      (immersion): Line => [
        `Chez ${immersion.host.name}`,
        inOneLine(
          `du ${on(immersion.startsOn)} au ${on(immersion.endsOn)}`,
          immersion.trade.label,
          immersionStateLabels[immersion.status],
          immersion.agreedOn && `convention signée le ${on(immersion.agreedOn)}`,
          immersion.result && inFrench(immersionResultLabels, immersion.result),
        ),
      ],
    ),
  },
  {
    title: 'Votre situation après le travail',
    lines: person.outcomes.map(
      (outcome): Line => [
        milestoneLabel(outcome.milestone),
        inOneLine(
          situationLabel(outcome.situation),
          `noté le ${on(outcome.answeredOn)}`,
          `dit par : ${inFrench(outcomeSourceLabels, outcome.source)}`,
        ),
      ],
    ),
  },
]
