import { addDays, type Day, day, month } from '@cordee/domain/kernel/day'
import { programme } from '../programme/programmes.ts'
import type { Act } from './act.ts'

const HALF_DAY = 210
const activities = ['COMPANIES', 'PEOPLE', 'BUYERS', 'PARTNERS'] as const

/** Four days a week on the programme, the fifth on something else: 80 % of a post. */
const week = (monday: Day): Act[] =>
  [...activities, 'OTHER_WORK' as const].map((activity, index) => {
    const workedOn = addDays(monday, index)
    return {
      on: workedOn,
      play: async ({ anne, find }) =>
        anne('recordTime', {
          workedOn,
          activity,
          programmeId: activity === 'OTHER_WORK' ? null : (await find.programme(programme.name)).id,
          minutes: 2 * HALF_DAY,
          weekFrom: monday,
        }),
    }
  })

const october = month('2026-10')

/** A month signed twice, and the one that runs. */
export const timeActs = (): Act[] => [
  ...week(day('2026-10-19')),
  ...week(day('2026-11-16')),
  {
    on: day('2026-11-02'),
    play: async ({ anne, find }) => {
      const { version } = await find.timeSheet(october)
      await anne('signTimeSheet', { month: october, version })
    },
  },
  {
    on: day('2026-11-03'),
    play: async ({ administration, find }) =>
      administration('countersignTimeSheet', { ...(await find.timeSheet(october)) }),
  },
]
