import { can } from '@cordee/domain/access/permissions'
import type { Day } from '@cordee/domain/kernel/day'
import { happened } from '@cordee/domain/kernel/happened'
import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import { chosenChannel } from '@cordee/domain/messaging/chosen-channel'
import { openReferralStates } from '@cordee/domain/opportunity/referral-lifecycle'
import { refuse } from '@cordee/domain/opportunity/refusals'
import { refuse as refusePerson } from '@cordee/domain/participant/refusals'
import { z } from 'zod'
import { organisationOf, sameCarrier, visibleParticipants } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { knownAlready } from '../db/known-already.ts'
import { openFile } from '../db/open-file.ts'
import { promiseOf } from '../db/promise.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { found, NotAllowed, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { writtenBefore } from '../graphql/idempotency.ts'
import { write } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { CallMomentEnum, ContactChannelEnum, MobilityEnum } from '../participant/types.ts'
import { FollowedReferralRef, followed } from './adviser-types.ts'

const mostPeople = 10
const text = (longest: number) => z.string().trim().max(longest)

const ReferredPersonInput = builder.inputType('ReferredPersonInput', {
  subGraphs: holderOnly,
  fields: (t) => ({
    firstName: t.string({ validate: text(80).min(1, 'Écrivez le prénom.') }),
    lastName: t.string({ validate: text(80).min(1, 'Écrivez le nom.') }),
    birthDate: t.field({ type: 'Day', required: false }),
    phone: t.string({ required: false, validate: text(30) }),
    helperName: t.string({ required: false, validate: text(120) }),
    helperPhone: t.string({ required: false, validate: text(30) }),
    communeCode: t.string({ required: false, validate: text(5) }),
    mobility: t.field({ type: MobilityEnum, required: false }),
    contactChannel: t.field({
      type: ContactChannelEnum,
      required: false,
      description: 'Comment la personne veut être jointe ; non dit, on l’appelle.',
    }),
    trades: t.stringList({
      required: false,
      validate: z.array(z.string().regex(/^[A-N]\d{4}$/, 'Ce métier n’est pas connu.')).max(10),
      description: 'Les métiers qui lui iraient, quand aucun poste n’est choisi.',
    }),
    callMoment: t.field({ type: CallMomentEnum, required: false }),
    note: t.string({
      required: false,
      validate: text(300).max(300, 'Écrivez moins de 300 lettres, et rien sur la santé.'),
    }),
  }),
})
type ReferredPerson = typeof ReferredPersonInput.$inferInput

const ReferringAdviserInput = builder.inputType('ReferringAdviserInput', {
  subGraphs: holderOnly,
  fields: (t) => ({
    name: t.string({ validate: text(120).min(2, 'Écrivez votre nom.') }),
    phone: t.string({ required: false, validate: text(30) }),
  }),
})

/** What is readable of one person, or the refusal under the field of that person. */
const readPerson = (person: ReferredPerson, index: number, today: Day) => {
  const at = (field: string) => `people.${index}.${field}`
  const phoneAt = (typed: string | null | undefined, field: string) => {
    if (!typed?.trim()) return null
    const parsed = parsePhone(typed)
    if (parsed.ok) return parsed.value
    throw new RuleRefusal({ ...parsed.error, field: at(field) })
  }
  if (person.birthDate) unwrap(happened(person.birthDate, today, at('birthDate')))
  const phone = phoneAt(person.phone, 'phone')
  const helperPhone = phoneAt(person.helperPhone, 'helperPhone')
  if (!phone && !helperPhone) throw new RuleRefusal(refuse('PERSON_PHONE_NEEDED', at('phone')))
  const channel = chosenChannel(person.contactChannel ?? null, phone)
  if (!channel.ok) throw new RuleRefusal({ ...channel.error, field: at('contactChannel') })
  const note = parseFreeText(person.note ?? '')
  if (!note.ok) throw new RuleRefusal({ ...note.error, field: at('note') })
  return { ...person, phone, helperPhone, contactChannel: channel.value, note: note.value || null }
}

const registerPerson = async (
  tx: Tx,
  { newId, actor, today }: Context,
  person: ReturnType<typeof readPerson>,
  noticeGivenOn: Date,
): Promise<string> => {
  const id = newId()
  const own = sameCarrier(actor)
  await openFile(tx, {
    id,
    ...own,
    firstName: person.firstName,
    lastName: person.lastName,
    birthDate: person.birthDate,
    openedOn: today,
    facts: {
      communeCode: person.communeCode || null,
      mobility: person.mobility ?? null,
      prescriberId: organisationOf(actor),
      contactChannel: person.contactChannel,
      trades: [...new Set<string>(person.trades)],
    },
    contact: {
      phone: person.phone,
      helperName: person.helperName?.trim() || null,
      helperPhone: person.helperPhone,
      callMoment: person.callMoment ?? null,
      noticeGivenOn,
    },
  })
  const known = await knownAlready(tx, own.carrierId, {
    id,
    firstName: person.firstName,
    lastName: person.lastName,
    bornOn: person.birthDate ?? null,
    phone: person.phone,
  })
  if (known) {
    await openTask(tx, newId, {
      carrierId: own.carrierId,
      kind: 'TO_DO',
      title: 'Personne peut-être déjà suivie : comparez les dossiers.',
      since: today,
      dueOn: (await promiseOf(tx, own.carrierId, today)).callBy,
      about: { kind: 'PARTICIPANT', id },
      sourceKey: `duplicate:${id}`,
    })
  }
  return id
}

builder.mutationField('referPeople', (t) =>
  t.field({
    type: [FollowedReferralRef],
    subGraphs: holderOnly,
    description:
      'Un conseiller oriente des personnes, nouvelles ou déjà connues de son agence, toutes ou aucune ; une seule fois par clé.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'referral:create' },
    args: {
      idempotencyKey: t.arg.string({ validate: z.string().min(8).max(100) }),
      opportunityId: t.arg({ type: 'Uuid', required: false }),
      adviser: t.arg({ type: ReferringAdviserInput }),
      informationGiven: t.arg.boolean({
        description: 'La notice a été lue aux personnes, elles sont d’accord.',
      }),
      people: t.arg({ type: [ReferredPersonInput] }),
      knownIds: t.arg({ type: ['Uuid'], description: 'Personnes que l’agence a déjà orientées.' }),
    },
    resolve: async (_root, { idempotencyKey, ...input }, context) => {
      const { actor, today } = context
      const own = sameCarrier(actor)
      const agencyId = organisationOf(actor)
      const knownIds = [...new Set(input.knownIds)]
      // Whom the agency brought before is read by who proved who they are.
      if (knownIds.length > 0 && !can(actor, 'referral:read')) throw new NotAllowed()
      const count = input.people.length + knownIds.length
      if (count === 0 || count > mostPeople)
        throw new RuleRefusal(refuse('PEOPLE_NEEDED', 'people', { most: mostPeople }))
      if (!input.informationGiven) throw new RuleRefusal(refuse('INFORMATION_NOT_GIVEN', 'informationGiven'))
      const read = input.people.map((person, index) => readPerson(person, index, today))
      const adviserPhone = input.adviser.phone?.trim() ? parsePhone(input.adviser.phone) : null
      if (adviserPhone && !adviserPhone.ok)
        throw new RuleRefusal({ ...adviserPhone.error, field: 'adviser.phone' })
      const batchId = context.newId()
      const sent = await write(context, async (tx, note) => {
        const before = await writtenBefore(tx, context, idempotencyKey, 'referPeople', input, batchId)
        if (before) return before
        if (input.opportunityId) {
          found(
            await tx.opportunity.findFirst({
              where: { id: input.opportunityId, ...own, status: 'PUBLISHED' },
              select: { id: true },
            }),
          )
        }
        const known = await tx.participant.findMany({
          where: { ...visibleParticipants(actor), id: { in: knownIds }, prescriberId: agencyId },
          select: { id: true, objectedOn: true },
        })
        if (known.length < knownIds.length) found(null)
        if (known.some(({ objectedOn }) => objectedOn !== null))
          throw new RuleRefusal(refusePerson('PERSON_OBJECTED', 'knownIds'))
        const { opportunityId } = input
        if (opportunityId && knownIds.length > 0) {
          // One at a time, as the team does: nobody is twice in line for one position.
          await tx.$executeRaw`SELECT 1 FROM participant WHERE id = ANY(${knownIds}::uuid[]) AND carrier_id = ${own.carrierId}::uuid ORDER BY id FOR UPDATE`
          const goesOn = await tx.referral.findFirst({
            where: {
              ...own,
              participantId: { in: knownIds },
              opportunityId,
              status: { in: [...openReferralStates] },
            },
          })
          if (goesOn) throw new RuleRefusal(refuse('REFERRAL_GOES_ON', 'knownIds'))
        }
        const created: string[] = []
        for (const person of read) created.push(await registerPerson(tx, context, person, fromDay(today)))
        const answerBefore = fromDay((await promiseOf(tx, own.carrierId, today)).callBy)
        const referrals = [
          ...created.map((participantId, index) => ({ participantId, note: read[index]?.note ?? null })),
          ...known.map(({ id }) => ({ participantId: id, note: null })),
        ].map((each) => ({
          id: context.newId(),
          ...own,
          ...each,
          batchId,
          opportunityId: input.opportunityId ?? null,
          source: 'ADVISER',
          statusSince: fromDay(today),
          referredOn: fromDay(today),
          answerBefore,
          adviserName: input.adviser.name.trim(),
          adviserPhone: adviserPhone?.ok ? adviserPhone.value : null,
        }))
        await tx.referral.createMany({ data: referrals })
        for (const { id } of referrals) await note('referral:create', 'Referral', id, {}, 'referral.created')
        return batchId
      })
      return context.db.referral.findMany({
        where: { ...own, batchId: sent, participant: { prescriberId: agencyId } },
        include: followed,
        orderBy: { id: 'asc' },
      })
    },
  }),
)
