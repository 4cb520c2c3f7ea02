import { type DataBasis, dataBasisLabels, nameOfficer } from '@cordee/domain/access/data-protection'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { fromDay, toDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { DataBasisEnum } from './types.ts'
import { ownCarrier } from './visibility.ts'

builder.prismaObject('DataProtection', {
  description: 'Ce que la structure dit aux personnes : sur quelle base, qui répond, qui veille.',
  subGraphs: ['facilitator'],
  authScopes: { may: 'service:write' },
  fields: (t) => ({
    id: t.exposeID('id'),
    from: t.field({ type: 'Day', resolve: ({ fromDay: from }) => toDay(from) }),
    legalBasis: t.field({
      type: DataBasisEnum,
      resolve: ({ legalBasis }) => legalBasis as DataBasis,
    }),
    legalBasisLabel: t.string({ resolve: ({ legalBasis }) => dataBasisLabels[legalBasis as DataBasis] }),
    grounds: t.exposeString('grounds', {
      description: 'Le texte qui confie la mission, l’intérêt poursuivi, ou ce qui est convenu.',
    }),
    controller: t.exposeString('controller', { description: 'Le responsable du traitement.' }),
    officerName: t.exposeString('officerName', { nullable: true }),
    officerContact: t.exposeString('officerContact', { nullable: true }),
    source: t.exposeString('source', { description: 'Où cela a été décidé.' }),
    saidOn: t.field({ type: 'Day', resolve: ({ saidOn }) => toDay(saidOn) }),
  }),
})

builder.queryField('dataProtection', (t) =>
  t.prismaField({
    type: ['DataProtection'],
    subGraphs: ['facilitator'],
    description: 'Tout ce qui a été dit aux personnes sur leurs données, le dernier d’abord.',
    authScopes: { may: 'service:write' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.dataProtection.findMany({
        ...asked(query),
        where: ownCarrier(actor),
        orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
        take: 50,
      }),
  }),
)

const said = (missing: string, most = 300) => z.string().trim().min(3, missing).max(most)

const DataProtectionInput = builder.inputType('DataProtectionInput', {
  fields: (t) => ({
    from: t.field({ type: 'Day' }),
    legalBasis: t.field({ type: DataBasisEnum }),
    grounds: t.string({
      validate: said('Écrivez ce qui fonde cette base : le texte, l’intérêt, ou ce qui est convenu.'),
    }),
    controller: t.string({ validate: said('Écrivez qui répond de ces données.', 200) }),
    officerName: t.string({ required: false, validate: z.string().trim().max(200) }),
    officerContact: t.string({ required: false, validate: z.string().trim().max(200) }),
    source: t.string({ validate: said('Écrivez où cela a été décidé.') }),
  }),
})

/** @returns `null` when nothing was written */
const wordsOrNull = (text: string | null | undefined, field: string): string | null =>
  text?.trim() ? unwrap(parseFreeText(text), field).trim() : null

/** As it stands inside a sentence: that sentence has its own full stop. */
const wordsOf = (text: string, field: string): string =>
  unwrap(parseFreeText(text), field).trim().replace(/\.$/, '')

builder.mutationField('sayDataProtection', (t) =>
  t.prismaField({
    type: 'DataProtection',
    subGraphs: ['facilitator'],
    description:
      'Dit, à partir d’un jour, sur quelle base la structure garde des données, qui en répond et qui y veille : la notice publique suit.',
    errors: {},
    authScopes: { may: 'policy:write' },
    args: { input: t.arg({ type: DataProtectionInput }) },
    resolve: async (query, _root, { input }, context) => {
      const id = context.newId()
      const officer = unwrap(
        nameOfficer({
          officerName: wordsOrNull(input.officerName, 'officerName'),
          officerContact: wordsOrNull(input.officerContact, 'officerContact'),
        }),
      )
      const { from, legalBasis } = input
      await write(context, async (tx, note) => {
        await tx.dataProtection.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            ...officer,
            fromDay: fromDay(from),
            legalBasis,
            grounds: wordsOf(input.grounds, 'grounds'),
            controller: wordsOf(input.controller, 'controller'),
            source: wordsOf(input.source, 'source'),
            saidOn: fromDay(context.today),
          },
        })
        await note('policy:write', 'DataProtection', id, { from, legalBasis })
      })
      return context.db.dataProtection.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
