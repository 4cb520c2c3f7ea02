import { addDays, type Day, day } from '@cordee/domain/kernel/day'

/** The day of the measured world, and the three years before it. */
export const TODAY: Day = day('2026-11-20')
export const START: Day = day('2023-12-01')

/** One carrier is the Sud Isère after three years. */
export const ONE = { contracts: 54, people: 157, open: 20, coming: 4, filled: 12, referrals: 80 } as const

/** The same ids at each run: kind, carrier, number. */
export const idOf = (kind: number, carrier: number, number: number): string =>
  `${kind.toString(16).padStart(8, '0')}-${carrier.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`

/** What those are whose answers are compared by their ids. */
export const kinds = { commitment: 9, placement: 12, referral: 18, workRequest: 19 } as const

export const carrierId = (carrier: number) => idOf(1, carrier, 0)
export const clientId = (carrier: number) => idOf(2, carrier, 0)
export const userId = (carrier: number) => idOf(3, carrier, 0)
export const buyer = (carrier: number, n: number) => idOf(4, carrier, n % 6)
export const company = (carrier: number, n: number) => idOf(5, carrier, n % 20)
export const agency = (carrier: number) => idOf(6, carrier, 0)
export const contract = (carrier: number, n: number) => idOf(7, carrier, n)
export const lot = (carrier: number, n: number) => idOf(8, carrier, n)
export const commitment = (carrier: number, n: number) => idOf(kinds.commitment, carrier, n)
export const participant = (carrier: number, n: number) => idOf(10, carrier, n)
export const assessment = (carrier: number, n: number) => idOf(11, carrier, n)
export const placement = (carrier: number, n: number) => idOf(kinds.placement, carrier, n)
export const slugOf = (carrier: number, n: number) => `poste-mesure-${carrier}-${n}`

export const COMMUNES = 60
export const communeCode = (n: number) => `97${String((n % COMMUNES) + 100)}`
export const trades = ['F1704', 'F1606', 'F1703', 'K2204', 'A1203'] as const
export const trade = (n: number) => trades[n % trades.length] as string

/** A third of the operations run today. */
export const running = (n: number) => n % 3 === 0
export const startOf = (n: number): Day =>
  running(n) ? addDays(TODAY, -300 + (n % 7) * 20) : addDays(START, (n * 15) % 700)
export const endOf = (n: number): Day => addDays(startOf(n), 420)
