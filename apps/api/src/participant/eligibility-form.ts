import { addWorkingDays } from '@cordee/domain/kernel/day'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import {
  isPrescriberKind,
  type OrganisationKind,
  type PrescriberKind,
} from '@cordee/domain/organisation/organisation-kind'
import { eligibilityLifecycle } from '@cordee/domain/participant/eligibility-lifecycle'
import { refuse } from '@cordee/domain/participant/refusals'
import { z } from 'zod'
import { organisationOf, visibleParticipants } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDay, toDayOrNull } from '../db/day.ts'
import { presenceOf } from '../db/presence.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { CriterionCodeEnum, EligibilityAssessment, EligibilityStatusEnum } from './types.ts'
import { writeCriteria } from './write-criteria.ts'

builder.prismaObject('EligibilityForm', {
  description: 'La fiche d’éligibilité, remplie et signée par le conseiller.',
  authScopes: { may: 'criteria:read' },
  fields: (t) => ({
    prescriber: t.relation('prescriber'),
    signedBy: t.exposeString('signedBy'),
    capacity: t.exposeString('capacity'),
    signedOn: t.field({ type: 'Day', resolve: ({ signedOn }) => toDay(signedOn) }),
    noticeGivenOn: t.field({ type: 'Day', resolve: ({ noticeGivenOn }) => toDay(noticeGivenOn) }),
    employerName: t.exposeString('employerName', {
      nullable: true,
      description: 'Le seul employeur auquel la personne veut bien être proposée ; null : tous.',
    }),
    firstWorkDay: t.field({
      type: 'Day',
      nullable: true,
      resolve: ({ firstWorkDay }) => toDayOrNull(firstWorkDay),
    }),
    missing: t.exposeString('missing', { nullable: true, description: 'Ce que la facilitatrice a demandé.' }),
  }),
})

builder.prismaObjectFields('EligibilityAssessment', (t) => ({
  form: t.relation('form', { nullable: true }),
}))

builder.prismaObjectFields('Participant', (t) => ({
  formToDecide: t.field({
    type: EligibilityAssessment,
    nullable: true,
    description: 'La fiche d’un conseiller qui attend la décision.',
    select: (_args, _context, nested) => ({
      assessments: nested({
        where: { status: 'SUBMITTED', form: { isNot: null } },
        orderBy: { createdAt: 'desc' },
        take: 1,
      }),
    }),
    resolve: ({ assessments: [form] }) => form ?? null,
  }),
}))

/** One task a form: sent again after a complement, it is another form. */
export const taskOfForm = (form: { readonly id: string; readonly carrierId: string }) => ({
  carrierId: form.carrierId,
  sourceKey: `eligibility-form:${form.id}`,
})

const line = (what: string) => z.string().trim().min(2, `Écrivez ${what}.`).max(120)

const FormCriterionInput = builder.inputType('FormCriterionInput', {
  subGraphs: holderOnly,
  fields: (t) => ({
    code: t.field({ type: CriterionCodeEnum }),
    proofDatedOn: t.field({ type: 'Day', required: false }),
  }),
})

const EligibilityFormInput = builder.inputType('EligibilityFormInput', {
  subGraphs: holderOnly,
  fields: (t) => ({
    participantId: t.field({ type: 'Uuid' }),
    criteria: t.field({ type: [FormCriterionInput] }),
    seenOn: t.field({ type: 'Day', description: 'Jour où les pièces ont été vues.' }),
    noticeGivenOn: t.field({ type: 'Day', required: false }),
    agreed: t.boolean({ description: 'La personne est d’accord pour être proposée.' }),
    employerName: t.string({ required: false, validate: z.string().trim().max(160) }),
    firstWorkDay: t.field({ type: 'Day', required: false }),
    signedBy: t.string({ validate: line('votre nom') }),
    capacity: t.string({ validate: line('votre fonction') }),
  }),
})

const prescriberKind = (kinds: readonly string[]): PrescriberKind | null =>
  (kinds as readonly OrganisationKind[]).find(isPrescriberKind) ?? null

builder.mutationField('submitEligibilityForm', (t) =>
  t.field({
    type: EligibilityStatusEnum,
    subGraphs: holderOnly,
    description: 'Le conseiller envoie la fiche signée ; la facilitatrice décide.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'eligibility:submit' },
    args: {
      input: t.arg({ type: EligibilityFormInput }),
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(100) }),
    },
    resolve: async (_root, { input, idempotencyKey }, context) => {
      const { actor, today } = context
      const { noticeGivenOn } = input
      if (input.criteria.length === 0) throw new RuleRefusal(refuse('CRITERION_NEEDED', 'criteria'))
      if (!noticeGivenOn || noticeGivenOn > today)
        throw new RuleRefusal(refuse('INFORMATION_NEEDED', 'noticeGivenOn'))
      if (!input.agreed) throw new RuleRefusal(refuse('AGREEMENT_NEEDED', 'agreed'))
      if (input.seenOn > today) throw new RuleRefusal(refuse('PROOF_NOT_SEEN', 'seenOn'))
      const signature = unwrap(
        parseFreeText(`${input.signedBy} ${input.capacity} ${input.employerName ?? ''}`),
      )
      const newForm = context.newId()
      await write(context, async (tx, note) => {
        if (await writtenBefore(tx, context, idempotencyKey, 'submitEligibilityForm', input, newForm)) return
        const person = found(
          await tx.participant.findFirst({
            where: { id: input.participantId, ...visibleParticipants(actor) },
            include: { assessments: { where: { status: 'SUBMITTED' }, select: { id: true } } },
          }),
        )
        if (person.assessments.length > 0) throw new RuleRefusal(refuse('FORM_ALREADY_SENT', null))
        const own = { carrierId: person.carrierId }
        const prescriber = found(
          await tx.organisation.findFirst({ where: { id: organisationOf(actor), ...own } }),
        )
        await tx.eligibilityAssessment.create({
          data: {
            id: newForm,
            ...own,
            participantId: person.id,
            status: unwrap(eligibilityLifecycle.next('DRAFT', 'submit')),
            statusSince: fromDay(today),
          },
        })
        await tx.eligibilityForm.create({
          data: {
            assessmentId: newForm,
            ...own,
            prescriberId: prescriber.id,
            signedBy: input.signedBy.trim(),
            capacity: input.capacity.trim(),
            signedOn: fromDay(today),
            noticeGivenOn: fromDay(noticeGivenOn),
            employerName: input.employerName?.trim() || null,
            firstWorkDay: fromDayOrNull(input.firstWorkDay),
          },
        })
        await writeCriteria(tx, context, {
          assessmentId: newForm,
          claims: input.criteria.map(({ code, proofDatedOn }) => ({
            code,
            proofDatedOn,
            proofKind: code === 'REASONED_REFERRAL' ? 'PRESCRIBER_STATEMENT' : 'DOCUMENT_SEEN',
            seenOn: input.seenOn,
            signedBy: prescriberKind(prescriber.kinds),
          })),
          principal: input.criteria[0]?.code,
          seenById: null,
        })
        await openTask(tx, context.newId, {
          ...taskOfForm({ ...own, id: newForm }),
          kind: 'TO_DO',
          title: 'Décider de la fiche d’éligibilité',
          since: today,
          dueOn: addWorkingDays(today, 0, await presenceOf(tx, person.carrierId)),
          about: { kind: 'PARTICIPANT', id: person.id },
        })
        await note(
          'eligibility:submit',
          'Participant',
          person.id,
          { signed: signature.length > 0 },
          'eligibility.submitted',
        )
      })
      return 'SUBMITTED' as const
    },
  }),
)
