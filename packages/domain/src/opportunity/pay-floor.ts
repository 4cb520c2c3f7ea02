import { type DatedPolicy, policyAt } from '../kernel/dated-policy.ts'
import { type Day, day } from '../kernel/day.ts'
import { type Cents, euros } from '../kernel/money.ts'

/** The hourly minimum wage, before contributions. */
export type PayFloor = DatedPolicy & { readonly hourly: Cents }

/** @source Smic horaire brut au 1er janvier 2026 : 12,02 € (plusieurs pages publiques ; une hausse en cours d'année reste à vérifier) */
export const payFloors: readonly PayFloor[] = [
  {
    from: day('2026-01-01'),
    source: 'Smic horaire brut au 1er janvier 2026',
    verified: false,
    hourly: euros(12.02),
  },
]

/** The least an hour is paid on this day. */
export const payFloorOn = (at: Day): PayFloor => policyAt(payFloors, at)
