import type { Actor } from '@cordee/domain/access/actor'
import { partnerScopes } from '@cordee/domain/access/partner-scopes'
import { type Day, day } from '@cordee/domain/kernel/day'
import type { Database } from '../db/client.ts'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { testCipher } from './test-cipher.ts'

export const today: Day = day('2026-11-20')

/** A carrier of the Sud Isère with its communes, ready for a document to be run as its facilitator. */
export interface World {
  readonly carrierId: string
  readonly facilitator: Actor
  readonly administrator: Actor
  readonly partner: Actor
  readonly organisation: (name: string, kinds: readonly string[], named?: boolean) => Promise<string>
  readonly asFacilitator: (on?: Day) => ReturnType<typeof runAs>
  readonly asAdministrator: (on?: Day) => ReturnType<typeof runAs>
}

export const createWorld = async ({ app, ...database }: Database): Promise<World> => {
  const all = { app, ...database }
  await app.epci.createMany({
    data: [{ code: '200040657', name: 'CC de la Matheysine' }],
    skipDuplicates: true,
  })
  await app.commune.createMany({
    data: [
      {
        code: '38269',
        name: 'La Mure',
        searchName: 'la mure',
        epciCode: '200040657',
        department: '38',
        postcodes: ['38350'],
      },
      {
        code: '38499',
        name: 'Susville',
        searchName: 'susville',
        epciCode: '200040657',
        department: '38',
        postcodes: ['38350'],
      },
    ],
    skipDuplicates: true,
  })
  await app.romeTrade.createMany({
    data: [
      { code: 'F1704', label: 'Préparation du gros œuvre et des travaux publics' },
      { code: 'F1606', label: 'Peinture en bâtiment' },
    ],
    skipDuplicates: true,
  })
  const carrierId = newId()
  await app.carrierOrganisation.create({
    data: {
      id: carrierId,
      name: 'Structure porteuse (essai)',
      facilitatorFirstName: 'Anne',
      phone: '04 65 71 12 34',
      phoneHours: 'lundi à jeudi, 9 h – 12 h',
      email: 'essai@cordee.example',
    },
  })
  await app.carrierTerritory.create({ data: { carrierId, epciCode: '200040657' } })
  const staff = async (kind: 'FACILITATOR' | 'ADMINISTRATOR'): Promise<Actor> => {
    const id = newId()
    const name = kind === 'FACILITATOR' ? 'Anne Essai' : 'Alix Essai'
    await app.staffUser.create({
      data: { id, carrierId, email: `${id}@cordee.example`, name, kind, passwordHash: '' },
    })
    return { kind, id, carrierId, name, organisationId: null }
  }
  const organisation = async (name: string, kinds: readonly string[], named = true) => {
    const id = newId()
    await app.organisation.create({ data: { id, carrierId, name, kinds: [...kinds], namedPublicly: named } })
    return id
  }
  const facilitator = await staff('FACILITATOR')
  const administrator = await staff('ADMINISTRATOR')
  const agencyId = await organisation('Mission locale (essai)', ['MISSION_LOCALE'])
  const clientId = newId()
  await app.partnerClient.create({
    data: { id: clientId, carrierId, organisationId: agencyId, name: 'Logiciel (essai)' },
  })
  return {
    carrierId,
    facilitator,
    administrator,
    partner: {
      ...{ kind: 'PARTNER', id: clientId, name: 'Logiciel (essai)', carrierId, organisationId: agencyId },
      scopes: partnerScopes,
    },
    organisation,
    asAdministrator: (on = today) => runAs(all, administrator, { today: on, cipher: testCipher }),
    asFacilitator: (on = today) => runAs(all, facilitator, { today: on, cipher: testCipher }),
  }
}

/** The success of a mutation, or the test fails with what it was refused for. */
export const succeeded = <Value>(answer: {
  data?: Record<string, unknown> | null | undefined
  errors?: readonly { message: string }[] | undefined
}): Value => {
  if (answer.errors?.length) throw new Error(answer.errors.map(({ message }) => message).join(' · '))
  const [field] = Object.values(answer.data ?? {})
  const member = field as { __typename?: string; data?: Value; message?: string }
  if (!member?.data) throw new Error(`${member?.__typename ?? 'nothing'}: ${member?.message ?? ''}`)
  return member.data
}
