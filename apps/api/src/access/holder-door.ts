import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { z } from 'zod'
import { toDayOrNull } from '../db/day.ts'
import { builder } from '../graphql/builder.ts'
import { logReads } from '../graphql/read-log.ts'
import { steadily } from '../platform/steady.ts'
import { proofLeft } from './adviser-proof.ts'
import { countTry } from './auth-token.ts'
import { closeHolderSession, holderSession, provableBirth } from './holder-session.ts'
import { holder, holderErrors, LinkSpaceEnum, openToHolders } from './link-answers.ts'
import { LinkAudienceEnum, OpenedLink } from './link-types.ts'
import { lookAtLink, openLink, renewLink, sendLinksTo } from './open-link.ts'
import { SignInStepEnum } from './types.ts'

const LinkStateEnum = builder.enumType('LinkState', {
  subGraphs: holder,
  values: ['OPEN', 'CODE_NEEDED', 'CLOSED'] as const,
})
interface HolderShape {
  readonly audience: 'COMPANY' | 'BUYER' | 'ADVISER' | 'JOBSEEKER'
  readonly name: string | null
  readonly organisationName: string | null
  readonly confirmed: boolean
  readonly canConfirm: boolean
  readonly proofLeft: 'CODE' | 'ENROL' | null
  readonly carrier: { readonly name: string; readonly phone: string; readonly phoneHours: string }
}

const Holder = builder.objectRef<HolderShape>('Holder').implement({
  description: 'Qui est entré par son lien.',
  subGraphs: holder,
  fields: (t) => ({
    audience: t.expose('audience', { type: LinkAudienceEnum }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'Null tant qu’une personne n’a pas confirmé que c’est elle.',
    }),
    organisationName: t.exposeString('organisationName', { nullable: true }),
    confirmed: t.exposeBoolean('confirmed'),
    canConfirm: t.exposeBoolean('canConfirm', {
      description:
        'Faux quand son dossier ne dit pas sa date de naissance, ou que le lien est celui d’une demande : il faut un code par SMS, ou appeler.',
    }),
    proofLeft: t.expose('proofLeft', {
      type: SignInStepEnum,
      nullable: true,
      description: 'Ce qu’une conseillère donne encore avant de lire : un code, ou choisir son téléphone.',
    }),
    carrierName: t.string({ resolve: ({ carrier }) => carrier.name }),
    carrierPhone: t.string({ resolve: ({ carrier }) => carrier.phone }),
    carrierPhoneHours: t.string({ resolve: ({ carrier }) => carrier.phoneHours }),
  }),
})

builder.queryFields((t) => ({
  linkState: t.field({
    ...openToHolders,
    type: LinkStateEnum,
    description: 'Ce qu’un lien demande à qui l’ouvre. Regarder ne consomme rien.',
    args: {
      space: t.arg({ type: LinkSpaceEnum }),
      token: t.arg.string({ validate: z.string().max(100) }),
      browser: t.arg.string({ required: false, validate: z.string().max(100) }),
    },
    resolve: (_root, { space, token, browser }, { everyCarrier }) =>
      lookAtLink(everyCarrier, { space, token, browser: browser ?? null }),
  }),
  holder: t.field({
    ...openToHolders,
    type: Holder,
    nullable: true,
    description: 'Null quand personne n’est entré.',
    resolve: async (_root, _args, context): Promise<HolderShape | null> => {
      const { db, session, actor } = context
      const row = session.token ? await holderSession(db, session.token) : null
      if (!row || actor.kind === 'ANONYMOUS' || actor.carrierId !== row.carrierId) return null
      const { name, phone, phoneHours } = await db.carrierOrganisation.findUniqueOrThrow({
        where: { id: row.carrierId },
      })
      const carrier = { name, phone, phoneHours }
      if (actor.kind === 'JOBSEEKER') {
        if (!actor.withoutFile) await logReads(context, [actor.id], 'suivi')
        return {
          audience: 'JOBSEEKER',
          name: actor.confirmed ? actor.name : null,
          organisationName: null,
          confirmed: actor.confirmed,
          canConfirm: provableBirth(row) !== null,
          proofLeft: null,
          carrier,
        }
      }
      return {
        audience: actor.kind as HolderShape['audience'],
        name: actor.name,
        organisationName: (row.contact?.organisation ?? row.organisation)?.name ?? null,
        confirmed: actor.kind !== 'ADVISER' || actor.proven,
        canConfirm: false,
        proofLeft: actor.kind === 'ADVISER' && !actor.proven ? await proofLeft(db, row) : null,
        carrier,
      }
    },
  }),
}))

const use = {
  token: z.string().max(100),
  browser: z.string().max(100),
}

builder.mutationFields((t) => ({
  openLink: t.field({
    ...openToHolders,
    type: OpenedLink,
    description: 'Échange un lien contre une session.',
    errors: holderErrors,
    args: {
      space: t.arg({ type: LinkSpaceEnum }),
      token: t.arg.string({ validate: use.token }),
      code: t.arg.string({ required: false, validate: z.string().max(20) }),
      browser: t.arg.string({ required: false, validate: use.browser }),
    },
    resolve: (_root, { space, token, code, browser }, context) =>
      openLink(context, {
        space,
        token,
        code: code ?? null,
        browser: browser ?? null,
        before: context.session.token,
      }),
  }),
  renewLink: t.boolean({
    ...openToHolders,
    description: 'Envoie un autre lien au même destinataire. La réponse est la même pour un lien inconnu.',
    args: {
      space: t.arg({ type: LinkSpaceEnum }),
      token: t.arg.string({ validate: use.token }),
      browser: t.arg.string({ validate: use.browser }),
    },
    resolve: async (_root, args, context) => {
      await steadily(renewLink(context, args))
      return true
    },
  }),
  askForLink: t.boolean({
    ...openToHolders,
    description:
      'Envoie son lien à qui a déjà un espace, par SMS ou par courriel. La réponse est la même pour un inconnu.',
    args: {
      address: t.arg.string({
        validate: z
          .string()
          .trim()
          .max(200)
          .refine(
            (text) => parsePhone(text).ok || z.email().safeParse(text).success,
            'Écrivez un numéro de mobile ou une adresse e-mail entière.',
          ),
      }),
      browser: t.arg.string({ validate: use.browser }),
    },
    resolve: async (_root, { address, browser }, context) => {
      await steadily(sendLinksTo(context, address, browser))
      return true
    },
  }),
  confirmHolder: t.boolean({
    ...openToHolders,
    description:
      'Une personne entrée par son lien dit le jour et le mois de sa naissance : alors seulement son suivi la nomme.',
    args: {
      day: t.arg.int({ validate: z.number().min(1).max(31) }),
      month: t.arg.int({ validate: z.number().min(1).max(12) }),
    },
    resolve: async (_root, { day, month }, { db, actor, session }) => {
      if (actor.kind !== 'JOBSEEKER' || !session.token) return false
      const row = await holderSession(db, session.token)
      const known = toDayOrNull(row && provableBirth(row))
      if (!row || !known) return false
      const said = [month, day].map((part) => String(part).padStart(2, '0')).join('-')
      if (!(await countTry(db, row.linkId ?? '')) || said !== known.slice(5)) return false
      await db.$transaction([
        db.authToken.update({ where: { id: row.id }, data: { confirmedAt: new Date() } }),
        db.authToken.update({ where: { id: row.linkId ?? '' }, data: { tries: 0 } }),
      ])
      return true
    },
  }),
  closeHolderSession: t.boolean({
    ...openToHolders,
    resolve: async (_root, _args, { db, session }) => {
      if (session.token) await closeHolderSession(db, session.token, new Date())
      return true
    },
  }),
}))
