import type { Day } from '@cordee/domain/kernel/day'
import { day } from '@cordee/domain/kernel/day'
import { createContext, use } from 'react'

/** The day of the territory, as the API sees it: the screen never asks the machine's clock. */
export const TodayContext = createContext<Day>(day('2000-01-01'))

export const useToday = (): Day => use(TodayContext)
