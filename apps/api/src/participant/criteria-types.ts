import { can } from '@cordee/domain/access/permissions'
import {
  type CriterionCode,
  criterionOf,
  isSensitive,
  type ProofKind,
} from '@cordee/domain/participant/criteria'
import { proofValidityOn } from '@cordee/domain/participant/proof-validity'
import { toDay, toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { readOf } from '../graphql/person-reads-plugin.ts'
import { openWhy, type SealedRow } from './sealed-criteria.ts'
import { type ExtendedRow, openExtension } from './sealed-extension.ts'
import { CriterionCodeEnum, ExtensionReasonEnum, ProofKindEnum } from './types.ts'

export const CriterionRef = builder.objectRef<CriterionCode>('EligibilityCriterion').implement({
  description: 'Un critère, sa preuve et la durée de validité de la preuve.',
  fields: (t) => ({
    code: t.field({ type: CriterionCodeEnum, resolve: (code) => code }),
    label: t.string({ resolve: (code) => criterionOf(code).label }),
    proof: t.string({ resolve: (code) => criterionOf(code).proof }),
    proofMonths: t.int({
      nullable: true,
      resolve: (code, _args, { today }) => proofValidityOn(code, today).months,
    }),
  }),
})

interface SeenProof {
  readonly kind: string
  readonly datedOn: Date | null
  readonly validUntil: Date | null
  readonly seenOn: Date
  readonly seenBy: { readonly name: string } | null
}

const EligibilityProof = builder.objectRef<SeenProof>('EligibilityProof').implement({
  description: 'Ce qui a été vu, quand, par qui, et jusqu’à quand cela vaut ; jamais la pièce elle-même.',
  authScopes: { may: 'proof:read' },
  fields: (t) => ({
    kind: t.field({ type: ProofKindEnum, resolve: ({ kind }) => kind as ProofKind }),
    datedOn: t.field({ type: 'Day', nullable: true, resolve: ({ datedOn }) => toDayOrNull(datedOn) }),
    validUntil: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ validUntil }) => toDayOrNull(validUntil),
    }),
    seenOn: t.field({ type: 'Day', resolve: ({ seenOn }) => toDay(seenOn) }),
    seenBy: t.string({ nullable: true, resolve: ({ seenBy }) => seenBy?.name ?? null }),
  }),
})

interface SeenCriterion extends SealedRow {
  readonly participantId: string
  readonly code: CriterionCode
  readonly principal: boolean
  readonly proof: SeenProof | null
}

const EligibilityCriterionSeen = builder.objectRef<SeenCriterion>('EligibilityCriterionSeen').implement({
  description: 'Pourquoi une personne est éligible : un droit à part.',
  ...readOf(({ participantId }: SeenCriterion) => participantId),
  authScopes: { may: 'criteria:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    code: t.expose('code', { type: CriterionCodeEnum }),
    principal: t.exposeBoolean('principal'),
    label: t.string({ resolve: ({ code }) => criterionOf(code).label }),
    proof: t.field({
      type: EligibilityProof,
      nullable: true,
      resolve: ({ proof }, _args, { actor }) => (can(actor, 'proof:read') ? proof : null),
    }),
  }),
})

const sealedCriteria = {
  criteria: { include: { proof: { include: { seenBy: { select: { name: true } } } } } },
} as const

/** Why a pathway was prolonged, for who reads what is sensitive; nobody else is told that there is something to read. */
const extensionFor = (row: ExtendedRow, { actor, cipher }: Context) =>
  can(actor, 'criteria:readSensitive') ? openExtension(cipher, row) : null

builder.prismaObjectFields('EligibilityAssessment', (t) => ({
  extensionReason: t.field({
    type: ExtensionReasonEnum,
    nullable: true,
    description: 'Peut dire la santé : même droit que les critères sensibles (R31).',
    select: { id: true, extensionSealed: true },
    resolve: (row, _args, context) => extensionFor(row, context)?.reason ?? null,
  }),
  extensionMotive: t.string({
    nullable: true,
    description: 'Pour qui lit les critères sensibles.',
    select: { id: true, extensionSealed: true },
    resolve: (row, _args, context) => extensionFor(row, context)?.motive ?? null,
  }),
  criteria: t.field({
    type: [EligibilityCriterionSeen],
    description: 'Ceux de santé, de justice et d’hébergement ont leur propre droit (R31).',
    select: sealedCriteria,
    resolve: ({ criteria, participantId }, _args, { actor, cipher }) =>
      criteria
        .map((row) => ({ ...row, participantId, code: openWhy(cipher, row).code }))
        .filter(({ code }) => can(actor, 'criteria:readSensitive') || !isSensitive(code))
        .sort(
          (one, other) => Number(other.principal) - Number(one.principal) || (one.code < other.code ? -1 : 1),
        ),
  }),
}))
