import type { Verb } from '@cordee/domain/access/permissions'
import { createContext, use } from 'react'

/** The verbs the API grants to whoever is signed in: a button that would be refused is not shown. */
export const PermissionsContext = createContext<readonly string[]>([])

export const useCan = (verb: Verb): boolean => use(PermissionsContext).includes(verb)
