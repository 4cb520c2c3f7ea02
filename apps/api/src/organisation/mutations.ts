import { parsePhone, parseSiret } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/organisation/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { write } from '../graphql/write.ts'
import { ContactInput, OrganisationKindEnum } from './types.ts'

const RegisterOrganisationInput = builder.inputType('RegisterOrganisationInput', {
  fields: (t) => ({
    name: t.string({ validate: z.string().trim().min(2, 'Écrivez le nom de l’organisation.').max(200) }),
    kinds: t.field({ type: [OrganisationKindEnum] }),
    siret: t.string({ required: false }),
    communeCode: t.string({ required: false }),
    phone: t.string({ required: false }),
    email: t.string({
      required: false,
      validate: z.email('Cette adresse e-mail n’est pas complète.').max(200),
    }),
    namedPublicly: t.boolean({ required: false }),
  }),
})

builder.mutationField('registerOrganisation', (t) =>
  t.prismaField({
    type: 'Organisation',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { input: t.arg({ type: RegisterOrganisationInput }) },
    resolve: async (query, _root, { input }, context) => {
      const siret = input.siret ? unwrap(parseSiret(input.siret), 'siret') : null
      const phone = input.phone ? unwrap(parsePhone(input.phone), 'phone') : null
      const id = context.newId()
      await write(context, async (tx, note) => {
        const twin =
          siret && (await tx.organisation.findFirst({ where: { ...ownCarrier(context.actor), siret } }))
        if (twin) throw new RuleRefusal(refuse('SIRET_ALREADY_KNOWN', 'siret', { name: twin.name }))
        await tx.organisation.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            name: input.name.trim(),
            kinds: input.kinds,
            siret,
            phone,
            email: input.email ?? null,
            communeCode: input.communeCode ?? null,
            namedPublicly: input.namedPublicly ?? false,
          },
        })
        await note('organisation:write', 'Organisation', id)
      })
      return context.db.organisation.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('addContact', (t) =>
  t.prismaField({
    type: 'Organisation',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: { organisationId: t.arg({ type: 'Uuid' }), contact: t.arg({ type: ContactInput }) },
    resolve: async (query, _root, { organisationId, contact }, context) => {
      const phone = contact.phone ? unwrap(parsePhone(contact.phone), 'phone') : null
      await write(context, async (tx, note) => {
        found(await tx.organisation.findFirst({ where: ownRow(context.actor, organisationId) }))
        const id = context.newId()
        await tx.contact.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            organisationId,
            name: contact.name.trim(),
            role: contact.role,
            phone,
            email: contact.email ?? null,
            ...given({ prefersCalls: contact.prefersCalls }),
            verifiedOn: fromDay(context.today),
          },
        })
        await note('organisation:write', 'Contact', id)
      })
      return context.db.organisation.findUniqueOrThrow({ ...asked(query), where: { id: organisationId } })
    },
  }),
)
