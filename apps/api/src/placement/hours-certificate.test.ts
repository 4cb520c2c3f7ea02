import type { Actor } from '@cordee/domain/access/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAs } from '../graphql/run-as.ts'
import { newId } from '../platform/clock.ts'
import { awardedLot } from '../testing/awarded-lot.ts'
import { type TestDatabase, testDatabase } from '../testing/base-database.ts'
import { personWithHours } from '../testing/person-at-work.ts'
import { createWorld, today, type World } from '../testing/world.ts'

let base: TestDatabase
let world: World
let lina: { participantId: string; placementId: string }
beforeAll(async () => {
  base = await testDatabase()
  world = await createWorld(base.database)
  const { commitmentIds, holderIds } = await awardedLot(base, world)
  lina = await personWithHours(base, world, commitmentIds[0] ?? '', holderIds[0] ?? '')
})
afterAll(() => base.drop())

const certificate = `personName carrierName carrierPhone issuedOn first last workedMinutes trainedMinutes
  works { from to tradeLabel workedMinutes months { month workedMinutes } }`

const asPerson = (id: string, confirmed = true) => {
  const { carrierId } = world
  const actor: Actor = {
    ...{ kind: 'JOBSEEKER', id, name: 'Personne', carrierId, organisationId: null, confirmed },
  } as Actor
  return runAs(base.database, actor, { door: 'holder', today })
}
const own = async (id: string, confirmed = true) =>
  (
    await asPerson(
      id,
      confirmed,
    )<{ ownHoursCertificate: Record<string, unknown> | null }>(`{ ownHoursCertificate { ${certificate} } }`)
  ).data?.ownHoursCertificate
const asStaff = (participantId: string) =>
  world.asFacilitator()<{ hoursCertificate: Record<string, unknown> | null }>(
    `query ($id: Uuid!) { hoursCertificate(participantId: $id) { ${certificate} } }`,
    { id: participantId },
  )

const linas = {
  personName: 'Lina Roux',
  carrierName: 'Structure porteuse (essai)',
  carrierPhone: '04\u00a065\u00a071\u00a012\u00a034',
  issuedOn: today,
  first: '2026-09',
  last: '2026-10',
  workedMinutes: 13_845,
  trainedMinutes: 0,
  works: [
    {
      from: '2026-09-07',
      to: '2026-10-23',
      tradeLabel: 'Préparation du gros œuvre et des travaux publics',
      workedMinutes: 13_845,
      months: [
        { month: '2026-09', workedMinutes: 7230 },
        { month: '2026-10', workedMinutes: 6615 },
      ],
    },
  ],
}

test('the person and the facilitator read the same hours of the ledger, and each read is written down', async () => {
  expect(await own(lina.participantId)).toMatchObject(linas)
  expect((await asStaff(lina.participantId)).data?.hoursCertificate).toMatchObject(linas)
  const reads = await base.database.app.participantRead.findMany({
    where: { participantId: lina.participantId, through: { contains: 'oursCertificate' } },
  })
  expect(reads.map(({ through, actorKind }) => `${actorKind} ${through}`).toSorted()).toEqual([
    'FACILITATOR hoursCertificate',
    'JOBSEEKER ownHoursCertificate',
  ])
})

test('who did not say it is them, another person and an administrator read nothing', async () => {
  expect(await own(lina.participantId, false)).toBeNull()
  expect(await own(newId())).toBeNull()
  expect((await asStaff(newId())).data?.hoursCertificate).toBeNull()
  const { data, errors } = await world.asAdministrator()(
    'query ($id: Uuid!) { hoursCertificate(participantId: $id) { personName } }',
    { id: lina.participantId },
  )
  expect(data?.hoursCertificate ?? null).toBeNull()
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('a month that is only declared is not certified; a correction is', async () => {
  const { app } = base.database
  const { carrierId } = world
  const monthId = newId()
  await app.hoursMonth.create({
    data: { id: monthId, carrierId, placementId: lina.placementId, month: new Date('2026-11-01') },
  })
  const entry = (minutes: number, month: string, more = {}) =>
    app.hoursEntry.create({
      data: { id: newId(), carrierId, monthId: month, kind: 'WORK', minutes, countedMinutes: 0, ...more },
    })
  await entry(600, monthId)
  await app.hoursMonth.update({ where: { id: monthId }, data: { status: 'SUBMITTED' } })
  expect(await own(lina.participantId)).toMatchObject(linas)
  const september = await app.hoursMonth.findFirstOrThrow({
    where: { placementId: lina.placementId, month: new Date('2026-09-01') },
  })
  await entry(45, september.id, { correction: true, reason: 'Bulletin de paie' })
  expect(await own(lina.participantId)).toMatchObject({ workedMinutes: 13_890 })
})
