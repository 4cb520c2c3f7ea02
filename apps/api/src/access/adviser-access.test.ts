import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../platform/clock.ts'
import type { Doors } from '../server.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { holderDocuments as documents, knock, lastLink, openDoors } from '../testing/links.ts'
import { mutate } from '../testing/mutate.ts'
import { positionInput } from '../testing/position-input.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('an adviser without an account', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  let doors: Doors
  let ask: ReturnType<typeof knock>
  let agencyId: string
  const app = () => database.database.app
  const browser = 'b'.repeat(43)
  const known = {
    email: 'camille@mission.exemple.fr',
    name: 'Camille Essai',
    agency: 'Mission locale',
    browser,
  }

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    doors = await openDoors(database.database)
    ask = knock(doors)
    agencyId = await world.organisation('Mission locale du Drac (essai)', ['MISSION_LOCALE'])
    await app().contact.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        organisationId: agencyId,
        name: 'Camille Essai',
        role: 'DIRECTION',
        email: known.email,
      },
    })
  })
  afterAll(async () => {
    await doors.close()
    await database.drop()
  })

  const enter = async (email: string) => {
    const { token } = await lastLink(database.database, email)
    const { data } = await ask(documents.open, { space: 'PROFESSIONAL', token, browser })
    const key = { authorization: `Capability ${data.openLink.data.capability}` }
    return (await ask(documents.holder, {}, key)).data.holder
  }

  test('one who is in the record receives their link, though nobody ever sent one', async () => {
    expect(await ask(documents.adviser, { ...known, email: known.email.toUpperCase() })).toEqual({
      data: { askForAdviserLink: true },
    })
    expect(await enter(known.email)).toMatchObject({
      audience: 'ADVISER',
      organisationName: 'Mission locale du Drac (essai)',
    })
  })

  test('asked from a position, the link leads back to it; from anything else, to their space', async () => {
    const { commitmentIds } = await awardedLot(database, world)
    const act = mutate(world.asFacilitator())
    const draft = async (title: string) =>
      (
        await act<{ id: string; version: number; slug: string }>(
          'draftOpportunity',
          { commitmentId: 'Uuid!', input: 'OpportunityInput!' },
          { commitmentId: commitmentIds[0], input: positionInput({ title }) },
          'id version slug',
        )
      ).data
    const [open, hidden] = [await draft('Peindre (essai)'), await draft('Pas encore (essai)')]
    await act('publishOpportunity', { id: 'Uuid!', version: 'Int!' }, { id: open.id, version: open.version })
    const linkFrom = async (position: string, number: number) => {
      const email = `depuis${number}@mission.exemple.fr`
      await app().contact.create({
        data: {
          ...{ id: newId(), carrierId: world.carrierId, organisationId: agencyId },
          ...{ name: 'Dominique Essai', role: 'DIRECTION', email },
        },
      })
      await ask(documents.adviser, { ...known, email, position })
      const { body } = await app().messageContent.findFirstOrThrow({
        where: { message: { contact: { email } } },
      })
      return /https:\S+/.exec(body)?.[0]
    }
    expect(await linkFrom(open.slug, 1)).toMatch(
      new RegExp(`^https://travail.example/lien/[\\w-]{20,}\\?poste=${open.slug}$`),
    )
    for (const [number, other] of [hidden.slug, 'nulle-part'].entries()) {
      expect(await linkFrom(other, 2 + number)).toMatch(/\/lien\/[\w-]+$/)
    }
    const elsewhere = await ask(documents.adviser, { ...known, position: 'https://ailleurs.example/' })
    expect(elsewhere.errors).toHaveLength(1)
  })

  test('one nobody knows enters an agency of their own, and the facilitator is asked to check it', async () => {
    const email = 'odile@ccas.exemple.fr'
    const answer = await ask(documents.adviser, {
      email,
      name: 'Odile Essai',
      agency: 'CCAS de Mens',
      browser,
    })
    expect(answer).toEqual({ data: { askForAdviserLink: true } })
    expect(await enter(email)).toMatchObject({ organisationName: 'CCAS de Mens (à vérifier)' })
    expect(await app().task.findMany({ where: { kind: 'TO_DO' } })).toMatchObject([{ status: 'OPEN' }])
    await ask(documents.adviser, { email, name: 'Odile Essai', agency: 'CCAS de Mens', browser })
    expect(await app().organisation.count({ where: { name: { startsWith: 'CCAS' } } })).toBe(1)
  })

  test('the address of a company opens no space of advisers, and makes no agency', async () => {
    const organisationId = await world.organisation('Entreprise (essai)', ['COMPANY'])
    const email = 'chef@entreprise.exemple.fr'
    await app().contact.create({
      data: {
        id: newId(),
        carrierId: world.carrierId,
        organisationId,
        name: 'Chef',
        role: 'DIRECTION',
        email,
      },
    })
    const before = await app().message.count()
    await ask(documents.adviser, { email, name: 'Chef', agency: 'Mission locale', browser })
    expect(await app().message.count()).toBe(before)
    expect(await app().organisation.count({ where: { kinds: { has: 'OTHER_PRESCRIBER' } } })).toBe(1)
  })

  test('a visitor makes five agencies a day at most; an address is written to three times', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    const asks = Array.from({ length: 7 }, (_each, index) => index)
    for (const index of asks)
      await ask(
        documents.adviser,
        { email: `n${index}@agence.exemple.fr`, name: 'Nom Essai', agency: `Agence ${index}`, browser },
        headers,
      )
    expect(await app().organisation.count({ where: { name: { startsWith: 'Agence' } } })).toBe(5)
    const before = await app().message.count()
    for (const _index of asks) await ask(documents.adviser, known)
    expect((await app().message.count()) - before).toBe(2)
  })

  test('an agency that is not finished is refused with a sentence', async () => {
    const { errors } = await ask(documents.adviser, { ...known, agency: ' ' })
    expect(errors).toHaveLength(1)
  })
})
