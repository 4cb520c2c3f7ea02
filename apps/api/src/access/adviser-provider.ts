import { acceptIdentity, askedTwoFactors } from '@cordee/domain/access/identity-provider'
import { refuse } from '@cordee/domain/access/refusals'
import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import type { Context } from '../graphql/context.ts'
import { found, RuleRefusal, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import type { Recognised } from '../platform/identity-provider.ts'
import { issueToken } from './auth-token.ts'
import { closeHolderSession, openHolderSession, withPeople } from './holder-session.ts'

const halfADay = 12 * 3_600_000

/** Contacts of prescribers who have this address and are still there: the space they saw last comes first. */
const contactsAt = async ({ everyCarrier: db }: Context, email: string | null) => {
  if (email === null) return []
  const contacts = await db.contact.findMany({
    where: { email: { equals: email, mode: 'insensitive' }, leftOn: null },
    include: { organisation: true, authTokens: { orderBy: { createdAt: 'desc' }, take: 1 } },
    orderBy: { id: 'asc' },
    take: 20,
  })
  const seen = ({ authTokens }: (typeof contacts)[number]) => authTokens[0]?.createdAt.getTime() ?? 0
  return contacts
    .filter(({ organisation }) => audiencesOf(organisation.kinds as OrganisationKind[]).includes('ADVISER'))
    .toSorted((one, other) => seen(other) - seen(one))
}

/** Which of them the provider recognised; when none, what is to be done. */
const recognisedContact = async (context: Context, identity: Recognised) => {
  const answers = (await contactsAt(context, identity.email)).map((contact) =>
    acceptIdentity(identity, null, {
      contact,
      subject: null,
      closed: false,
      sirets: contact.organisation.siret === null ? [] : [contact.organisation.siret],
    }),
  )
  const accepted = answers.find(({ ok }) => ok) ?? answers[0]
  return unwrap(accepted ?? acceptIdentity<never>(identity, null, null)).contact
}

const recognise = async ({ provider }: Context, sealed: string, answer: string): Promise<Recognised> => {
  const address = new URL('https://return.invalid')
  address.search = answer
  const identity = provider ? await provider.finish(address, sealed).catch(() => null) : null
  if (!identity) throw new RuleRefusal(refuse('PROVIDER_NO_ANSWER'))
  // Whoever reads several people's files proves twice who they are (0013).
  if (!askedTwoFactors(identity)) throw new RuleRefusal(refuse('PROVIDER_ONE_FACTOR'))
  return identity
}

/** An adviser the provider recognised has a link like the others, already opened: it is seen, and taken back, alike. */
export const openByProvider = async (
  context: Context,
  { sealed, returned }: { readonly sealed: string; readonly returned: string },
): Promise<{ token: string; expiresAt: Date }> => {
  const identity = await recognise(context, sealed, returned)
  const contact = await recognisedContact(context, identity)
  const now = new Date()
  const db = context.everyCarrier
  const { carrierId } = contact
  const actor = {
    kind: 'ADVISER' as const,
    id: contact.id,
    name: contact.name,
    carrierId,
    organisationId: contact.organisationId,
    proven: true,
  }
  return write({ ...context, actor, db }, async (tx, note) => {
    const { id } = await issueToken(tx, context, {
      purpose: 'ADVISER_LINK',
      carrierId,
      subject: { kind: 'CONTACT', contactId: contact.id },
      createdAt: now,
      usedAt: now,
      expiresAt: new Date(now.getTime() + halfADay),
    })
    const link = found(await tx.authToken.findUnique({ where: { id }, include: withPeople }))
    if (context.session.token) await closeHolderSession(tx, context.session.token, now)
    await note('session:open', 'AuthToken', id, { provider: true })
    // The provider asked for two factors already.
    return openHolderSession(tx, context, link, now, now)
  })
}
