import type { Day, Month } from '@cordee/domain/kernel/day'
import { fromDay, fromMonth, toDay } from '../../../src/db/day.ts'
import type { Db } from '../../../src/db/types.ts'
import { type OrganisationKey, organisations } from '../organisations/organisations.ts'
import { type PersonKey, people } from '../people/people.ts'
import { printed } from './typography.ts'

/** A row as the one who changes it has just read it. */
export interface Seen {
  readonly id: string
  readonly version: number
}

const seen = { id: true, version: true } as const

/** Which commitment: of which contract (by its reference), on which lot, of which holder when they are several. */
export interface CommitmentPlace {
  readonly contract: string
  readonly lot: number
  readonly holder?: OrganisationKey
}

/** Finds what an act works on by its name, as somebody at the screen would: only who is who is remembered. */
export const finder = (db: Db) => {
  const organisationIds = new Map<OrganisationKey, Promise<{ id: string }>>()
  const organisation = (key: OrganisationKey): Promise<{ id: string }> => {
    const known = organisationIds.get(key)
    if (known) return known
    const where = { name: organisations[key].name }
    const found = db.organisation.findFirstOrThrow({ where, select: { id: true } })
    organisationIds.set(key, found)
    return found
  }

  const named = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }) => ({
    identity: { is: { firstName, lastName } },
  })

  const commitment = ({ contract, lot, holder }: CommitmentPlace): Promise<Seen> =>
    db.commitment.findFirstOrThrow({
      where: {
        lot: { number: lot, contract: { reference: contract } },
        ...(holder ? { holder: { name: organisations[holder].name } } : {}),
      },
      select: seen,
    })

  const opportunity = (title: string) =>
    db.opportunity.findFirstOrThrow({
      where: { title: printed(title) },
      select: { ...seen, slug: true },
    })

  return {
    organisation,
    person: (key: PersonKey): Promise<Seen> =>
      db.participant.findFirstOrThrow({ where: named(people[key]), select: seen }),
    contract: (reference: string): Promise<Seen> =>
      db.procurementContract.findFirstOrThrow({ where: { reference }, select: seen }),
    lot: (reference: string, number: number): Promise<Seen> =>
      db.lot.findFirstOrThrow({ where: { number, contract: { reference } }, select: seen }),
    clause: (reference: string, number: number): Promise<Seen> =>
      db.clause.findFirstOrThrow({ where: { lot: { number, contract: { reference } } }, select: seen }),
    penaltyCase: (reference: string, number: number): Promise<Seen> =>
      db.penaltyCase.findFirstOrThrow({
        where: { commitment: { lot: { number, contract: { reference } } } },
        select: seen,
      }),
    commitment,
    placement: (key: PersonKey, startsOn: Day): Promise<Seen> =>
      db.placement.findFirstOrThrow({
        where: { participant: named(people[key]), startsOn: fromDay(startsOn) },
        select: seen,
      }),
    immersion: (key: PersonKey, startsOn: Day): Promise<Seen> =>
      db.immersion.findFirstOrThrow({
        where: { participant: named(people[key]), startsOn: fromDay(startsOn) },
        select: seen,
      }),
    opportunity,
    plannedPurchase: (subject: string): Promise<Seen> =>
      db.plannedPurchase.findFirstOrThrow({ where: { subject: printed(subject) }, select: seen }),
    programme: (name: string): Promise<Seen> =>
      db.programme.findFirstOrThrow({ where: { name: printed(name) }, select: seen }),
    plan: (programme: string): Promise<Seen> =>
      db.fundingPlan.findFirstOrThrow({ where: { programme: { name: printed(programme) } }, select: seen }),
    timeSheet: (of: Month): Promise<Seen> =>
      db.timeSheet.findFirstOrThrow({ where: { month: fromMonth(of) }, select: seen }),
    referral: (name: { readonly firstName: string; readonly lastName: string }): Promise<Seen> =>
      db.referral.findFirstOrThrow({ where: { participant: named(name) }, select: seen }),
    workRequest: (firstName: string): Promise<Seen> =>
      db.workRequest.findFirstOrThrow({ where: { firstName }, select: seen }),
    /** Every placement of the story, by the person's name and the first day. */
    placements: async (): Promise<Map<string, string>> => {
      const rows = await db.placement.findMany({
        select: {
          id: true,
          startsOn: true,
          participant: { select: { identity: { select: { firstName: true, lastName: true } } } },
        },
      })
      return new Map(
        rows.map(({ id, startsOn, participant: { identity } }) => [
          `${identity?.firstName} ${identity?.lastName} ${toDay(startsOn)}`,
          id,
        ]),
      )
    },
  }
}

export type Finder = ReturnType<typeof finder>
