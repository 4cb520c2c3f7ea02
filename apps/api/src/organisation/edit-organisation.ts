import { parsePhone, parseSiret } from '@cordee/domain/kernel/identifiers'
import { parseNaf } from '@cordee/domain/organisation/naf'
import { refuse } from '@cordee/domain/organisation/refusals'
import { z } from 'zod'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { OrganisationKindEnum } from './types.ts'

const EditOrganisationInput = builder.inputType('EditOrganisationInput', {
  fields: (t) => ({
    name: t.string({ validate: z.string().trim().min(2, 'Écrivez le nom de l’organisation.').max(200) }),
    kinds: t.field({ type: [OrganisationKindEnum] }),
    siret: t.string({ required: false }),
    communeCode: t.string({ required: false }),
    nafCode: t.string({ required: false, description: 'Son activité : « 41.20A », ou « 41 ».' }),
    phone: t.string({ required: false }),
    email: t.string({
      required: false,
      validate: z.email('Cette adresse e-mail n’est pas complète.').max(200),
    }),
    namedPublicly: t.boolean(),
  }),
})

builder.mutationField('editOrganisation', (t) =>
  t.prismaField({
    type: 'Organisation',
    subGraphs: ['facilitator'],
    description: 'Corrige la fiche d’une organisation ; ce qui est laissé vide est effacé.',
    errors: {},
    authScopes: { may: 'organisation:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      input: t.arg({ type: EditOrganisationInput }),
    },
    resolve: async (query, _root, { id, version, input }, context) => {
      const siret = input.siret ? unwrap(parseSiret(input.siret), 'siret') : null
      const nafCode = input.nafCode ? unwrap(parseNaf(input.nafCode), 'nafCode') : null
      const phone = input.phone ? unwrap(parsePhone(input.phone), 'phone') : null
      if (input.kinds.length === 0) throw new RuleRefusal(refuse('ORGANISATION_KIND_NEEDED', 'kinds'))
      await write(context, async (tx, note) => {
        const row = current(
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (row.mergedIntoId) throw new RuleRefusal(refuse('ORGANISATION_MERGED', 'id'))
        const twin =
          siret &&
          (await tx.organisation.findFirst({
            where: { ...ownCarrier(context.actor), siret, id: { not: id } },
          }))
        if (twin) throw new RuleRefusal(refuse('SIRET_ALREADY_KNOWN', 'siret', { name: twin.name }))
        if (input.communeCode) found(await tx.commune.findUnique({ where: { code: input.communeCode } }))
        if (nafCode && !(await tx.nafCode.findUnique({ where: { code: nafCode } })))
          throw new RuleRefusal(refuse('NAF_UNKNOWN', 'nafCode', { code: nafCode }))
        await tx.organisation.update({
          where: { id },
          data: {
            name: input.name.trim(),
            kinds: [...new Set(input.kinds)],
            siret,
            phone,
            email: input.email ?? null,
            communeCode: input.communeCode ?? null,
            nafCode,
            namedPublicly: input.namedPublicly,
            version: { increment: 1 },
          },
        })
        await note('organisation:write', 'Organisation', id)
      })
      return context.db.organisation.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
