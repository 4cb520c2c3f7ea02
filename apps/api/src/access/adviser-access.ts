import { createHash } from 'node:crypto'
import type { Actor } from '@cordee/domain/access/actor'
import { addWorkingDays } from '@cordee/domain/kernel/day'
import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import type { OrganisationKind } from '@cordee/domain/organisation/organisation-kind'
import { z } from 'zod'
import { portalCarrier } from '../db/portal.ts'
import type { Tx } from '../db/types.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { write } from '../graphql/write.ts'
import { openTask } from '../messaging/open-task.ts'
import { steadily } from '../platform/steady.ts'
import { openToHolders } from './link-answers.ts'
import { sendLink } from './send-link.ts'

interface Asked {
  readonly email: string
  readonly name: string
  readonly agency: string
  readonly browser: string
  readonly position: string | null
}

const A_DAY = 24 * 3600
const asksADay = 3
const newAgenciesADay = 5

/** Counted in the database every process shares: by address of mail, and by visitor for agencies nobody knows. */
const allowed = async ({ publicPool }: Context, what: string, most: number): Promise<boolean> => {
  const key = createHash('sha256').update(`adviser-access|${what}`).digest('hex')
  const { rows } = await publicPool.query<{ allowed: boolean }>(
    'SELECT count_submission($1, $2, $3) AS allowed',
    [key, most, A_DAY],
  )
  return rows[0]?.allowed === true
}

/** The adviser as the record knows them: a contact, else the mailbox of an agency. */
const knownAdviser = async ({ everyCarrier: db }: Context, carrierId: string, email: string) => {
  const written = { equals: email, mode: 'insensitive' as const }
  const advises = (kinds: readonly string[]) => audiencesOf(kinds as OrganisationKind[]).includes('ADVISER')
  const contacts = await db.contact.findMany({
    where: { carrierId, email: written, leftOn: null },
    include: { organisation: { select: { kinds: true } } },
    orderBy: { id: 'asc' },
    take: 10,
  })
  const contact = contacts.find(({ organisation }) => advises(organisation.kinds))
  if (contact)
    return {
      subject: { kind: 'CONTACT' as const, contactId: contact.id },
      organisationId: contact.organisationId,
    }
  const agencies = await db.organisation.findMany({
    where: { carrierId, email: written },
    orderBy: { id: 'asc' },
    take: 10,
  })
  const agency = agencies.find(({ kinds }) => advises(kinds))
  if (agency === undefined) return null
  // An agency of two files is one: the file that took the other over.
  const organisationId = agency.mergedIntoId ?? agency.id
  return { subject: { kind: 'ORGANISATION' as const, organisationId }, organisationId }
}

/** The position they came from, while anyone may read it; any other word is forgotten. */
const publicPosition = async ({ everyCarrier: db }: Context, carrierId: string, slug: string | null) => {
  if (slug === null) return null
  const where = { carrierId, slug, status: 'PUBLISHED' as const, publishedAt: { not: null } }
  return (await db.opportunity.findFirst({ where, select: { slug: true } }))?.slug ?? null
}

/** Somebody else has this address: a company keeps its own space, and opens no adviser's with it. */
const isTaken = async ({ everyCarrier: db }: Context, carrierId: string, email: string): Promise<boolean> => {
  const written = { equals: email, mode: 'insensitive' as const }
  const found = await Promise.all([
    db.contact.count({ where: { carrierId, email: written } }),
    db.organisation.count({ where: { carrierId, email: written } }),
  ])
  return found.some((count) => count > 0)
}

/** An agency nobody knows yet sees only the people it brings; the facilitator is asked to say who it is. */
const recordAgency = async (
  tx: Tx,
  context: Context,
  { carrierId, organisationId }: { readonly carrierId: string; readonly organisationId: string },
  asked: Asked,
) => {
  const contactId = context.newId()
  await tx.organisation.create({
    data: {
      id: organisationId,
      carrierId,
      name: `${asked.agency} (à vérifier)`,
      kinds: ['OTHER_PRESCRIBER'],
    },
  })
  await tx.contact.create({
    data: { id: contactId, carrierId, organisationId, name: asked.name, role: 'ADVISER', email: asked.email },
  })
  await openTask(tx, context.newId, {
    carrierId,
    kind: 'TO_DO',
    title:
      'Une conseillère ou un conseiller demande à orienter : vérifiez l’agence, ou réunissez-la à la bonne.',
    since: context.today,
    dueOn: addWorkingDays(context.today, 3),
    about: { kind: 'ORGANISATION', id: organisationId },
    sourceKey: `adviser-access:${organisationId}`,
  })
  return { kind: 'CONTACT' as const, contactId }
}

const sendAdviserLink = async (context: Context, asked: Asked): Promise<void> => {
  const carrierId = await portalCarrier(context.publicPool, context.portal)
  if (carrierId === null || !(await allowed(context, asked.email, asksADay))) return
  const known = await knownAdviser(context, carrierId, asked.email)
  if (!known && (await isTaken(context, carrierId, asked.email))) return
  if (!known && !(await allowed(context, `visitor|${context.visitor ?? ''}`, newAgenciesADay))) return
  const position = await publicPosition(context, carrierId, asked.position)
  const organisationId = known?.organisationId ?? context.newId()
  const actor: Actor = {
    kind: 'ADVISER',
    id: organisationId,
    name: asked.name,
    carrierId,
    organisationId,
    proven: false,
  }
  await write({ ...context, actor, db: context.everyCarrier }, async (tx, note) => {
    const subject = known?.subject ?? (await recordAgency(tx, context, { carrierId, organisationId }, asked))
    // Who enters by themselves is told of new positions, until they stop.
    const reader =
      subject.kind === 'CONTACT'
        ? { contactId: subject.contactId }
        : { organisationId: subject.organisationId }
    await tx.adviserNews.createMany({
      data: { id: context.newId(), carrierId, ...reader, asked: true },
      skipDuplicates: true,
    })
    await tx.adviserNews.updateMany({
      where: { carrierId, ...reader, stoppedAt: null },
      data: { asked: true },
    })
    const id = await sendLink(tx, context, {
      carrierId,
      audience: 'ADVISER',
      subject,
      browser: asked.browser,
      sentById: null,
      position,
    })
    await note('session:open', 'AuthToken', id, { adviser: true, known: known !== null })
  })
}

builder.mutationField('askForAdviserLink', (t) =>
  t.boolean({
    ...openToHolders,
    description:
      'Un conseiller demande à orienter avec son adresse professionnelle ; la réponse est la même, agence connue ou non.',
    args: {
      email: t.arg.string({ validate: z.email('Cette adresse e-mail n’est pas complète.').max(200) }),
      name: t.arg.string({ validate: z.string().trim().min(2, 'Écrivez votre nom.').max(120) }),
      agency: t.arg.string({
        validate: z.string().trim().min(2, 'Écrivez le nom de votre agence.').max(150),
      }),
      browser: t.arg.string({ validate: z.string().regex(/^[\w-]{43}$/) }),
      position: t.arg.string({
        required: false,
        description: 'Le poste d’où l’on vient, par son adresse publique : le lien y ramène.',
        validate: z.string().regex(/^[a-z0-9-]{1,120}$/),
      }),
    },
    resolve: async (_root, { email, name, agency, browser, position = null }, context) => {
      const asked = {
        email: email.trim().toLowerCase(),
        name: name.trim(),
        agency: agency.trim(),
        browser,
        position,
      }
      await steadily(sendAdviserLink(context, asked), 500)
      return true
    },
  }),
)
