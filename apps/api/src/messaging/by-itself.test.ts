import { ANONYMOUS } from '@cordee/domain/access/actor'
import { day } from '@cordee/domain/kernel/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { tasksOf } from '../jobs.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { testDatabase } from '../testing/base-database.ts'
import { createWorld, type World } from '../testing/world.ts'

describe('what is said by itself', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let world: World
  const personId = newId()
  const app = () => database.database.app

  beforeAll(async () => {
    database = await testDatabase()
    world = await createWorld(database.database)
    const { carrierId } = world
    const lot = await awardedLot(database, world)
    const [placementId, monthId] = [newId(), newId()]
    await app().participant.create({
      data: { id: personId, carrierId, contactChannel: 'SMS', lastActivityOn: new Date('2026-11-01') },
    })
    await app().participantIdentity.create({
      data: {
        participantId: personId,
        carrierId,
        firstName: 'Essai',
        lastName: 'Personne',
        searchName: 'essai personne',
        phone: '0639980123',
      },
    })
    const company = lot.holderIds[0] ?? ''
    await app().placement.create({
      data: {
        id: placementId,
        carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        participantId: personId,
        employerId: company,
        declarantId: company,
        modality: 'DIRECT_HIRE',
        contractType: 'FIXED_TERM',
        romeCode: 'F1704',
        startsOn: new Date('2026-09-01'),
        endsOn: new Date('2026-10-31'),
        weeklyMinutes: 2100,
        status: 'ENDED',
      },
    })
    await app().hoursMonth.create({
      data: { id: monthId, carrierId, placementId, month: new Date('2026-10-01'), status: 'SUBMITTED' },
    })
    await app().hoursEntry.create({
      data: { id: newId(), carrierId, monthId, kind: 'WORK', minutes: 7200, countedMinutes: 7200 },
    })
  })
  afterAll(() => database.drop())

  const run = (name: string, on: string) =>
    tasksOf({
      database: database.database,
      clock: { today: () => day(on), now: () => new Date(`${on}T08:00:00Z`) },
      drivers: { mail: null, sms: null },
      publicUrl: 'https://travail.example',
    })[name]?.({ payload: { carrierId: world.carrierId }, lastTry: false })
  const written = (purpose: string) =>
    app().message.findMany({ where: { purpose }, include: { content: true, task: true } })
  const choose = (choice: object) =>
    app().serviceSettings.upsert({
      where: { carrierId: world.carrierId },
      create: { carrierId: world.carrierId, ...choice },
      update: choice,
    })

  test('C7 · the hours of the month are told once, only where the carrier chose so', async () => {
    await run('tellHours', '2026-11-15')
    expect(await written('HOURS_OF_THE_MONTH')).toEqual([])
    await choose({ tellsHours: true })
    await run('tellHours', '2026-11-15')
    await run('tellHours', '2026-11-15')
    const [told, ...others] = await written('HOURS_OF_THE_MONTH')
    expect(others).toEqual([])
    expect(told?.content?.body).toContain('120 h')
    expect(told).toMatchObject({ channel: 'SMS', task: null })
  })

  test('six months after the end, one question, and the call that follows it', async () => {
    await run('askOutcomes', '2027-04-29')
    expect(await written('OUTCOME_QUESTION')).toEqual([])
    await run('askOutcomes', '2027-04-30')
    await run('askOutcomes', '2027-05-03')
    expect(await written('OUTCOME_QUESTION')).toMatchObject([{ channel: 'SMS', task: { kind: 'CALL' } }])
  })

  test('R67 · advisers read a position at once and again on Monday: whoever entered by themselves, then all, until they stop', async () => {
    const lot = await awardedLot(database, world)
    const { carrierId } = world
    const id = newId()
    await app().opportunity.create({
      data: {
        id,
        carrierId,
        commitmentId: lot.commitmentIds[0] ?? '',
        slug: 'poste-de-la-semaine',
        status: 'PUBLISHED',
        title: 'Aide de chantier',
        romeCode: 'F1704',
        communeCode: '38269',
        places: 2,
        weeklyMinutes: 2100,
        timetable: 'x',
        contractType: 'TEMPORARY',
        tasks: ['x'],
        context: 'x',
        startsOn: new Date('2026-12-07'),
        publishedAt: new Date('2026-11-19'),
        verifiedOn: new Date('2026-11-19'),
        advisersOnlyUntil: new Date('2026-11-24'),
      },
    })
    await app().organisation.updateMany({
      where: { carrierId, kinds: { has: 'MISSION_LOCALE' } },
      data: { email: 'ml@exemple.fr' },
    })
    const agency = await world.organisation('Agence entrée seule (essai)', ['OTHER_PRESCRIBER'])
    const person = async (email: string) => {
      const contactId = newId()
      const facts = { organisationId: agency, name: 'Dominique Essai', role: 'ADVISER', email }
      await app().contact.create({ data: { id: contactId, carrierId, ...facts } })
      return contactId
    }
    const contactId = await person('dominique@exemple.fr')
    await person('Collegue@exemple.fr')
    await app().adviserNews.create({ data: { id: newId(), carrierId, contactId, asked: true } })
    const addresses = async () =>
      (await written('NEW_POSITIONS')).map(({ content }) => content?.address).toSorted()

    const published = { id: newId(), carrierId, type: 'opportunity.published', objectId: id }
    await app().outboxEvent.create({ data: { ...published, at: new Date('2026-11-19T09:00:00Z') } })
    await run('deliverEvents', '2026-11-19')
    await run('deliverEvents', '2026-11-19')
    expect(await addresses()).toEqual(['dominique@exemple.fr'])
    const [first] = await written('NEW_POSITIONS')
    expect(first?.content?.subject).toBe('Nouveau poste : Aide de chantier, La Mure')
    expect(first?.content?.body.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      [
        '- Aide de chantier, La Mure, 35 h par semaine, 2 places, à partir du 7 décembre 2026',
        '  Réservé aux conseillers jusqu’au 24 novembre 2026 : encore 3 jours ouvrés.',
        '  https://travail.example/opportunites/poste-de-la-semaine',
      ].join('\n'),
    )

    await run('writeToAdvisers', '2026-11-23')
    await choose({ writesToAdvisers: true })
    await run('writeToAdvisers', '2026-11-23')
    await run('writeToAdvisers', '2026-11-23')
    expect(await addresses()).toEqual([
      'Collegue@exemple.fr',
      'dominique@exemple.fr',
      'dominique@exemple.fr',
      'ml@exemple.fr',
    ])

    const stop = /nouvelles\/([\w-]{36})/.exec(first?.content?.body ?? '')?.[1]
    const visitor = runAs(database.database, ANONYMOUS, { door: 'public', today: day('2026-11-24') })
    const stopped = (link: unknown) =>
      visitor('mutation ($id: Uuid!) { stopAdviserNews(id: $id) }', { id: link }).then(({ data }) => data)
    expect(await stopped(stop)).toEqual({ stopAdviserNews: true })
    expect(await stopped(stop)).toEqual({ stopAdviserNews: true })
    expect(await stopped(newId())).toEqual({ stopAdviserNews: false })
    await run('writeToAdvisers', '2026-11-25')
    expect((await addresses()).filter((address) => address === 'dominique@exemple.fr')).toHaveLength(2)
    expect(await addresses()).toHaveLength(6)
  })
})
