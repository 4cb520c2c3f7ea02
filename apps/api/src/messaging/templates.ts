import type { PageVersion } from '@cordee/domain/kernel/page-version'
import { type DefaultTemplate, defaultTemplates } from '@cordee/domain/messaging/default-templates'
import type { MessagePurpose, WrittenChannel } from '@cordee/domain/messaging/message'
import { refuse } from '@cordee/domain/messaging/refusals'
import { smsText } from '@cordee/domain/messaging/sms-text'
import {
  fillWords,
  type TemplateVariable,
  templateVariables,
  variablesOf,
  type Words,
} from '@cordee/domain/messaging/template'
import { z } from 'zod'
import { ownCarrier } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal, StaleVersion, unwrap } from '../graphql/errors.ts'
import { PageVersionEnum } from '../graphql/page-version.ts'
import { viewerMay } from '../graphql/viewer-may.ts'
import { write } from '../graphql/write.ts'
import { MessageChannelEnum, MessagePurposeEnum } from './types.ts'
import { templateKeyOf } from './words.ts'

interface Template extends Words {
  readonly key: DefaultTemplate
  readonly purpose: MessagePurpose
  readonly channel: WrittenChannel
  readonly language: PageVersion
  /** Zero: the words of the product. */
  readonly version: number
}

/** Who writes and how they are reached, as the carrier says it today; the rest by example. */
const example = async ({ db, actor }: Context) => {
  const { carrierId } = ownCarrier(actor)
  const [carrier, contract] = await Promise.all([
    db.carrierOrganisation.findFirstOrThrow({ where: { id: carrierId } }),
    db.procurementContract.findFirst({
      where: { carrierId, status: 'IN_PROGRESS' },
      select: { subject: true, buyer: { select: { name: true } } },
      orderBy: { nextActorSince: 'desc' },
    }),
  ])
  return {
    ...templateVariables,
    facilitatrice: carrier.facilitatorFirstName,
    téléphone: carrier.phone,
    horaires: carrier.phoneHours,
    structure: carrier.name,
    ...(contract ? { chantier: contract.subject, acheteur: contract.buyer.name } : {}),
  }
}

const WordsRef = builder.objectRef<Words>('MessageWords').implement({
  fields: (t) => ({ subject: t.exposeString('subject'), body: t.exposeString('body') }),
})

const TemplateRef = builder.objectRef<Template>('MessageTemplate').implement({
  description: 'Le texte d’un message, avec ses variables entre accolades.',
  authScopes: { may: 'service:write' },
  fields: (t) => ({
    key: t.exposeString('key'),
    purpose: t.expose('purpose', { type: MessagePurposeEnum }),
    channel: t.expose('channel', { type: MessageChannelEnum }),
    language: t.expose('language', { type: PageVersionEnum }),
    subject: t.exposeString('subject'),
    body: t.exposeString('body'),
    viewerCanEdit: t.boolean(viewerMay('service:write')),
    version: t.exposeInt('version'),
    original: t.field({ type: WordsRef, resolve: ({ key }) => defaultTemplates[key] }),
    variables: t.stringList({
      description: 'Celles que ce message connaît.',
      resolve: ({ key }) => [...variablesIn(defaultTemplates[key])],
    }),
    preview: t.field({
      type: WordsRef,
      description: 'Avec les vraies coordonnées, et un exemple pour le reste.',
      resolve: async (template, _args, context) => fillWords(template, await example(context)),
    }),
  }),
})

const everywhere: readonly TemplateVariable[] = ['facilitatrice', 'téléphone', 'horaires', 'structure']

const variablesIn = ({ subject, body }: Words): ReadonlySet<TemplateVariable> =>
  new Set([...unwrap(variablesOf(`${subject} ${body}`)), ...everywhere])

const templatesOf = async ({ db, actor }: Context): Promise<Template[]> => {
  const own = await db.messageTemplate.findMany({ where: ownCarrier(actor) })
  return (Object.keys(defaultTemplates) as DefaultTemplate[]).map((key) => {
    const { purpose, channel, language } = templateKeyOf(key)
    const written = own.find(
      (each) => each.purpose === purpose && each.channel === channel && each.language === language,
    )
    return {
      key,
      purpose,
      channel,
      language,
      ...defaultTemplates[key],
      version: 0,
      ...(written ? { subject: written.subject ?? '', body: written.body, version: written.version } : {}),
    }
  })
}

const isTemplate = (key: string): key is DefaultTemplate => Object.hasOwn(defaultTemplates, key)

builder.queryField('messageTemplates', (t) =>
  t.field({
    type: [TemplateRef],
    subGraphs: ['facilitator'],
    authScopes: { may: 'service:write' },
    resolve: (_root, _args, context) => templatesOf(context),
  }),
)

/** The words as they may be kept: known variables alone, and a text message that fits once its example is in. */
const checked = async (context: Context, key: DefaultTemplate, words: Words): Promise<Words> => {
  const allowed = variablesIn(defaultTemplates[key])
  for (const name of unwrap(variablesOf(`${words.subject} ${words.body}`))) {
    if (!allowed.has(name)) throw new RuleRefusal(refuse('TEMPLATE_VARIABLE_UNKNOWN', 'body', { name }))
  }
  if (templateKeyOf(key).channel === 'SMS') {
    unwrap(smsText(fillWords(words, await example(context)).body))
  }
  return words
}

builder.mutationFields((t) => ({
  saveTemplate: t.field({
    type: TemplateRef,
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'service:write' },
    args: {
      key: t.arg.string({ validate: z.string().max(80) }),
      version: t.arg.int(),
      subject: t.arg.string({ validate: z.string().trim().max(200) }),
      body: t.arg.string({ validate: z.string().trim().min(1, 'Écrivez le message.').max(5000) }),
    },
    resolve: async (_root, { key, version, subject, body }, context) => {
      const template = found(isTemplate(key) ? key : null)
      const words = await checked(context, template, { subject: subject.trim(), body: body.trim() })
      await write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        const row = { ...own, ...templateKeyOf(template) }
        if (version === 0) {
          const { count } = await tx.messageTemplate.createMany({
            data: { ...row, ...words },
            skipDuplicates: true,
          })
          if (count === 0) throw new StaleVersion(1)
        } else {
          const { count } = await tx.messageTemplate.updateMany({
            where: { ...row, version },
            data: { ...words, version: { increment: 1 } },
          })
          if (count === 0) throw new StaleVersion(version + 1)
        }
        await note('service:write', 'MessageTemplate', own.carrierId, { template })
      })
      return found((await templatesOf(context)).find((each) => each.key === template))
    },
  }),
  resetTemplate: t.field({
    type: TemplateRef,
    subGraphs: ['facilitator'],
    description: 'Revient au texte d’origine.',
    errors: {},
    authScopes: { may: 'service:write' },
    args: { key: t.arg.string({ validate: z.string().max(80) }) },
    resolve: async (_root, { key }, context) => {
      const template = found(isTemplate(key) ? key : null)
      await write(context, async (tx, note) => {
        const own = ownCarrier(context.actor)
        await tx.messageTemplate.deleteMany({ where: { ...own, ...templateKeyOf(template) } })
        await note('service:write', 'MessageTemplate', own.carrierId, { template, reset: true })
      })
      return found((await templatesOf(context)).find((each) => each.key === template))
    },
  }),
}))
