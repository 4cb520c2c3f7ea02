import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { asText, LONGEST_LOGO_TEXT, noLogo, readLogo } from './logo.ts'

const emblems = ['EU', 'FRANCE', 'NONE'] as const
const EmblemEnum = builder.enumType('FunderEmblem', {
  subGraphs: ['facilitator', 'public'],
  values: emblems,
})

builder.prismaObject('PublicityBlock', {
  description: 'Ce qu’un financeur demande que l’on dise de lui.',
  authScopes: { may: 'report:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    funder: t.relation('funder'),
    position: t.exposeInt('position'),
    emblem: t.field({
      type: EmblemEnum,
      resolve: ({ emblem }) => (emblem ?? 'NONE') as (typeof emblems)[number],
    }),
    sentence: t.exposeString('sentence'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    link: t.exposeString('link', { nullable: true }),
    published: t.exposeBoolean('published'),
    logo: t.string({
      nullable: true,
      description: 'Le logo, un PNG en base64.',
      resolve: ({ logo }) => logo && asText(logo),
    }),
    viewerCanEdit: t.boolean(viewerMay('programme:write')),
    version: t.exposeInt('version'),
  }),
})

const PublicityInput = builder.inputType('PublicityInput', {
  fields: (t) => ({
    funderId: t.field({ type: 'Uuid' }),
    position: t.int({ validate: z.number().int().min(0).max(100) }),
    emblem: t.field({ type: EmblemEnum }),
    sentence: t.string({
      validate: z.string().trim().min(5, 'Écrivez la phrase demandée par le financeur.').max(500),
    }),
    amountCents: t.field({ type: 'Cents', required: false, validate: z.number().int().min(0) }),
    link: t.string({
      required: false,
      validate: z.url({ protocol: /^https$/, error: 'Le lien commence par https://' }).max(300),
    }),
    published: t.boolean(),
    logo: t.string({
      required: false,
      description: 'Un PNG en base64. Absent, le logo reste ; vide, il est retiré.',
      validate: z.string().max(LONGEST_LOGO_TEXT, 'Ce logo est trop lourd : 150 ko au plus.'),
    }),
  }),
})

const logoIn = (typed: string | null | undefined) => {
  if (typed == null) return {}
  return typed === '' ? noLogo : readLogo(typed)
}

builder.mutationField('setPublicity', (t) =>
  t.prismaField({
    type: 'PublicityBlock',
    subGraphs: ['facilitator'],
    description: 'Écrit le bloc de publicité d’un financeur ; publié, il se lit sur le portail public.',
    errors: {},
    authScopes: { may: 'programme:write' },
    args: {
      programmeId: t.arg({ type: 'Uuid' }),
      id: t.arg({ type: 'Uuid', required: false, description: 'Le bloc que l’on corrige.' }),
      version: t.arg.int({ required: false }),
      input: t.arg({ type: PublicityInput }),
    },
    resolve: async (query, _root, { programmeId, id: known, version, input }, context) => {
      const own = ownCarrier(context.actor)
      const data = {
        funderId: input.funderId,
        position: input.position,
        emblem: input.emblem,
        sentence: unwrap(parseFreeText(input.sentence), 'sentence').trim(),
        amountCents: input.amountCents == null ? null : BigInt(input.amountCents),
        link: input.link ?? null,
        published: input.published,
        ...logoIn(input.logo),
      }
      const id = known ?? context.newId()
      await write(context, async (tx, note) => {
        found(await tx.programme.findFirst({ where: ownRow(context.actor, programmeId) }))
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, input.funderId) }))
        if (known) {
          current(
            found(
              await tx.publicityBlock.findFirst({ where: { ...ownRow(context.actor, known), programmeId } }),
            ),
            version ?? 0,
          )
          await tx.publicityBlock.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
        } else await tx.publicityBlock.create({ data: { id, ...own, programmeId, ...data } })
        await note(
          'programme:write',
          'PublicityBlock',
          id,
          { published: input.published },
          'publicity.changed',
        )
      })
      return context.db.publicityBlock.findFirstOrThrow({ ...asked(query), where: ownRow(context.actor, id) })
    },
  }),
)

interface PublicFunder {
  readonly id: string
  readonly version: number
  readonly funder: string
  readonly emblem: (typeof emblems)[number]
  readonly sentence: string
  readonly amountCents: bigint | null
  readonly link: string | null
  readonly logo_width: number | null
  readonly logo_height: number | null
}

const PublicLogoRef = builder.objectRef<PublicFunder>('PublicLogo').implement({
  description: 'La place que prend un logo sur une page ; l’image se lit à part.',
  subGraphs: ['public'],
  fields: (t) => ({
    id: t.expose('id', { type: 'Uuid' }),
    version: t.exposeInt('version', { description: 'Change avec le logo : une image gardée reste bonne.' }),
    width: t.int({ resolve: ({ logo_width }) => logo_width ?? 0 }),
    height: t.int({ resolve: ({ logo_height }) => logo_height ?? 0 }),
  }),
})

const PublicFunderRef = builder.objectRef<PublicFunder>('PublicFunder').implement({
  description: 'Qui finance l’accompagnement, avec la phrase et l’emblème que ses règles demandent.',
  subGraphs: ['public'],
  fields: (t) => ({
    name: t.exposeString('funder'),
    emblem: t.expose('emblem', { type: EmblemEnum }),
    sentence: t.exposeString('sentence'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    link: t.exposeString('link', { nullable: true }),
    logo: t.field({
      type: PublicLogoRef,
      nullable: true,
      resolve: (funder) => (funder.logo_width === null ? null : funder),
    }),
  }),
})

builder.queryFields((t) => ({
  funderLogo: t.string({
    nullable: true,
    subGraphs: ['public'],
    description: 'Le logo d’une mention publiée, un PNG en base64.',
    authScopes: { may: 'public:read' },
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (_root, { id }, { publicPool, portal }) => {
      const { rows } = await publicPool.query<{ logo: Uint8Array }>(
        'SELECT logo FROM public_publicity_logo WHERE id = $1 AND carrier_id = (SELECT portal_carrier($2))',
        [id, portal],
      )
      return rows[0] ? asText(rows[0].logo) : null
    },
  }),
  funders: t.field({
    type: [PublicFunderRef],
    subGraphs: ['public'],
    description: 'Les financeurs, dans l’ordre demandé.',
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool, portal }) => {
      const { rows } = await publicPool.query<PublicFunder & { amount: string | null }>(
        `SELECT id, version, funder, emblem, sentence, amount, link, logo_width, logo_height FROM public_publicity
         WHERE carrier_id = (SELECT portal_carrier($1)) ORDER BY position, funder LIMIT 30`,
        [portal],
      )
      return rows.map(({ amount, ...row }) => ({
        ...row,
        amountCents: amount === null ? null : BigInt(amount),
      }))
    },
  }),
}))
