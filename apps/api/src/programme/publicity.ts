import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'

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
  }),
})

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
        sentence: unwrap(parseFreeText(input.sentence)).trim(),
        amountCents: input.amountCents == null ? null : BigInt(input.amountCents),
        link: input.link ?? null,
        published: input.published,
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
  readonly funder: string
  readonly nature: string
  readonly emblem: (typeof emblems)[number]
  readonly sentence: string
  readonly amountCents: bigint | null
  readonly link: string | null
}

const PublicFunderRef = builder.objectRef<PublicFunder>('PublicFunder').implement({
  description: 'Qui finance l’accompagnement, avec la phrase et l’emblème que ses règles demandent.',
  subGraphs: ['public'],
  fields: (t) => ({
    name: t.exposeString('funder'),
    emblem: t.expose('emblem', { type: EmblemEnum }),
    sentence: t.exposeString('sentence'),
    amountCents: t.expose('amountCents', { type: 'Cents', nullable: true }),
    link: t.exposeString('link', { nullable: true }),
  }),
})

builder.queryField('funders', (t) =>
  t.field({
    type: [PublicFunderRef],
    subGraphs: ['public'],
    description: 'Les financeurs, dans l’ordre demandé.',
    authScopes: { may: 'public:read' },
    resolve: async (_root, _args, { publicPool }) => {
      const { rows } = await publicPool.query<PublicFunder & { amount: string | null }>(
        'SELECT funder, emblem, sentence, amount, link FROM public_publicity ORDER BY position, funder LIMIT 30',
      )
      return rows.map(({ amount, ...row }) => ({
        ...row,
        amountCents: amount === null ? null : BigInt(amount),
      }))
    },
  }),
)
