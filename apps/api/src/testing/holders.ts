import type { Actor } from '@cordee/domain/access/actor'
import type { Day } from '@cordee/domain/kernel/day'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import type { TestDatabase } from './base-database.ts'
import { testCipher } from './test-cipher.ts'
import { today, type World } from './world.ts'

type HolderKind = 'COMPANY' | 'BUYER' | 'ADVISER'

export interface Holder {
  readonly actor: Actor
  readonly organisationId: string
  readonly contactId: string
  readonly run: ReturnType<typeof runAs>
}

/** Somebody who entered with a link: a contact of an organisation. */
export const holderOf = async (
  { database }: TestDatabase,
  world: World,
  kind: HolderKind,
  organisationId: string,
  on: Day = today,
): Promise<Holder> => {
  const contactId = newId()
  await database.app.contact.create({
    data: {
      id: contactId,
      carrierId: world.carrierId,
      organisationId,
      name: 'Camille Essai',
      role: kind === 'BUYER' ? 'BUYER_FOLLOW_UP' : 'PAYROLL',
      email: `${contactId}@entreprise.example`,
    },
  })
  const facts = { id: contactId, name: 'Camille Essai', carrierId: world.carrierId, organisationId }
  const actor: Actor = kind === 'ADVISER' ? { kind, ...facts, proven: true } : { kind, ...facts }
  return {
    actor,
    organisationId,
    contactId,
    run: runAs(database, actor, { door: 'holder', today: on, cipher: testCipher }),
  }
}

interface AtWork {
  readonly commitmentId: string
  readonly employerId: string
  readonly declarantId?: string
  readonly name?: readonly [string, string]
  readonly startsOn?: string
  readonly endsOn?: string
  readonly prescriberId?: string
}

/** A person at work on a commitment, with a name. */
export const personAtWork = async (
  { database: { app } }: TestDatabase,
  { carrierId }: World,
  wanted: AtWork,
): Promise<{ participantId: string; placementId: string }> => {
  const [participantId, placementId] = [newId(), newId()]
  const [firstName, lastName] = wanted.name ?? ['Noé', 'Essai']
  await app.participant.create({
    data: {
      id: participantId,
      carrierId,
      lastActivityOn: new Date(today),
      prescriberId: wanted.prescriberId ?? null,
    },
  })
  await app.participantIdentity.create({
    data: {
      participantId,
      carrierId,
      firstName,
      lastName,
      searchName: `${firstName} ${lastName}`.toLowerCase(),
    },
  })
  await app.placement.create({
    data: {
      id: placementId,
      carrierId,
      commitmentId: wanted.commitmentId,
      participantId,
      employerId: wanted.employerId,
      declarantId: wanted.declarantId ?? wanted.employerId,
      modality: 'TEMP_ETTI',
      contractType: 'TEMPORARY',
      romeCode: 'F1704',
      startsOn: new Date(wanted.startsOn ?? '2026-09-01'),
      endsOn: wanted.endsOn ? new Date(wanted.endsOn) : null,
      weeklyMinutes: 2100,
      status: 'STARTED',
    },
  })
  return { participantId, placementId }
}

/** A position open on a commitment, published today unless said otherwise. */
export const publishedPosition = async (
  { database: { app } }: TestDatabase,
  { carrierId }: World,
  commitmentId: string,
  more: { employerId?: string; advisersOnlyUntil?: string; title?: string } = {},
): Promise<string> => {
  const id = newId()
  await app.opportunity.create({
    data: {
      id,
      carrierId,
      commitmentId,
      slug: `poste-${id}`,
      title: more.title ?? 'Aide sur un chantier',
      romeCode: 'F1704',
      communeCode: '38269',
      places: 2,
      weeklyMinutes: 2100,
      timetable: '7 h 30 – 15 h 30',
      contractType: 'TEMPORARY',
      tasks: ['Porter'],
      needs: [],
      provided: [],
      howToCome: [],
      context: 'Un chantier',
      status: 'PUBLISHED',
      publishedAt: new Date(`${today}T08:00:00Z`),
      employerId: more.employerId ?? null,
      advisersOnlyUntil: more.advisersOnlyUntil ? new Date(more.advisersOnlyUntil) : null,
    },
  })
  return id
}
