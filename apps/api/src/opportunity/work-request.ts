import { createHash } from 'node:crypto'
import { linkPolicies } from '@cordee/domain/access/link'
import type { Day } from '@cordee/domain/kernel/day'
import { askedChannel } from '@cordee/domain/messaging/chosen-channel'
import { readWorkRequest } from '@cordee/domain/opportunity/work-request'
import { z } from 'zod'
import { hashFor } from '../access/auth-token.ts'
import { publicPresence } from '../db/presence.ts'
import { publicPolicy } from '../db/public-policy.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { CallMomentEnum, MobilityEnum, PhoneChannelEnum } from '../participant/types.ts'
import { dayInParis } from '../platform/clock.ts'
import { countForm } from './flood.ts'
import { openingOf, publicRow } from './public-rows.ts'
import { inPairs, territoryRow } from './public-territory.ts'

const CallbackInput = builder.inputType('CallbackInput', {
  subGraphs: ['public'],
  fields: (t) => ({
    opportunitySlug: t.string({ required: false, validate: z.string().max(120) }),
    comingKey: t.string({
      required: false,
      validate: z.string().max(20),
      description: 'Le poste à venir pour lequel un numéro est laissé.',
    }),
    firstName: t.string({ validate: z.string().max(80, 'Un prénom tient en 80 lettres.') }),
    lastName: t.string({ required: false, validate: z.string().max(80) }),
    phone: t.string({ required: false, validate: z.string().max(30) }),
    helperName: t.string({ required: false, validate: z.string().max(120) }),
    helperPhone: t.string({ required: false, validate: z.string().max(30) }),
    communeCode: t.string({ required: false, validate: z.string().max(5) }),
    trades: t.stringList({ required: false, validate: z.array(z.string().max(5)).max(10) }),
    mobility: t.field({ type: MobilityEnum, required: false }),
    callMoment: t.field({ type: CallMomentEnum, required: false }),
    contactChannel: t.field({
      type: PhoneChannelEnum,
      required: false,
      description: 'Comment la personne veut être jointe ; non dit, on l’appelle, et un SMS confirme.',
    }),
    note: t.string({ required: false, validate: z.string().max(300, 'Écrivez moins de 300 lettres.') }),
    language: t.field({
      type: PageVersionEnum,
      required: false,
      description: 'La version que la personne lit : on lui écrit dans celle-là.',
    }),
    consent: t.boolean(),
    followSecret: t.string({
      required: false,
      validate: z.string().regex(/^[\w-]{43}$/, 'Rechargez la page, puis recommencez.'),
      description:
        'Un secret de 256 bits fait par qui envoie le formulaire : il devient le lien de suivi de cette demande, et n’est gardé que haché.',
    }),
  }),
})

interface Recorded {
  readonly reference: string
  readonly call_before: string
}
interface Receipt extends Recorded {
  readonly phone: string
  readonly followedUntil: Day | null
}

const CallbackReceipt = builder.objectRef<Receipt>('CallbackReceipt').implement({
  description: 'La promesse : qui appelle, avant quel jour (R58).',
  subGraphs: ['public'],
  fields: (t) => ({
    reference: t.exposeString('reference'),
    callBefore: t.field({ type: 'Day', resolve: (receipt) => receipt.call_before as Day }),
    phone: t.exposeString('phone', { description: 'Le numéro qui appellera.' }),
    followedUntil: t.expose('followedUntil', {
      type: 'Day',
      nullable: true,
      description:
        'Jusqu’à quel jour le secret envoyé ouvre cette demande ; nul quand il ne l’ouvre pas, parce qu’elle avait déjà son lien.',
    }),
  }),
})

const minute = 60_000

/** The same secret sent again opens the same request; that of another form opens nothing of it. */
const followedUntil = async (
  publicPool: Context['publicPool'],
  carrierId: string,
  { reference }: Recorded,
  secret: string | null | undefined,
): Promise<Day | null> => {
  if (!secret) return null
  const { rows } = await publicPool.query<{ until: Date | null }>(
    'SELECT request_followed_until($1, $2, $3) AS until',
    [carrierId, reference, hashFor('JOBSEEKER_LINK', secret)],
  )
  const until = rows[0]?.until
  return until ? dayInParis(until) : null
}

/** Letters and digits that are not taken for one another when read aloud. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY34679'

const referenceFrom = (id: string): string =>
  [...createHash('sha256').update(id).digest().subarray(0, 6)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')

builder.mutationField('requestCallback', (t) =>
  t.field({
    type: CallbackReceipt,
    subGraphs: ['public'],
    description:
      'Être rappelé(e), pour un poste ou pour aucun. La même demande faite deux fois reçoit la même promesse.',
    errors: { union: { subGraphs: ['public'] }, result: { subGraphs: ['public'] } },
    authScopes: { may: 'request:create' },
    args: { idempotencyKey: t.arg({ type: 'Uuid' }), input: t.arg({ type: CallbackInput }) },
    resolve: async (_root, { idempotencyKey, input }, context) => {
      const { publicPool, newId, today } = context
      const territory = found(await territoryRow(context))
      const receiptOf = async (recorded: Recorded): Promise<Receipt> => ({
        ...recorded,
        phone: inPairs(territory.phone),
        followedUntil: await followedUntil(publicPool, territory.carrier_id, recorded, input.followSecret),
      })
      const before = await publicPool.query<Recorded>(
        'SELECT reference, call_before::text FROM claim_work_request($1, $2)',
        [territory.carrier_id, idempotencyKey],
      )
      if (before.rows[0]) return receiptOf(before.rows[0])
      const request = unwrap(
        readWorkRequest(
          {
            name: input.firstName,
            phone: input.phone ?? '',
            helperName: input.helperName ?? '',
            helperPhone: input.helperPhone ?? '',
            message: input.note ?? '',
            informationGiven: input.consent,
          },
          today,
          await publicPresence(publicPool, territory.carrier_id),
          await publicPolicy(publicPool, 'promise', territory.carrier_id, today),
        ),
      )
      const channel = unwrap(askedChannel(input.contactChannel ?? null, request))
      await countForm(context, 'requestCallback')
      const position = input.opportunitySlug
        ? await publicRow(publicPool, input.opportunitySlug, context.portal)
        : null
      const id = newId()
      const dedupe = createHash('sha256')
        .update(
          [
            request.phone ?? request.helperPhone,
            request.name.toLowerCase(),
            position?.slug ?? input.comingKey ?? '',
          ].join('|'),
        )
        .digest('hex')
      const { rows } = await publicPool.query<Recorded>(
        // One statement: a request without its key would be recorded again by the next try.
        `SELECT r.reference, r.call_before::text, name_work_request($2, r.reference, $26), tie_work_request($2, r.reference, $27)
        FROM record_followed_request(
          $1, $2, $3, (SELECT id FROM public_opportunity WHERE slug = $4), $5, $6, $7, $8, $9,
          (SELECT code FROM commune WHERE code = $10), $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25) r`,
        [
          id,
          territory.carrier_id,
          referenceFrom(id),
          position?.slug ?? null,
          request.name,
          input.lastName?.trim() || null,
          request.phone,
          request.helperName,
          request.helperPhone,
          input.communeCode || null,
          input.trades ?? [],
          input.mobility ?? null,
          input.callMoment ?? null,
          channel,
          request.message,
          request.promised.callBy,
          dedupe,
          newId(),
          newId(),
          input.language ?? 'fr',
          position && openingOf(position, today).heldUntil,
          today,
          newId(),
          input.followSecret ? hashFor('JOBSEEKER_LINK', input.followSecret) : null,
          new Date(Date.now() + linkPolicies.JOBSEEKER.sentMinutes * minute),
          idempotencyKey,
          input.comingKey ?? null,
        ],
      )
      return receiptOf(found(rows[0]))
    },
  }),
)
