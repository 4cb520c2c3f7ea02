import type { PersonStory } from './person-story.ts'
import { serviceWorkers } from './service-workers.ts'
import { siteWorkers } from './site-workers.ts'

const everybody = { ...siteWorkers, ...serviceWorkers }

export type PersonKey = keyof typeof everybody
export const people: Readonly<Record<PersonKey, PersonStory>> = everybody
