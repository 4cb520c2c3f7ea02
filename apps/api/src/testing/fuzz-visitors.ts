import type { ActorKind } from '@cordee/domain/access/actor'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { issueToken, type Subject } from '../access/auth-token.ts'
import { linkPurpose } from '../access/send-link.ts'
import { openSession } from '../access/session.ts'
import { type Door, everyDoor } from '../graphql/doors.ts'
import { newId } from '../platform/clock.ts'
import { hashToken } from '../platform/secret.ts'
import { awardedLot } from './awarded-lot.ts'
import type { TestDatabase } from './base-database.ts'
import { holderOf, personAtWork, publishedPosition } from './holders.ts'
import type { World } from './world.ts'

/** Who comes to a door: what they show there, always of a session that lives. */
export interface Visitor {
  readonly name: string
  /** May see every person of the carrier. */
  readonly seesPeople: boolean
  /** Nobody knows them: they may be told to sign in. */
  readonly unknown?: boolean
  /** Lets them in, whatever the documents before have closed. */
  readonly enter: () => Promise<Record<string, string>>
}

export interface Visitors {
  readonly of: Readonly<Record<Door, readonly Visitor[]>>
  /** What they could ask about. */
  readonly ids: readonly string[]
}

/** The workspace last: what the team does there may show the planted person to others, rightly. */
export const outsideFirst: readonly Door[] = everyDoor.toReversed()

const staffKinds = [
  'FACILITATOR',
  'ADMINISTRATOR',
  'DEPUTY',
  'FUNDER_READER',
  'ELECTED_OFFICIAL',
] as const satisfies readonly ActorKind[]
const outside = new Set<ActorKind>(['FUNDER_READER', 'ELECTED_OFFICIAL'])

/** Everybody who has a way in, over a world with something of each of them. */
export const openVisitors = async (base: TestDatabase, world: World): Promise<Visitors> => {
  const { app } = base.database
  const { carrierId, partner } = world
  const agency = partner.organisationId ?? ''
  const lot = await awardedLot(base, world)
  const [commitmentId = '', employerId = ''] = [lot.commitmentIds[0], lot.holderIds[0]]
  const worker = { commitmentId, employerId, prescriberId: agency }
  const atWork = await personAtWork(base, world, worker)
  const opportunityId = await publishedPosition(base, world, commitmentId, { employerId })
  const { buyerId } = await app.procurementContract.findUniqueOrThrow({ where: { id: lot.contractId } })
  const monthId = newId()
  await app.hoursMonth.create({
    data: { id: monthId, carrierId, placementId: atWork.placementId, month: new Date('2026-10-01') },
  })
  const software: Visitor = {
    name: 'PARTNER',
    seesPeople: false,
    // Another each time: the points of one alone would soon be spent, and its documents no longer read.
    enter: async () => {
      const [clientId, token] = [newId(), `cordee_essai_${newId()}`]
      const whose = { carrierId, organisationId: agency }
      await app.partnerClient.create({ data: { id: clientId, ...whose, name: 'Logiciel (essai)' } })
      await app.partnerToken.create({
        data: {
          ...{ tokenHash: hashToken(token), carrierId, clientId, scopes: partnerScopes },
          expiresAt: new Date('2099-01-01'),
        },
      })
      return { authorization: `Bearer ${token}` }
    },
  }

  const staff = (kind: (typeof staffKinds)[number]): Visitor => ({
    name: kind,
    seesPeople: !outside.has(kind),
    enter: async () => {
      const id = newId()
      const organisationId = outside.has(kind) ? agency : null
      await app.staffUser.create({
        data: {
          ...{ id, carrierId, kind, organisationId, email: `${id}@cordee.example` },
          ...{ name: 'Alix Essai', passwordHash: '' },
        },
      })
      const opened = await openSession(app, { id, carrierId }, new Date(), { device: 'essai' })
      return { cookie: `__Host-cordee=${opened.token}` }
    },
  })
  const withCapability = async (audience: keyof typeof linkPurpose, subject: Subject, proven: boolean) => {
    const issued = { carrierId, subject, expiresAt: new Date('2099-01-01') }
    const link = await issueToken(app, { newId }, { ...issued, purpose: linkPurpose[audience] })
    const session = await issueToken(
      app,
      { newId },
      {
        ...{ ...issued, purpose: 'HOLDER_SESSION', linkId: link.id },
        confirmedAt: proven ? new Date() : null,
      },
    )
    return { authorization: `Capability ${session.token}` }
  }
  const contact = (
    audience: 'COMPANY' | 'BUYER' | 'ADVISER',
    organisationId: string,
    proven = true,
  ): Visitor => ({
    name: proven ? audience : `${audience}, not proven`,
    seesPeople: false,
    enter: async () => {
      const { contactId } = await holderOf(base, world, audience, organisationId)
      return withCapability(audience, { kind: 'CONTACT', contactId }, proven)
    },
  })
  const jobseeker = (proven: boolean): Visitor => ({
    name: proven ? 'JOBSEEKER' : 'JOBSEEKER, not proven',
    seesPeople: false,
    enter: async () => {
      const { participantId } = await personAtWork(base, world, worker)
      return withCapability('JOBSEEKER', { kind: 'PARTICIPANT', participantId }, proven)
    },
  })
  const stranger: Visitor = {
    ...{ name: 'ANONYMOUS', seesPeople: false, unknown: true },
    enter: async () => ({}),
  }

  return {
    of: {
      facilitator: [...staffKinds.map(staff), stranger],
      holder: [
        ...[contact('COMPANY', employerId), contact('BUYER', buyerId)],
        ...[contact('ADVISER', agency), contact('ADVISER', agency, false)],
        ...[jobseeker(true), jobseeker(false), stranger],
      ],
      partner: [software],
      public: [stranger],
    },
    ids: [
      ...[carrierId, world.facilitator.id ?? '', agency, employerId, buyerId, opportunityId, monthId],
      ...[lot.contractId, lot.lotId, lot.clauseId, commitmentId, atWork.participantId, atWork.placementId],
    ],
  }
}
