import { parseFreeText, parsePhone } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { searchKeyHas } from '../db/search-name.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { Epci } from './types.ts'
import { ownCarrier } from './visibility.ts'

const line = (most: number) => z.string().trim().max(most)

/** @returns `null` when nothing was written: the portal says that it is missing */
const lineOrNull = (text: string | null | undefined): string | null => text?.trim() || null

const SettingsInput = builder.inputType('CarrierSettingsInput', {
  fields: (t) => ({
    name: t.string({ validate: line(200).min(2, 'Écrivez le nom de la structure.') }),
    facilitatorFirstName: t.string({ validate: line(60).min(2, 'Écrivez qui répond au téléphone.') }),
    phone: t.string(),
    phoneHours: t.string({ validate: line(120) }),
    email: t.string({ validate: z.email('Cette adresse e-mail n’est pas complète.').max(200) }),
    dropInHours: t.stringList({ validate: z.array(line(160).min(3)).max(12) }),
    seat: t.string({ required: false, validate: line(300) }),
    publicationDirector: t.string({ required: false, validate: line(120) }),
    host: t.string({ required: false, validate: line(300) }),
    epciCodes: t.stringList({
      validate: z
        .array(z.string().regex(/^\d{9}$/))
        .min(1, 'Gardez au moins une communauté de communes.')
        .max(40),
    }),
  }),
})

builder.queryFields((t) => ({
  carrierSettings: t.prismaField({
    type: 'CarrierOrganisation',
    subGraphs: ['facilitator'],
    description: 'Ce que le portail public dit de nous, et notre territoire.',
    authScopes: { may: 'service:write' },
    resolve: (query, _root, _args, { db, actor }) =>
      db.carrierOrganisation.findUniqueOrThrow({
        ...asked(query),
        where: { id: ownCarrier(actor).carrierId },
      }),
  }),
  epcis: t.field({
    type: [Epci],
    subGraphs: ['facilitator'],
    description: 'Les communautés de communes de ce nom.',
    authScopes: { may: 'service:write' },
    args: { search: t.arg.string({ validate: line(100) }) },
    resolve: (_root, { search }, { db }) =>
      db.epci.findMany({
        where: {
          OR: [
            { name: { contains: search.trim(), mode: 'insensitive' } },
            { communes: { some: searchKeyHas(search) } },
          ],
        },
        orderBy: { name: 'asc' },
        take: 12,
      }),
  }),
}))

builder.mutationField('saveCarrierSettings', (t) =>
  t.prismaField({
    type: 'CarrierOrganisation',
    subGraphs: ['facilitator'],
    description: 'Change le nom, le téléphone, les permanences ou le territoire ; le portail public suit.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { version: t.arg.int(), input: t.arg({ type: SettingsInput }) },
    resolve: async (query, _root, { version, input }, context) => {
      const { carrierId } = ownCarrier(context.actor)
      const phone = unwrap(parsePhone(input.phone), 'phone')
      const codes = [...new Set(input.epciCodes)]
      const data: Prisma.CarrierOrganisationUpdateInput = {
        name: input.name.trim(),
        facilitatorFirstName: input.facilitatorFirstName.trim(),
        phone,
        phoneHours: input.phoneHours.trim(),
        email: input.email.trim().toLowerCase(),
        dropInHours: input.dropInHours.map((each) => unwrap(parseFreeText(each))),
        seat: lineOrNull(input.seat),
        publicationDirector: lineOrNull(input.publicationDirector),
        host: lineOrNull(input.host),
        version: { increment: 1 },
      }
      await write(context, async (tx, note) => {
        current(found(await tx.carrierOrganisation.findUnique({ where: { id: carrierId } })), version)
        if ((await tx.epci.count({ where: { code: { in: codes } } })) < codes.length) found(null)
        await tx.carrierOrganisation.update({ where: { id: carrierId }, data })
        await tx.carrierTerritory.deleteMany({ where: { carrierId, epciCode: { notIn: codes } } })
        await tx.carrierTerritory.createMany({
          data: codes.map((epciCode) => ({ carrierId, epciCode })),
          skipDuplicates: true,
        })
        await note('service:write', 'CarrierOrganisation', carrierId, { territory: codes.join() })
      })
      return context.db.carrierOrganisation.findUniqueOrThrow({ ...asked(query), where: { id: carrierId } })
    },
  }),
)
