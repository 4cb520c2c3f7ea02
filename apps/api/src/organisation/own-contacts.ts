import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/organisation/refusals'
import { organisationOf, sameCarrier } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { current, found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { given } from '../graphql/given.ts'
import { write } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'
import { ContactInput, ContactRoleEnum, type contactRoles } from './types.ts'

type ContactRole = (typeof contactRoles)[number]

const own = ({ actor }: Pick<Context, 'actor'>) => ({ id: organisationOf(actor), ...sameCarrier(actor) })

const contacts = {
  contacts: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.OrganisationInclude
type Own = Prisma.OrganisationGetPayload<{ include: typeof contacts }>
type OwnContact = Own['contacts'][number]

const OwnContactRef = builder.objectRef<OwnContact>('OwnContact').implement({
  description: 'Un contact de l’organisation qui tient le lien.',
  subGraphs: holderOnly,
  authScopes: { may: 'contact:change' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    role: t.field({ type: ContactRoleEnum, resolve: ({ role }) => role as ContactRole }),
    phone: t.exposeString('phone', { nullable: true }),
    email: t.exposeString('email', { nullable: true }),
    prefersCalls: t.exposeBoolean('prefersCalls'),
    isViewer: t.boolean({ resolve: ({ id }, _args, { actor }) => id === actor.id }),
  }),
})

const OwnOrganisationRef = builder.objectRef<Own>('OwnOrganisation').implement({
  subGraphs: holderOnly,
  authScopes: { may: 'organisation:read' },
  fields: (t) => ({
    name: t.exposeString('name'),
    contacts: t.field({ type: [OwnContactRef], resolve: (organisation) => organisation.contacts }),
    version: t.exposeInt('version'),
  }),
})

builder.queryField('ownOrganisation', (t) =>
  t.field({
    type: OwnOrganisationRef,
    nullable: true,
    subGraphs: holderOnly,
    description: 'L’organisation qui tient le lien, et ses contacts.',
    authScopes: { may: 'contact:change' },
    resolve: (_root, _args, context) =>
      context.db.organisation.findFirst({ where: own(context), include: contacts }),
  }),
)

/** Whoever held the address before is told: a link that leaked must not move the next ones unseen. */
const warn = (tx: Tx, context: Context, carrierId: string, contactId: string) =>
  queueMessage(tx, context, {
    carrierId,
    to: { kind: 'CONTACT', id: contactId },
    channel: 'MAIL',
    purpose: 'SECURITY_NOTICE',
    subject: 'Cordée : votre adresse de contact a changé',
    body: 'Bonjour,\n\nQuelqu’un de votre organisation vient de changer vos coordonnées sur Cordée. Les prochains liens partiront à la nouvelle adresse.\n\nCe n’est pas vous ? Appelez la facilitatrice, elle remet l’ancienne adresse.',
  })

builder.mutationField('changeOwnContact', (t) =>
  t.field({
    type: OwnOrganisationRef,
    subGraphs: holderOnly,
    description: 'Change un contact de son organisation, ou en ajoute un ; l’ancienne adresse est prévenue.',
    errors: answeredIn(holderOnly),
    authScopes: { may: 'contact:change' },
    args: {
      contactId: t.arg({ type: 'Uuid', required: false }),
      version: t.arg.int({ description: 'Version de l’organisation lue.' }),
      contact: t.arg({ type: ContactInput }),
    },
    resolve: async (_root, { contactId, version, contact }, context) => {
      const phone = contact.phone ? unwrap(parsePhone(contact.phone), 'phone') : null
      const email = contact.email ?? null
      if (phone === null && email === null) throw new RuleRefusal(refuse('CONTACT_NEEDS_ADDRESS', 'email'))
      await write(context, async (tx, note) => {
        const { id: organisationId, carrierId } = current(
          found(await tx.organisation.findFirst({ where: own(context) })),
          version,
        )
        const data = {
          name: contact.name.trim(),
          role: contact.role,
          phone,
          email,
          ...given({ prefersCalls: contact.prefersCalls }),
          verifiedOn: fromDay(context.today),
        }
        const id = contactId ?? context.newId()
        if (contactId) {
          const before = found(
            await tx.contact.findFirst({ where: { id: contactId, carrierId, organisationId } }),
          )
          if (before.email !== null && before.email !== email) await warn(tx, context, carrierId, contactId)
          await tx.contact.update({ where: { id: contactId }, data })
        } else await tx.contact.create({ data: { id, carrierId, organisationId, ...data } })
        await tx.organisation.update({ where: { id: organisationId }, data: { version: { increment: 1 } } })
        await note('contact:change', 'Contact', id, { added: !contactId }, 'contact.changed')
      })
      return context.db.organisation.findFirstOrThrow({ where: own(context), include: contacts })
    },
  }),
)
