import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { steadily } from '../platform/steady.ts'
import { holderErrors, openToHolders } from './link-answers.ts'
import { OpenedLink } from './link-types.ts'
import { openWithPhoneCode, sendPhoneCode } from './phone-code.ts'

const challenge = z.string().regex(/^[\w-]{43}$/, 'Recommencez : redemandez un code.')

builder.mutationFields((t) => ({
  askForPhoneCode: t.boolean({
    ...openToHolders,
    description: 'Envoie six chiffres à un portable connu. La réponse est la même pour un numéro inconnu.',
    args: {
      phone: t.arg.string({ validate: z.string().max(30) }),
      challenge: t.arg.string({ validate: challenge }),
      language: t.arg({ type: PageVersionEnum, required: false }),
    },
    resolve: async (_root, { phone, challenge, language }, context) => {
      await steadily(sendPhoneCode(context, { phone, challenge, version: language ?? 'fr' }))
      return true
    },
  }),
  openWithPhoneCode: t.field({
    ...openToHolders,
    type: OpenedLink,
    description: 'Échange les six chiffres contre une session, depuis le navigateur qui les a demandés.',
    errors: holderErrors,
    args: {
      challenge: t.arg.string({ validate: challenge }),
      code: t.arg.string({ validate: z.string().max(20) }),
    },
    resolve: (_root, args, context) =>
      steadily(openWithPhoneCode(context, { ...args, before: context.session.token })),
  }),
}))
