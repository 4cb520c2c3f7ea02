import type { Day } from '../kernel/day.ts'
import { type MinimumWage, minimumWageOn } from '../organisation/minimum-wage.ts'

/** The least an hour is paid on this day: what a position may always promise. */
export const payFloorOn = (at: Day): MinimumWage => minimumWageOn(at)
