import { formatDay } from '@cordee/domain/kernel/day'
import { type PageVersion, pageVersionLabels } from '@cordee/domain/kernel/page-version'
import {
  callMomentLabels,
  contactChannelLabels,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { criterionOf, proofKindLabels } from '@cordee/domain/participant/criteria'
import { dataSharePurposeLabels } from '@cordee/domain/participant/data-share'
import { eligibilityStateLabels } from '@cordee/domain/participant/eligibility-lifecycle'
import { extensionReasonLabels } from '@cordee/domain/participant/pathway'
import { employmentContractLabels } from '@cordee/domain/placement/employment-contract'
import { toDay } from '../db/day.ts'
import type { Cipher } from '../platform/cipher.ts'
import { type CopySection, inFrench, inOneLine, type Line, on } from './copy-lines.ts'
import { openWhy } from './sealed-criteria.ts'
import { type ExtendedRow, openExtension } from './sealed-extension.ts'
import type { WholeFile } from './whole-file.ts'

const sexes = { F: 'Femme', M: 'Homme' }

const yesOn = (date: Date | null): string => (date ? `oui, le ${formatDay(toDay(date))}` : 'non')

const identity = ({ identity, tradeLabels, ...person }: WholeFile): CopySection => ({
  title: 'Identité et contact',
  lines: [
    ['Prénom', identity?.firstName ?? null],
    ['Nom', identity?.lastName ?? null],
    ['Date de naissance', on(identity?.birthDate ?? null)],
    ['Année de naissance, pour les bilans', person.birthYear === null ? null : String(person.birthYear)],
    ['Sexe', person.sex && inFrench(sexes, person.sex)],
    ['Téléphone', identity?.phone ?? null],
    ['Adresse e-mail', identity?.email ?? null],
    ['Commune', person.commune?.name ?? person.communeCode],
    ['Version des messages', pageVersionLabels[(identity?.language ?? 'fr') as PageVersion]],
    ['Comment vous joindre', inFrench(contactChannelLabels, person.contactChannel)],
    ['Quand vous appeler', identity?.callMoment ? inFrench(callMomentLabels, identity.callMoment) : null],
    ['Comment vous vous déplacez', person.mobility && inFrench(mobilityLabels, person.mobility)],
    ['Qualification', person.qualification],
    ['Métiers cherchés', inOneLine(...person.trades.map((code) => tradeLabels.get(code) ?? code))],
    ['Structure qui vous accompagne', person.prescriber?.name ?? null],
    ['Information sur vos données reçue le', on(identity?.noticeGivenOn ?? null)],
    ['Vous avez demandé à ne plus être proposé', yesOn(person.objectedOn)],
    [
      'Une personne qui vous aide est notée',
      identity?.helperName || identity?.helperPhone ? 'oui (ses coordonnées sont à elle)' : 'non',
    ],
    ['Dossier ouvert le', on(person.createdAt)],
    ['Dernière activité', on(person.lastActivityOn)],
    ['Effacement prochain annoncé', yesOn(person.retentionNoticeOn)],
    ...person.mergedFiles.map(
      (file): Line => [
        `Autre dossier à votre nom, réuni à celui-ci, ouvert le ${on(file.createdAt)}`,
        inOneLine(
          file.identity && `${file.identity.firstName} ${file.identity.lastName}`,
          on(file.identity?.birthDate ?? null),
          file.identity?.phone,
          file.identity?.email,
        ),
      ],
    ),
  ],
})

const prolonged = (cipher: Cipher, row: ExtendedRow): string | null => {
  const why = openExtension(cipher, row)
  return why && `prolongé : ${extensionReasonLabels[why.reason]}, ${why.motive}`
}

const eligibility = ({ assessments }: WholeFile, cipher: Cipher): CopySection => ({
  title: 'Éligibilité aux clauses sociales',
  lines: assessments.flatMap((assessment): Line[] => [
    [
      `Décision du ${on(assessment.decidedOn) ?? '…'}`,
      inOneLine(
        eligibilityStateLabels[assessment.status],
        assessment.effectOn && `à partir du ${on(assessment.effectOn)}`,
        assessment.validUntil && `jusqu’au ${on(assessment.validUntil)}`,
        assessment.regularisationReason ?? assessment.refusalReason ?? assessment.revocationReason,
        assessment.decidedOn && !assessment.decidedById && 'décidée dans un autre outil, et reprise',
        prolonged(cipher, assessment),
        assessment.passFrom && `PASS IAE du ${on(assessment.passFrom)} au ${on(assessment.passTo)}`,
      ),
    ],
    ...assessment.criteria.map((row): Line => {
      const { proof } = row
      return [
        criterionOf(openWhy(cipher, row).code).label,
        proof && `${inFrench(proofKindLabels, proof.kind)}, vue le ${on(proof.seenOn)}`,
      ]
    }),
    ...(assessment.form
      ? [
          [
            `Fiche signée le ${on(assessment.form.signedOn)}`,
            inOneLine(
              `par ${assessment.form.signedBy} (${assessment.form.capacity})`,
              `information sur vos données reçue le ${on(assessment.form.noticeGivenOn)}`,
              assessment.form.employerName && `pour ${assessment.form.employerName} seulement`,
              assessment.form.firstWorkDay &&
                `premier jour de travail le ${on(assessment.form.firstWorkDay)}`,
              assessment.form.missing && `à compléter : ${assessment.form.missing}`,
            ),
          ] as const,
        ]
      : []),
  ]),
})

const shares = ({ shares, known }: WholeFile): CopySection => ({
  title: 'Partages de vos données',
  lines: [
    ...shares.map(
      (share): Line => [
        inFrench(dataSharePurposeLabels, share.purpose),
        inOneLine(
          share.organisation?.name ?? 'tout employeur du territoire',
          `depuis le ${on(share.fromDay)}`,
          share.toDay && `jusqu’au ${on(share.toDay)}`,
          share.revokedOn && `retiré le ${on(share.revokedOn)}`,
        ),
      ],
    ),
    ...known.map(
      (asked): Line => [
        `${asked.organisation.name} a donné votre nom le ${on(asked.askedOn)}`,
        inOneLine(
          `pour un contrat de travail : ${inFrench(employmentContractLabels, asked.contractType)}`,
          `à partir du ${on(asked.startsOn)}`,
          asked.alreadyEmployed && 'vous y travailliez déjà',
        ),
      ],
    ),
  ],
})

/** Who the person is, what was decided of them, and who may know. */
export const identitySections = (person: WholeFile, cipher: Cipher): CopySection[] => [
  identity(person),
  eligibility(person, cipher),
  shares(person),
]
