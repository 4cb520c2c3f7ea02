import { type DataBasis, dataProtectionOn } from '@cordee/domain/access/data-protection'
import type { Day } from '@cordee/domain/kernel/day'
import { formatPhone, parsePhone } from '@cordee/domain/kernel/identifiers'
import { payFloorOn } from '@cordee/domain/opportunity/pay-floor'
import type { PolicyOf } from '@cordee/domain/policy-catalogue'
import type { Pool } from 'pg'
import { DataBasisEnum } from '../access/types.ts'
import { publicPolicy } from '../db/public-policy.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'

interface TerritoryRow {
  readonly carrier_id: string
  readonly name: string
  readonly facilitator_first_name: string
  readonly phone: string
  readonly phone_hours: string
  readonly drop_in_hours: readonly string[]
  readonly email: string
  readonly demonstration: boolean
  readonly seat: string | null
  readonly publication_director: string | null
  readonly host: string | null
  readonly portal_url: string | null
}

interface ProtectionRow {
  readonly id: string
  readonly from: Day
  readonly legalBasis: DataBasis
  readonly grounds: string
  readonly controller: string
  readonly officerName: string | null
  readonly officerContact: string | null
}

const PublicDataProtection = builder.objectRef<ProtectionRow>('PublicDataProtection').implement({
  subGraphs: ['public'],
  description: 'Sur quelle base la structure garde des données, qui en répond, qui y veille.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Day' }),
    legalBasis: t.expose('legalBasis', { type: DataBasisEnum }),
    grounds: t.exposeString('grounds'),
    controller: t.exposeString('controller'),
    officerName: t.exposeString('officerName', { nullable: true }),
    officerContact: t.exposeString('officerContact', { nullable: true }),
  }),
})

const protectionOn = async (pool: Pool, carrierId: string, today: Day): Promise<ProtectionRow | null> => {
  const { rows } = await pool.query<ProtectionRow>(
    `SELECT id, from_day::text AS "from", legal_basis AS "legalBasis", grounds, controller,
       officer_name AS "officerName", officer_contact AS "officerContact"
     FROM public_data_protection WHERE carrier_id = $1`,
    [carrierId],
  )
  return dataProtectionOn(rows, today)
}

const PublicRetention = builder.objectRef<PolicyOf<'retention'>>('PublicRetention').implement({
  subGraphs: ['public'],
  description: 'Combien de temps chaque chose est gardée, en mois (R44, R81).',
  fields: (t) => ({
    inactiveMonths: t.exposeInt('inactiveMonths'),
    noticeDays: t.exposeInt('noticeDays'),
    requestMonths: t.exposeInt('requestMonths'),
    refusedReferralMonths: t.exposeInt('refusedReferralMonths'),
    readLogMonths: t.exposeInt('readLogMonths'),
    messageMonths: t.exposeInt('messageMonths'),
  }),
})

const PublicTerritory = builder
  .objectRef<TerritoryRow & { readonly today: Day }>('PublicTerritory')
  .implement({
    subGraphs: ['public'],
    fields: (t) => ({
      carrierName: t.exposeString('name'),
      facilitatorFirstName: t.exposeString('facilitator_first_name'),
      phone: t.string({ resolve: ({ phone }) => inPairs(phone) }),
      phoneHours: t.exposeString('phone_hours'),
      dropInHours: t.stringList({ resolve: ({ drop_in_hours }) => [...drop_in_hours] }),
      email: t.exposeString('email'),
      demonstration: t.exposeBoolean('demonstration'),
      seat: t.exposeString('seat', { nullable: true }),
      publicationDirector: t.exposeString('publication_director', { nullable: true }),
      host: t.exposeString('host', { nullable: true }),
      portal: t.exposeString('portal_url', {
        nullable: true,
        description: 'L’adresse du portail de cette structure ; null : celle de l’instance.',
      }),
      dataProtection: t.field({
        type: PublicDataProtection,
        nullable: true,
        description: 'Null tant que la structure ne l’a pas dit.',
        resolve: ({ carrier_id, today }, _args, { publicPool }) =>
          protectionOn(publicPool, carrier_id, today),
      }),
      retention: t.field({
        type: PublicRetention,
        description: 'Les durées de conservation que la structure applique aujourd’hui.',
        resolve: ({ carrier_id, today }, _args, { publicPool }) =>
          publicPolicy(publicPool, 'retention', carrier_id, today),
      }),
      today: t.field({ type: 'Day', resolve: ({ today }) => today }),
      smicHourlyCents: t.field({ type: 'Cents', resolve: ({ today }) => payFloorOn(today).hourly }),
      smicSince: t.field({ type: 'Day', resolve: ({ today }) => payFloorOn(today).from }),
      promisedCallWorkingDays: t.int({
        resolve: async ({ carrier_id, today }, _args, { publicPool }) =>
          (await publicPolicy(publicPool, 'promise', carrier_id, today)).callWithinDays,
      }),
      promisedNewsWorkingDays: t.int({
        description: 'Jamais plus de jours ouvrés entre deux nouvelles (R58).',
        resolve: async ({ carrier_id, today }, _args, { publicPool }) =>
          (await publicPolicy(publicPool, 'promise', carrier_id, today)).newsWithinDays,
      }),
    }),
  })

export const inPairs = (phone: string): string => {
  const parsed = parsePhone(phone)
  return parsed.ok ? formatPhone(parsed.value) : phone
}

/** The carrier that answers on the portal that asks. */
export const territoryRow = async ({
  publicPool,
  portal,
}: Pick<Context, 'publicPool' | 'portal'>): Promise<TerritoryRow | null> => {
  const { rows } = await publicPool.query<TerritoryRow>(
    'SELECT * FROM public_territory WHERE carrier_id = (SELECT portal_carrier($1))',
    [portal],
  )
  return rows[0] ?? null
}

builder.queryFields((t) => ({
  territory: t.field({
    type: PublicTerritory,
    nullable: true,
    subGraphs: ['public'],
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, context) => {
      const row = await territoryRow(context)
      return row && { ...row, today: context.today }
    },
  }),
}))
