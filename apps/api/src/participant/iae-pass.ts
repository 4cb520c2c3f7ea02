import type { Day, Period } from '@cordee/domain/kernel/day'
import { iaeDiagnosis, iaeEmployerKinds } from '@cordee/domain/participant/iae-diagnosis'
import { type RightLine, rightLines } from '@cordee/domain/participant/pathway'
import { refuse } from '@cordee/domain/participant/refusals'
import { z } from 'zod'
import { ownRow } from '../access/visibility.ts'
import { toDay, toDayOrNull } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { current, found, RuleRefusal } from '../graphql/errors.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'
import { write } from '../graphql/write.ts'
import { openWhy } from './sealed-criteria.ts'
import { CriterionCodeEnum, suspensionsOf } from './types.ts'

interface StoredPass {
  readonly passFrom: Date | null
  readonly passTo: Date | null
  readonly passSuspensions: unknown
}

/** The PASS IAE of a decision on a day; null when it rests on none. */
const passOn = ({ passFrom, passTo, passSuspensions }: StoredPass, at: Day) =>
  passFrom && passTo
    ? {
        from: toDay(passFrom),
        to: toDay(passTo),
        suspensions: suspensionsOf(passSuspensions),
        suspended: suspensionsOf(passSuspensions).some(
          ({ from, to }) => from <= at && (to === null || at <= to),
        ),
      }
    : null

const SuspensionRef = builder.objectRef<Period>('PassSuspension').implement({
  authScopes: { may: 'criteria:read' },
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day', nullable: true }),
  }),
})

const IaePassRef = builder.objectRef<NonNullable<ReturnType<typeof passOn>>>('IaePass').implement({
  description: 'Le PASS IAE sur lequel repose la décision ; son numéro n’est pas gardé (R26).',
  authScopes: { may: 'criteria:read' },
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    to: t.expose('to', { type: 'Day' }),
    suspended: t.exposeBoolean('suspended', { description: 'Suspendu aujourd’hui.' }),
    suspensions: t.field({ type: [SuspensionRef], resolve: ({ suspensions }) => [...suspensions] }),
  }),
})

const IaeEmployerKindEnum = builder.enumType('IaeEmployerKind', { values: keys(iaeEmployerKinds) })

const DiagnosisRef = builder.objectRef<ReturnType<typeof iaeDiagnosis>>('IaeDiagnosis').implement({
  description: 'Qui peut demander un PASS IAE sur ces critères : un autre droit, donné ailleurs (R80).',
  authScopes: { may: 'criteria:read' },
  fields: (t) => ({
    structureMayOpen: t.exposeBoolean('structureMayOpen'),
    levelOne: t.field({ type: [CriterionCodeEnum], resolve: ({ levelOne }) => [...levelOne] }),
    levelTwo: t.field({ type: [CriterionCodeEnum], resolve: ({ levelTwo }) => [...levelTwo] }),
    sentence: t.exposeString('sentence'),
    policy: t.expose('policy', { type: PolicyUsedRef }),
  }),
})

builder.prismaObjectFields('EligibilityAssessment', (t) => ({
  iaePass: t.field({
    type: IaePassRef,
    nullable: true,
    authScopes: { may: 'criteria:read' },
    resolve: (assessment, _args, { today }) => passOn(assessment, today),
  }),
  iaeDiagnosis: t.field({
    type: DiagnosisRef,
    authScopes: { may: 'criteria:readSensitive' },
    args: { employer: t.arg({ type: IaeEmployerKindEnum }) },
    select: { criteria: true },
    resolve: ({ criteria }, { employer }, { cipher }) =>
      iaeDiagnosis(
        criteria.map((row) => openWhy(cipher, row).code),
        employer,
      ),
  }),
}))

const RightLineRef = builder.objectRef<RightLine>('RightLine').implement({
  description: 'Un droit, dit en une phrase : la clause, ou l’insertion par l’activité économique.',
  authScopes: { may: 'eligibility:read' },
  fields: (t) => ({
    right: t.string({ resolve: ({ right }) => right }),
    open: t.exposeBoolean('open'),
    sentence: t.exposeString('sentence'),
  }),
})

builder.prismaObjectFields('Participant', (t) => ({
  rights: t.field({
    type: [RightLineRef],
    description: 'Deux droits, deux lignes : ce qui compte pour une clause ne donne aucun PASS IAE.',
    authScopes: { may: 'criteria:read' },
    select: {
      assessments: {
        where: { status: { in: ['VALIDATED', 'EXTENDED'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
    },
    resolve: ({ assessments: [decision] }, _args, { today }) => {
      const [effectOn, validUntil] = [
        toDayOrNull(decision?.effectOn ?? null),
        toDayOrNull(decision?.validUntil ?? null),
      ]
      return [
        ...rightLines(
          effectOn && validUntil ? { effectOn, validUntil } : null,
          decision ? passOn(decision, today) : null,
          today,
        ),
      ]
    },
  }),
}))

const SuspensionInput = builder.inputType('PassSuspensionInput', {
  fields: (t) => ({ from: t.field({ type: 'Day' }), to: t.field({ type: 'Day', required: false }) }),
})

builder.mutationField('setPassSuspensions', (t) =>
  t.prismaField({
    type: 'EligibilityAssessment',
    subGraphs: ['facilitator'],
    description:
      'Les suspensions du PASS IAE dont les heures ne comptent pas ; en retirer une, c’est décider qu’elles comptent.',
    errors: {},
    authScopes: { may: 'eligibility:decide' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      suspensions: t.arg({ type: [SuspensionInput], validate: z.array(z.unknown()).max(20) }),
    },
    resolve: async (query, _root, { id, version, suspensions }, context) => {
      if (suspensions.some(({ from, to }) => to != null && to < from))
        throw new RuleRefusal(refuse('PASS_SUSPENSION_REVERSED', 'suspensions'))
      await write(context, async (tx, note) => {
        const row = current(
          found(
            await tx.eligibilityAssessment.findFirst({
              where: { ...ownRow(context.actor, id), passFrom: { not: null } },
            }),
          ),
          version,
        )
        await tx.eligibilityAssessment.update({
          where: { id },
          data: {
            passSuspensions: suspensions.map(({ from, to }) => ({ from, to: to ?? null })),
            version: { increment: 1 },
          },
        })
        await note(
          'eligibility:decide',
          'Participant',
          row.participantId,
          { suspensions: suspensions.length },
          'eligibility.decided',
        )
      })
      return context.db.eligibilityAssessment.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
