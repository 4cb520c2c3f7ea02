import { type DatedPolicy, policyAt } from '../kernel/dated-policy.ts'
import { type Day, day } from '../kernel/day.ts'
import { type Cents, cents } from '../kernel/money.ts'

/** The gross hourly minimum wage of a period, before contributions. */
export type MinimumWage = DatedPolicy & { readonly hourly: Cents }

export const minimumWages: readonly MinimumWage[] = [
  {
    from: day('2026-01-01'),
    source: 'Smic horaire brut au 1er janvier 2026, 12,02 € (plusieurs publications ; décret à relire)',
    verified: false,
    hourly: cents(1202),
  },
]

/** The gross hourly minimum wage in force on this day, in cents, with its source. */
export const minimumWageOn = (at: Day): MinimumWage => policyAt(minimumWages, at)
