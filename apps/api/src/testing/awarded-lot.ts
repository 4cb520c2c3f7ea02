import { newId } from '../platform/clock.ts'
import type { TestDatabase } from './base-database.ts'
import type { World } from './world.ts'

export interface AwardedLot {
  readonly contractId: string
  readonly lotId: string
  readonly clauseId: string
  readonly commitmentIds: readonly string[]
  readonly holderIds: readonly string[]
}

interface Wanted {
  readonly shares?: readonly number[]
  readonly dueMinutes?: number
  readonly type?: string
  /** The part of the hours worked, for a clause that asks for one. */
  readonly rateBps?: number
  readonly status?: 'OPEN' | 'ACTIVE' | 'SHORTFALL'
  readonly holderIds?: readonly string[]
  /** A lot more of a contract that is there. */
  readonly into?: { readonly contractId: string; readonly number: number } | undefined
}

/** A contract under way with one lot, its binding clause and its holders, as a test needs it. */
export const awardedLot = async (
  { database: { app } }: TestDatabase,
  world: World,
  {
    shares = [10_000],
    dueMinutes = 42_000,
    type = 'EXECUTION_HOURS',
    rateBps,
    status = 'ACTIVE',
    holderIds,
    into,
  }: Wanted = {},
): Promise<AwardedLot> => {
  const { carrierId } = world
  const [lotId, clauseId, versionId] = [newId(), newId(), newId()]
  const contractId = into?.contractId ?? newId()
  const holders =
    holderIds ??
    (await Promise.all(shares.map((_share, index) => world.organisation(`Titulaire ${index}`, ['COMPANY']))))
  const on = new Date('2026-05-04')
  if (!into)
    await app.procurementContract.create({
      data: {
        id: contractId,
        carrierId,
        buyerId: await world.organisation('Acheteur (essai)', ['BUYER']),
        subject: 'Réhabilitation (essai)',
        origin: 'MANUAL',
        category: 'WORKS',
        status: 'IN_PROGRESS',
        notifiedOn: on,
        nextActorSince: on,
      },
    })
  await app.lot.create({
    data: {
      id: lotId,
      carrierId,
      contractId,
      number: into?.number ?? 1,
      title: 'Gros œuvre',
      serviceOrderOn: new Date('2026-06-01'),
      plannedEndOn: new Date('2027-05-31'),
    },
  })
  await app.clause.create({ data: { id: clauseId, carrierId, lotId, type, status: 'BINDING' } })
  await app.clauseVersion.create({
    data: {
      id: versionId,
      carrierId,
      clauseId,
      number: 1,
      origin: 'STUDY',
      dueMinutes: rateBps === undefined ? dueMinutes : null,
      insertionRateBps: rateBps ?? null,
      trace: [],
      createdById: world.facilitator.id ?? '',
    },
  })
  const commitmentIds = holders.map(() => newId())
  for (const [index, organisationId] of holders.entries()) {
    const shareBps = shares[index] ?? 0
    await app.lotHolder.create({ data: { carrierId, lotId, organisationId, shareBps, lead: index === 0 } })
    const id = commitmentIds[index] ?? ''
    await app.commitment.create({
      data: { id, carrierId, lotId, holderId: organisationId, shareBps, status },
    })
    await app.obligationLine.create({
      data: {
        id: newId(),
        carrierId,
        commitmentId: id,
        kind: 'BASE',
        minutes: Math.round((dueMinutes * shareBps) / 10_000),
        effectOn: on,
        sentence: 'Clause d’origine',
        clauseVersionId: versionId,
      },
    })
  }
  return { contractId, lotId, clauseId, commitmentIds, holderIds: holders }
}
