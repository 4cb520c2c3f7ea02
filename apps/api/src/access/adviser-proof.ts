import { refuse } from '@cordee/domain/access/refusals'
import { z } from 'zod'
import type { Db, Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { answeredIn } from '../graphql/doors.ts'
import { found, RuleRefusal, unauthenticated } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { noteAttempt, secondsLeft } from './attempts.ts'
import { countTry } from './auth-token.ts'
import { holderSession } from './holder-session.ts'
import { holder, openToHolders } from './link-answers.ts'
import { enrolmentOf, newSecret, openSecret, stepOfCode } from './second-factor.ts'
import { Enrolment } from './types.ts'
import { ownRow } from './visibility.ts'

type Session = NonNullable<Awaited<ReturnType<typeof holderSession>>>

/** Whose telephone it is: a contact's, or the one of an agency that shares a mailbox. */
const ownerOf = ({ carrierId, contactId, organisationId }: Session) =>
  contactId === null ? { carrierId, organisationId } : { carrierId, contactId }

const deviceOf = (db: Db | Tx, session: Session) => db.adviserDevice.findFirst({ where: ownerOf(session) })

/** What an adviser who has not proven who they are still has to give. */
export const proofLeft = async (db: Db, session: Session): Promise<'CODE' | 'ENROL'> =>
  (await deviceOf(db, session))?.totpConfirmedAt ? 'CODE' : 'ENROL'

/** The session of an adviser who is not proven yet; whoever else is here has nothing to give. */
const unproven = async ({ db, actor, session }: Context): Promise<Session> => {
  const row = session.token ? await holderSession(db, session.token) : null
  if (!row || actor.kind !== 'ADVISER' || actor.proven) throw unauthenticated()
  return row
}

/** The secret to enrol with: the same as long as one session is shown it, another for every other session. */
const startEnrolment = async (context: Context) => {
  const { db, cipher } = context
  const session = await unproven(context)
  const owner = ownerOf(session)
  await db.adviserDevice.createMany({ data: { id: context.newId(), ...owner }, skipDuplicates: true })
  const device = found(await deviceOf(db, session))
  const { email, name } = session.contact ?? found(session.organisation)
  const label = email ?? name
  const shown = device.startedInId === session.id ? openSecret(cipher, device) : null
  if (shown !== null) return enrolmentOf(shown, label)
  const { secret, uri, sealed } = newSecret(cipher, { id: device.id, email: label })
  const { count } = await db.adviserDevice.updateMany({
    where: { id: device.id, totpConfirmedAt: null },
    data: { totpSecret: sealed, startedInId: session.id },
  })
  if (count === 0) throw unauthenticated()
  return { secret, uri }
}

/** A right code, of a telephone already chosen or being chosen here, lets this session read until it ends. */
const prove = async (context: Context, code: string): Promise<void> => {
  const { everyCarrier, db, cipher } = context
  const now = new Date()
  const session = await unproven(context)
  const device = await deviceOf(db, session)
  const chosenHere = device?.totpConfirmedAt !== null || device.startedInId === session.id
  if (!device || !chosenHere) throw new RuleRefusal(refuse('CODE_WRONG', 'code'))
  const tried = `adviser:${device.id}`
  if ((await secondsLeft(everyCarrier, tried, now)) > 0)
    throw new RuleRefusal(refuse('CODE_TOO_OFTEN', 'code'))
  if (!(await countTry(db, session.id))) throw unauthenticated()
  const step = stepOfCode(cipher, device, code)
  // Together: a telephone said lost meanwhile waits, then closes what this opened.
  const proven = await write(context, async (tx, note) => {
    const { count } = await tx.adviserDevice.updateMany({
      where: {
        id: device.id,
        totpSecret: device.totpSecret,
        totpLastStep: { lt: step ?? 0 },
        ...(device.totpConfirmedAt === null ? { totpConfirmedAt: null, startedInId: session.id } : {}),
      },
      data: { totpLastStep: step ?? 0, startedInId: null, totpConfirmedAt: device.totpConfirmedAt ?? now },
    })
    if (count === 0) return false
    await tx.authToken.update({ where: { id: session.id }, data: { confirmedAt: now } })
    await note('session:open', 'AuthToken', session.id, {
      proven: true,
      chosen: device.totpConfirmedAt === null,
    })
    return true
  })
  await noteAttempt(everyCarrier, tried, proven, now)
  if (!proven) throw new RuleRefusal(refuse('CODE_WRONG', 'code'))
}

builder.mutationFields((t) => ({
  startAdviserEnrolment: t.field({
    ...openToHolders,
    type: Enrolment,
    description:
      'Un secret pour le téléphone d’une conseillère ; il compte une fois confirmé, par la même session.',
    errors: answeredIn(holder),
    resolve: (_root, _args, context) => startEnrolment(context),
  }),
  proveAdviser: t.boolean({
    ...openToHolders,
    description: 'Les six chiffres du téléphone : la session lit, jusqu’à ce qu’elle se ferme.',
    errors: answeredIn(holder),
    args: { code: t.arg.string({ validate: z.string().trim().min(6, 'Écrivez les six chiffres.').max(20) }) },
    resolve: async (_root, { code }, context) => {
      await prove(context, code)
      return true
    },
  }),
}))

const AdviserDevice = builder.prismaObject('AdviserDevice', {
  description:
    'Le téléphone dont les codes laissent lire une conseillère, ou une agence qui partage une adresse.',
  authScopes: { may: 'link:send' },
  fields: (t) => ({
    id: t.exposeID('id'),
    since: t.expose('totpConfirmedAt', { type: 'DateTime', nullable: true }),
  }),
})

const device = {
  authScopes: { may: 'link:send' as const },
  description: 'Un téléphone choisi pour lire ; un au plus.',
  query: { where: { totpConfirmedAt: { not: null } }, take: 1 },
}
builder.prismaObjectFields('Contact', (t) => ({ devices: t.relation('devices', device) }))
builder.prismaObjectFields('Organisation', (t) => ({ devices: t.relation('devices', device) }))

builder.mutationField('forgetAdviserDevice', (t) =>
  t.prismaField({
    type: AdviserDevice,
    subGraphs: ['facilitator'],
    authScopes: { may: 'link:send' },
    description:
      'Téléphone perdu : un autre sera choisi à la prochaine entrée ; ce qui est ouvert ne lit plus.',
    errors: {},
    args: { id: t.arg({ type: 'Uuid' }) },
    resolve: async (query, _root, { id }, context) => {
      await write(context, async (tx, note) => {
        const { carrierId, contactId, organisationId } = found(
          await tx.adviserDevice.findFirst({ where: ownRow(context.actor, id) }),
        )
        await tx.adviserDevice.update({
          where: { id },
          data: { totpSecret: null, totpConfirmedAt: null, startedInId: null },
        })
        await tx.authToken.updateMany({
          where: {
            carrierId,
            purpose: 'HOLDER_SESSION',
            link: { purpose: 'ADVISER_LINK' },
            ...(contactId === null ? { organisationId } : { contactId }),
          },
          data: { confirmedAt: null },
        })
        const object = contactId === null ? 'Organisation' : 'Contact'
        await note('link:send', object, contactId ?? found(organisationId), { device: true })
      })
      return context.db.adviserDevice.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)
