import { nextActorLabels } from '@cordee/domain/kernel/next-actor'
import { builder } from './builder.ts'
import { keys } from './enum-values.ts'

export const NextActorEnum = builder.enumType('NextActor', {
  description: 'Qui a la main.',
  values: keys(nextActorLabels),
})
