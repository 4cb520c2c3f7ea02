import type { Db } from '../db/types.ts'
import { newId } from '../platform/clock.ts'
import { EmptyInstance, StartupProblem } from '../platform/startup-problem.ts'
import { hashPassword } from './password.ts'

interface FirstRun {
  readonly carrierName: string
  readonly territory: readonly string[]
  readonly email: string
  readonly password: string
}

/** An empty instance gets the demonstration territory, or its carrier and first administrator; never both. */
export const openInstance = async (
  db: Db,
  firstRun: FirstRun | null,
  loadDemonstration: (() => Promise<void>) | null,
): Promise<void> => {
  // A demonstration whose loading was cut goes on where it stopped; somebody's own carrier is left alone.
  if (loadDemonstration) return loadDemonstration()
  if ((await db.carrierOrganisation.count()) > 0) return
  if (!firstRun) {
    throw new EmptyInstance(
      'Cette base est vide. Donnez le nom de la structure porteuse et le premier compte : CORDEE_CARRIER_NAME, CORDEE_ADMIN_EMAIL et CORDEE_ADMIN_PASSWORD (12 caractères au moins) ; et CORDEE_TERRITORY, les numéros de ses communautés de communes.',
    )
  }
  const known = await db.epci.findMany({
    where: { code: { in: [...firstRun.territory] } },
    select: { code: true },
  })
  const missing = firstRun.territory.find((code) => !known.some((epci) => epci.code === code))
  if (missing) throw new StartupProblem(`CORDEE_TERRITORY : ${missing} n’est pas un EPCI connu.`)
  const carrierId = newId()
  const passwordHash = await hashPassword(firstRun.password)
  await db.$transaction(async (tx) => {
    await tx.carrierOrganisation.create({
      data: {
        id: carrierId,
        name: firstRun.carrierName,
        facilitatorFirstName: 'La facilitatrice',
        phone: '',
        phoneHours: '',
        email: firstRun.email.toLowerCase(),
      },
    })
    await tx.carrierTerritory.createMany({
      data: firstRun.territory.map((epciCode) => ({ carrierId, epciCode })),
    })
    await tx.staffUser.create({
      data: {
        id: newId(),
        carrierId,
        email: firstRun.email.toLowerCase(),
        name: firstRun.email,
        kind: 'ADMINISTRATOR',
        passwordHash,
      },
    })
  })
}

/** The demonstration lives on its own day (docs/decisions/0006). */
export const holdsDemonstration = async (db: Db): Promise<boolean> =>
  (await db.carrierOrganisation.count({ where: { demonstration: true } })) > 0
