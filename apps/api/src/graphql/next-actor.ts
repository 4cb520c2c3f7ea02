import { nextActorLabels } from '@cordee/domain/kernel/next-actor'
import { builder } from './builder.ts'
import { staffAndHolders } from './doors.ts'
import { keys } from './enum-values.ts'

export const NextActorEnum = builder.enumType('NextActor', {
  description: 'Qui a la main.',
  subGraphs: [...staffAndHolders, 'partner'],
  values: keys(nextActorLabels),
})
