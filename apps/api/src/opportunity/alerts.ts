import { createHash, randomBytes } from 'node:crypto'
import type { Day } from '@cordee/domain/kernel/day'
import { type PageVersion, pagePrefix } from '@cordee/domain/kernel/page-version'
import {
  alertChannelWords,
  alertConfirmation,
  alertEndsOn,
  alertSubject,
  defaultAlertPolicy,
  readAlertAddress,
} from '@cordee/domain/opportunity/alert'
import { defaultSearchPolicy } from '@cordee/domain/opportunity/public-search'
import { z } from 'zod'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { found, unwrap } from '../graphql/errors.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import type { OutgoingEvent } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { dayInParis, newId } from '../platform/clock.ts'
import { countAddress, countForm } from './flood.ts'
import { SearchHoursEnum, SearchMeansEnum, SearchStartEnum } from './public-list.ts'
import { territoryRow } from './public-territory.ts'

const TOKEN_BYTES = 16
const hashOf = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(`alert:${token}`).digest())

/** The link of one message about an alert, in the version it was asked in: one tap to keep it, one to stop it. */
export const alertLink = async (
  tx: Tx,
  publicUrl: string,
  alert: { readonly id: string; readonly carrierId: string; readonly language: string },
): Promise<string> => {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await tx.alertLink.create({
    data: { tokenHash: hashOf(token), carrierId: alert.carrierId, alertId: alert.id },
  })
  return `${publicUrl}${pagePrefix[alert.language as PageVersion]}/a/${token}`
}

/** Asks the address itself whether it wants the alert: until it says yes, nothing else is sent. */
export const confirmAlert =
  (publicUrl: string) =>
  async (tx: Tx, { carrierId, objectId, at }: OutgoingEvent): Promise<void> => {
    const alert = await tx.alertSubscription.findFirst({
      where: { id: objectId, carrierId, stoppedAt: null, confirmedOn: null },
    })
    if (alert === null) return
    const version = alert.language as PageVersion
    await queueMessage(
      tx,
      { newId, today: dayInParis(at) },
      {
        carrierId,
        to: { kind: 'ALERT', id: objectId },
        channel: alert.channel === 'SMS' ? 'SMS' : 'MAIL',
        purpose: 'OPPORTUNITY_ALERT',
        subject: alertSubject(version, 'confirmation'),
        body: alertConfirmation(version, await alertLink(tx, publicUrl, alert)),
      },
    )
  }

const AlertChannelEnum = builder.enumType('AlertChannel', {
  subGraphs: ['public'],
  values: keys(alertChannelWords),
})

const AlertInput = builder.inputType('AlertInput', {
  subGraphs: ['public'],
  fields: (t) => ({
    channel: t.field({ type: AlertChannelEnum }),
    address: t.string({ validate: z.string().max(254) }),
    communeCode: t.string({ required: false, validate: z.string().max(5) }),
    trade: t.string({ required: false, validate: z.string().regex(/^[A-N]\d{4}$/) }),
    means: t.field({ type: SearchMeansEnum, required: false }),
    minutes: t.int({ required: false, validate: z.number().int().min(5).max(240) }),
    hours: t.field({ type: SearchHoursEnum, required: false }),
    start: t.field({ type: SearchStartEnum, required: false }),
    winter: t.boolean({ required: false }),
    language: t.field({
      type: PageVersionEnum,
      required: false,
      description: 'La version que la personne lit : les liens des messages y mènent.',
    }),
    consent: t.boolean(),
  }),
})

const AlertReceipt = builder.objectRef<{ readonly endsOn: Day | null }>('AlertReceipt').implement({
  description: 'Le dernier jour de l’alerte ; rien de plus n’est dit, même à qui connaît l’adresse.',
  subGraphs: ['public'],
  fields: (t) => ({ endsOn: t.expose('endsOn', { type: 'Day', nullable: true }) }),
})

const onPublicDoor = { subGraphs: ['public' as const] }
const publicErrors = { union: onPublicDoor, result: onPublicDoor }
const tokenArg = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'Ce lien n’est pas complet.')

builder.mutationFields((t) => ({
  subscribeAlert: t.field({
    type: AlertReceipt,
    subGraphs: ['public'],
    description: 'Être prévenu(e) des nouveaux postes. Demandée deux fois, une alerte n’existe qu’une fois.',
    errors: publicErrors,
    authScopes: { may: 'request:create' },
    args: { input: t.arg({ type: AlertInput }) },
    resolve: async (_root, { input }, context) => {
      const { publicPool, today } = context
      const address = unwrap(readAlertAddress(input.channel, input.address, input.consent))
      const territory = found(await territoryRow(context))
      await countForm(context, 'subscribeAlert')
      await countAddress(context, address, defaultAlertPolicy.asksADay)
      const endsOn = alertEndsOn(today)
      await publicPool.query(
        'SELECT record_alert($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
        [
          context.newId(),
          territory.carrier_id,
          input.channel,
          address,
          input.communeCode || null,
          input.trade || null,
          input.means ?? 'CAR',
          input.minutes ?? defaultSearchPolicy.defaultMinutes,
          endsOn,
          context.newId(),
          input.language ?? 'fr',
          input.hours ?? null,
          input.start ?? null,
          input.winter ?? false,
        ],
      )
      return { endsOn }
    },
  }),
  keepAlert: t.field({
    type: AlertReceipt,
    subGraphs: ['public'],
    description: 'Dire oui à une alerte, ou la prolonger de trois mois, par le lien d’un message.',
    errors: publicErrors,
    authScopes: { may: 'request:create' },
    args: { token: t.arg.string({ validate: tokenArg }) },
    resolve: async (_root, { token }, { publicPool, today }) => {
      const { rows } = await publicPool.query<{ ends_on: Day | null }>(
        'SELECT keep_alert($1, $2, $3)::text AS ends_on',
        [Buffer.from(hashOf(token)), today, alertEndsOn(today)],
      )
      return { endsOn: found(rows[0]?.ends_on) }
    },
  }),
  stopAlert: t.field({
    type: AlertReceipt,
    subGraphs: ['public'],
    description: 'Arrêter une alerte et oublier l’adresse, par le lien d’un message.',
    errors: publicErrors,
    authScopes: { may: 'request:create' },
    args: { token: t.arg.string({ validate: tokenArg }) },
    resolve: async (_root, { token }, { publicPool }) => {
      const { rows } = await publicPool.query<{ stopped: boolean }>('SELECT stop_alert($1) AS stopped', [
        Buffer.from(hashOf(token)),
      ])
      found(rows[0]?.stopped || null)
      return { endsOn: null }
    },
  }),
}))
