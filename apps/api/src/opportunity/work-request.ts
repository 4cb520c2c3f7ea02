import { createHash } from 'node:crypto'
import type { Day } from '@cordee/domain/kernel/day'
import { readWorkRequest } from '@cordee/domain/opportunity/work-request'
import { z } from 'zod'
import { publicPresence } from '../db/presence.ts'
import { publicPromise } from '../db/promise.ts'
import { builder } from '../graphql/builder.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { MobilityEnum } from '../participant/types.ts'
import { countForm } from './flood.ts'
import { openingOf, publicRow } from './public-rows.ts'
import { inPairs, territoryRow } from './public-territory.ts'
import { CallMomentEnum } from './types.ts'

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
    prefersCalls: t.boolean(),
    note: t.string({ required: false, validate: z.string().max(300, 'Écrivez moins de 300 lettres.') }),
    language: t.field({
      type: PageVersionEnum,
      required: false,
      description: 'La version que la personne lit : on lui écrit dans celle-là.',
    }),
    consent: t.boolean(),
  }),
})

interface Receipt {
  readonly reference: string
  readonly call_before: string
  readonly phone: string
}

const CallbackReceipt = builder.objectRef<Receipt>('CallbackReceipt').implement({
  description: 'La promesse : qui appelle, avant quel jour (R58).',
  subGraphs: ['public'],
  fields: (t) => ({
    reference: t.exposeString('reference'),
    callBefore: t.field({ type: 'Day', resolve: (receipt) => receipt.call_before as Day }),
    phone: t.exposeString('phone', { description: 'Le numéro qui appellera.' }),
  }),
})

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
      const territory = found(await territoryRow(publicPool))
      const before = await publicPool.query<Omit<Receipt, 'phone'>>(
        'SELECT reference, call_before::text FROM claim_work_request($1, $2)',
        [territory.carrier_id, idempotencyKey],
      )
      if (before.rows[0]) return { ...before.rows[0], phone: inPairs(territory.phone) }
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
          await publicPromise(publicPool, territory.carrier_id, today),
        ),
      )
      await countForm(context, 'requestCallback')
      const position = input.opportunitySlug ? await publicRow(publicPool, input.opportunitySlug) : null
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
      const { rows } = await publicPool.query<Omit<Receipt, 'phone'>>(
        `SELECT reference, call_before::text FROM record_work_request(
          $1, $2, $3, (SELECT id FROM public_opportunity WHERE slug = $4), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
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
          input.prefersCalls,
          request.message,
          request.promised.callBy,
          dedupe,
          newId(),
          newId(),
          input.language ?? 'fr',
          position && openingOf(position, today).heldUntil,
          today,
        ],
      )
      const receipt = found(rows[0])
      await publicPool.query('SELECT name_work_request($1, $2, $3)', [
        territory.carrier_id,
        receipt.reference,
        idempotencyKey,
      ])
      if (input.comingKey) {
        await publicPool.query('SELECT tie_work_request($1, $2, $3)', [
          territory.carrier_id,
          receipt.reference,
          input.comingKey,
        ])
      }
      return { ...receipt, phone: inPairs(territory.phone) }
    },
  }),
)
