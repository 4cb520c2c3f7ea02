import { type Day, formatDay, formatMonth } from '@cordee/domain/kernel/day'
import { formatDuration, minutes } from '@cordee/domain/kernel/minutes'
import { messagePurposeLabels } from '@cordee/domain/messaging/message'
import { type ContactChannel, contactChannelLabels } from '@cordee/domain/participant/contact-preference'
import { criterionOf, type ProofKind, proofKindLabels } from '@cordee/domain/participant/criteria'
import { type DataSharePurpose, dataSharePurposeLabels } from '@cordee/domain/participant/data-share'
import { eligibilityStateLabels } from '@cordee/domain/participant/eligibility-lifecycle'
import { type WorkDocument, workDocumentLabels } from '@cordee/domain/placement/work-document'
import { ownRow } from '../access/visibility.ts'
import { toDay, toMonth } from '../db/day.ts'
import type { Context } from '../graphql/context.ts'
import { found } from '../graphql/errors.ts'
import { readersOf } from './reads.ts'
import { openWhy } from './sealed-criteria.ts'

type Line = readonly [label: string, value: string | null]
export interface CopySection {
  readonly title: string
  readonly lines: readonly Line[]
}

const on = (date: Date | null): string | null => (date ? formatDay(toDay(date)) : null)
const MOST_READS = 5000

/** Everything that is held about one person, in their words; nothing of anybody else (RGPD art. 15 and 20). */
export const copyOf = async (context: Context, participantId: string): Promise<CopySection[]> => {
  const { db, actor, cipher } = context
  const person = found(
    await db.participant.findFirst({
      where: { ...ownRow(actor, participantId), anonymised: false },
      include: {
        identity: true,
        commune: true,
        prescriber: { select: { name: true } },
        assessments: { include: { criteria: { include: { proof: true } } }, orderBy: { createdAt: 'asc' } },
        referrals: { include: { opportunity: { select: { title: true } } }, orderBy: { createdAt: 'asc' } },
        requests: { orderBy: { createdAt: 'asc' } },
        placements: {
          include: {
            employer: { select: { name: true } },
            months: { include: { entries: true }, orderBy: { month: 'asc' } },
            trainings: { orderBy: { startsOn: 'asc' } },
            documents: { orderBy: { seenOn: 'asc' } },
          },
          orderBy: { startsOn: 'asc' },
        },
        messages: { include: { content: true }, orderBy: { createdAt: 'asc' } },
        shares: { include: { organisation: { select: { name: true } } }, orderBy: { fromDay: 'asc' } },
      },
    }),
  )
  const reads = await readersOf(context, participantId, MOST_READS)
  const { identity } = person
  return [
    {
      title: 'Identité et contact',
      lines: [
        ['Prénom', identity?.firstName ?? null],
        ['Nom', identity?.lastName ?? null],
        ['Date de naissance', on(identity?.birthDate ?? null)],
        ['Téléphone', identity?.phone ?? null],
        ['Adresse e-mail', identity?.email ?? null],
        ['Commune', person.commune?.name ?? null],
        ['Comment vous joindre', contactChannelLabels[person.contactChannel as ContactChannel]],
        ['Qualification', person.qualification],
        ['Structure qui vous accompagne', person.prescriber?.name ?? null],
        ['Information sur vos données reçue le', on(identity?.noticeGivenOn ?? null)],
        [
          'Une personne qui vous aide est notée',
          identity?.helperName ? 'oui (ses coordonnées sont à elle)' : 'non',
        ],
      ],
    },
    {
      title: 'Éligibilité aux clauses sociales',
      lines: person.assessments.flatMap((assessment): Line[] => [
        [
          `Décision du ${on(assessment.decidedOn) ?? '…'}`,
          [
            eligibilityStateLabels[assessment.status],
            assessment.effectOn && `à partir du ${on(assessment.effectOn)}`,
            assessment.validUntil && `jusqu’au ${on(assessment.validUntil)}`,
            assessment.regularisationReason ?? assessment.refusalReason ?? assessment.revocationReason,
            assessment.extensionMotive,
          ]
            .filter(Boolean)
            .join(', '),
        ],
        ...assessment.criteria.map((row): Line => {
          const { proof } = row
          const seen = proof && `${proofKindLabels[proof.kind as ProofKind]}, vue le ${on(proof.seenOn)}`
          return [criterionOf(openWhy(cipher, row).code).label, seen || null]
        }),
      ]),
    },
    {
      title: 'Orientations et demandes',
      lines: [
        ...person.requests.map(
          (request): Line => [
            `Demande ${request.reference}`,
            [on(request.createdAt), request.note].filter(Boolean).join(' : '),
          ],
        ),
        ...person.referrals.map(
          (referral): Line => [
            referral.opportunity?.title ?? 'Candidature sans poste précis',
            [`depuis le ${on(referral.statusSince)}`, referral.note].filter(Boolean).join(' : '),
          ],
        ),
      ],
    },
    {
      title: 'Travail et heures',
      lines: person.placements.flatMap((placement): Line[] => [
        [
          `Chez ${placement.employer.name}`,
          `du ${on(placement.startsOn)}${placement.endsOn ? ` au ${on(placement.endsOn)}` : ''}`,
        ],
        ...placement.months.map(
          (month): Line => [
            formatMonth(toMonth(month.month)),
            formatDuration(minutes(month.entries.reduce((sum, entry) => sum + entry.minutes, 0))),
          ],
        ),
        ...placement.trainings.map(
          (training): Line => [
            training.title,
            `du ${on(training.startsOn)} au ${on(training.endsOn)}, ${formatDuration(minutes(training.plannedMinutes))} prévues`,
          ],
        ),
        ...placement.documents.map(
          (seen): Line => [workDocumentLabels[seen.kind as WorkDocument], `vu le ${on(seen.seenOn)}`],
        ),
      ]),
    },
    {
      title: 'Partages de vos données',
      lines: person.shares.map(
        (share): Line => [
          dataSharePurposeLabels[share.purpose as DataSharePurpose],
          [
            share.organisation?.name ?? 'tout employeur du territoire',
            `depuis le ${on(share.fromDay)}`,
            share.toDay && `jusqu’au ${on(share.toDay)}`,
            share.revokedOn && `retiré le ${on(share.revokedOn)}`,
          ]
            .filter(Boolean)
            .join(', '),
        ],
      ),
    },
    {
      title: 'Messages qui vous ont été adressés',
      lines: person.messages.map(
        (message): Line => [
          `${on(message.createdAt)}, ${messagePurposeLabels[message.purpose as keyof typeof messagePurposeLabels] ?? message.purpose}`,
          message.content?.body ?? null,
        ],
      ),
    },
    {
      title: 'Qui a consulté votre dossier',
      lines: reads.map((read): Line => [`${on(read.at)}, ${read.who}`, read.through]),
    },
  ]
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

/** The copy as a page that reads and prints by itself, without any other file. */
export const copyAsPage = (sections: readonly CopySection[], today: Day): string => {
  const rows = ({ lines }: CopySection) =>
    lines
      .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value ?? 'non renseigné')}</dd>`)
      .join('\n')
  const body = sections
    .map(
      (section) =>
        `<h2>${escaped(section.title)}</h2>\n${section.lines.length ? `<dl>\n${rows(section)}\n</dl>` : '<p>Rien.</p>'}`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Mes données dans Cordée</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600;margin-top:.5rem}dd{margin:0;white-space:pre-wrap}</style></head>
<body><h1>Mes données dans Cordée</h1>
<p>Copie faite le ${escaped(formatDay(today))}. Vous pouvez demander une correction, l’effacement, ou ne plus être proposé : parlez-en à la personne qui vous accompagne, ou écrivez au délégué à la protection des données de la structure. En cas de désaccord, la CNIL (cnil.fr) peut être saisie.</p>
${body}
</body></html>
`
}

/** The same for a program. */
export const copyAsJson = (sections: readonly CopySection[], today: Day): string =>
  JSON.stringify(
    {
      madeOn: today,
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map(([label, value]) => ({ label, value })),
      })),
    },
    null,
    2,
  )
