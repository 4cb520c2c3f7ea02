import { refuse } from '@cordee/domain/access/refusals'
import { parseSiret } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { portalCarrier, portalUrlOf } from '../db/portal.ts'
import { builder } from '../graphql/builder.ts'
import type { Door } from '../graphql/doors.ts'
import { RuleRefusal, unwrap } from '../graphql/errors.ts'
import { requireStepUp, StepUpNeeded } from '../graphql/step-up.ts'
import { write } from '../graphql/write.ts'
import { openByProvider } from './adviser-provider.ts'
import { OpenedLink } from './link-types.ts'
import { ownCarrier } from './visibility.ts'

const holder: Door[] = ['holder']
const errors = { union: { subGraphs: holder }, result: { subGraphs: holder } }
const manage = { subGraphs: ['facilitator' as const], authScopes: { may: 'user:manage' as const } }

const ProviderErrand = builder.objectRef<{ url: string; sealed: string }>('ProviderErrand').implement({
  subGraphs: holder,
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Où envoyer le navigateur.' }),
    sealed: t.exposeString('sealed', {
      description: 'À garder dans un cookie, et à rendre avec la réponse.',
    }),
  }),
})

builder.queryFields((t) => ({
  identityProviderOffered: t.boolean({
    subGraphs: ['facilitator', 'holder'],
    authScopes: { may: 'session:open' },
    description: 'Vrai quand on peut entrer par un fournisseur d’identité (ProConnect).',
    resolve: (_root, _args, { provider }) => provider !== null,
  }),
  establishments: t.stringList({
    ...manage,
    description: 'Les SIRET d’où les personnes de la structure entrent par le fournisseur d’identité.',
    resolve: async (_root, _args, { db, actor }) => {
      const { carrierId } = ownCarrier(actor)
      return (await db.carrierOrganisation.findUniqueOrThrow({ where: { id: carrierId } })).sirets
    },
  }),
}))

builder.mutationFields((t) => ({
  keepEstablishments: t.stringList({
    ...manage,
    description: 'Dit de quels établissements on peut entrer par le fournisseur d’identité.',
    errors: { types: [StepUpNeeded] },
    args: { sirets: t.arg.stringList({ validate: z.array(z.string().max(30)).max(20) }) },
    resolve: async (_root, args, context) => {
      requireStepUp(context)
      const sirets = [...new Set(args.sirets.map((siret) => unwrap(parseSiret(siret), 'sirets')))]
      const { carrierId } = ownCarrier(context.actor)
      await write(context, async (tx, note) => {
        await tx.carrierOrganisation.update({ where: { id: carrierId }, data: { sirets } })
        await note('user:manage', 'CarrierOrganisation', carrierId, { establishments: sirets.length })
      })
      return sirets
    },
  }),
  beginProviderSignIn: t.field({
    subGraphs: holder,
    authScopes: { may: 'session:open' },
    type: ProviderErrand,
    description: 'Une conseillère ou un conseiller entre par le fournisseur d’identité.',
    errors,
    resolve: async (_root, _args, { provider, publicPool, everyCarrier, portal, publicUrl }) => {
      const carrierId = await portalCarrier(publicPool, portal)
      const site = carrierId === null ? publicUrl : await portalUrlOf(everyCarrier, carrierId, publicUrl)
      const begun = await provider
        ?.begin(`${site}/lien/proconnect/retour`, { after: '/lien', again: false })
        .catch(() => null)
      if (!begun) throw new RuleRefusal(refuse('PROVIDER_NO_ANSWER'))
      return begun
    },
  }),
  finishProviderSignIn: t.field({
    subGraphs: holder,
    authScopes: { may: 'session:open' },
    type: OpenedLink,
    description: 'Ce que le fournisseur d’identité a répondu : ouvre l’espace de la personne, s’il existe.',
    errors,
    args: {
      sealed: t.arg.string({ validate: z.string().max(4000) }),
      returned: t.arg.string({ validate: z.string().max(4000) }),
    },
    resolve: (_root, args, context) => openByProvider(context, args),
  }),
}))
