import { actorKindLabels } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import { fromDay } from '../db/day.ts'
import type { Db, Tx } from '../db/types.ts'
import { StartupProblem } from '../platform/startup-problem.ts'
import { issueToken } from './auth-token.ts'

/** What a carrier needs before anybody works in it. */
export interface NewCarrier {
  readonly name: string
  /** EPCI codes. */
  readonly territory: readonly string[]
  /** The first is the administrator's. */
  readonly users: readonly {
    readonly kind: 'ADMINISTRATOR' | 'FACILITATOR'
    readonly name: string
    readonly email: string
  }[]
  readonly programme: { readonly name: string; readonly from: Day; readonly to: Day } | null
  /** The address of its own portal, `https://travail.example`; null: that of the instance, for its first carrier alone. */
  readonly portal: string | null
}

export interface Invitation {
  readonly name: string
  readonly kind: string
  readonly token: string
}

const THREE_DAYS = 72 * 60 * 60_000

/** One address, one carrier: the portal says who answers by it. */
const refuseTaken = async (tx: Tx, portal: string | null): Promise<void> => {
  if (portal === null) return
  const taken = await tx.carrierOrganisation.findFirst({ where: { portalUrl: portal } })
  if (taken)
    throw new StartupProblem(`${portal} est déjà l’adresse de « ${taken.name} » : rien n’a été changé.`)
}

/** A second carrier without an address would print posters and letters that lead to the portal of the first. */
const refuseUnsaid = async (tx: Tx, portal: string | null): Promise<void> => {
  if (portal === null && (await tx.carrierOrganisation.count()) > 0)
    throw new StartupProblem(
      'Cette instance a déjà une structure : donnez l’adresse du portail de celle-ci, --portal https://travail.exemple.fr. Rien n’a été changé.',
    )
}

/** Carriers whose portal is another's: all but the first of the instance, when nobody gave them an address. */
export const carriersWithoutPortal = async (db: Db): Promise<readonly string[]> => {
  const [, ...others] = await db.carrierOrganisation.findMany({
    select: { id: true, portalUrl: true },
    orderBy: { id: 'asc' },
  })
  return others.filter(({ portalUrl }) => portalUrl === null).map(({ id }) => id)
}

/** Gives a carrier that is there an address of its own. */
export const movePortal = (db: Db, name: string, portal: string): Promise<void> =>
  db.$transaction(async (tx) => {
    await refuseTaken(tx, portal)
    const { count } = await tx.carrierOrganisation.updateMany({
      where: { name },
      data: { portalUrl: portal, version: { increment: 1 } },
    })
    if (count === 0) throw new StartupProblem(`« ${name} » n’est pas connue : rien n’a été changé.`)
  })

/** A carrier of one's own, without demonstration data, beside those that may be there; each user gets an invitation. */
export const setUpCarrier = async (
  db: Db,
  { name, territory, users, programme, portal }: NewCarrier,
  newId: () => string,
): Promise<Invitation[]> => {
  const [first] = users
  if (!first)
    throw new StartupProblem('Donnez au moins le compte de l’administratrice ou de l’administrateur.')
  const emails = users.map(({ email }) => email.trim().toLowerCase())
  if (new Set(emails).size < emails.length)
    throw new StartupProblem('Deux comptes ne peuvent pas avoir la même adresse.')
  if (programme && programme.to < programme.from)
    throw new StartupProblem('La fin du programme vient avant son début.')
  return db.$transaction(async (tx) => {
    if (await tx.carrierOrganisation.findFirst({ where: { name } }))
      throw new StartupProblem(`« ${name} » existe déjà : rien n’a été changé.`)
    const taken = await tx.staffUser.findFirst({ where: { email: { in: emails } } })
    if (taken) throw new StartupProblem(`${taken.email} a déjà un compte : rien n’a été changé.`)
    await refuseUnsaid(tx, portal)
    await refuseTaken(tx, portal)
    const known = await tx.epci.findMany({ where: { code: { in: [...territory] } }, select: { code: true } })
    const missing = territory.find((code) => !known.some((epci) => epci.code === code))
    if (missing) throw new StartupProblem(`${missing} n’est pas un EPCI connu : rien n’a été changé.`)
    const carrierId = newId()
    await tx.carrierOrganisation.create({
      data: {
        id: carrierId,
        name,
        facilitatorFirstName: 'La facilitatrice',
        phone: '',
        phoneHours: '',
        email: emails[0] ?? '',
        portalUrl: portal,
      },
    })
    await tx.carrierTerritory.createMany({ data: territory.map((epciCode) => ({ carrierId, epciCode })) })
    if (programme) {
      await tx.programme.create({
        data: {
          id: newId(),
          carrierId,
          name: programme.name,
          fromDay: fromDay(programme.from),
          toDay: fromDay(programme.to),
        },
      })
    }
    const invitations: Invitation[] = []
    const now = new Date()
    for (const [index, user] of users.entries()) {
      const id = newId()
      await tx.staffUser.create({
        data: {
          id,
          carrierId,
          email: emails[index] ?? '',
          name: user.name,
          kind: user.kind,
          passwordHash: '',
        },
      })
      const { token } = await issueToken(
        tx,
        { newId },
        {
          purpose: 'STAFF_INVITATION',
          carrierId,
          subject: { kind: 'STAFF', staffUserId: id },
          createdAt: now,
          expiresAt: new Date(now.getTime() + THREE_DAYS),
        },
      )
      invitations.push({ name: user.name, kind: actorKindLabels[user.kind], token })
    }
    return invitations
  })
}
