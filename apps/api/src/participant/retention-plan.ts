import type { Day } from '@cordee/domain/kernel/day'
import {
  type ForgottenKind,
  forgottenKindLabels,
  type RetentionDecision,
  retentionActionLabels,
} from '@cordee/domain/participant/retention'
import { toDay } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { builder } from '../graphql/builder.ts'
import { carrierOf } from '../graphql/context.ts'
import { whatIsTooOld } from './forget-what-is-too-old.ts'
import { type RetentionLine, retentionLines } from './retention.ts'

const dayOf = (decision: RetentionDecision): Day | null =>
  'anonymiseOn' in decision ? decision.anonymiseOn : null

const RetentionLineRef = builder.objectRef<RetentionLine>('RetentionLine').implement({
  description: 'Un dossier sans activité, et ce que la règle en fera (R44).',
  authScopes: { may: 'retention:read' },
  fields: (t) => ({
    participantId: t.exposeID('participantId'),
    lastActivityOn: t.field({ type: 'Day', resolve: ({ lastActivityOn }) => toDay(lastActivityOn) }),
    action: t.string({ resolve: ({ decision }) => retentionActionLabels[decision.action] }),
    anonymiseOn: t.field({ type: 'Day', nullable: true, resolve: ({ decision }) => dayOf(decision) }),
  }),
})

builder.queryField('retentionPlan', (t) =>
  t.field({
    type: [RetentionLineRef],
    subGraphs: ['facilitator'],
    description: 'Essai à blanc : ce que la prochaine nuit ferait, sans rien faire.',
    authScopes: { may: 'retention:read' },
    resolve: async (_root, _args, { db, actor, today }) => {
      const carrierId = carrierOf(actor)
      return retentionLines(db, { carrierId, today }, await loadPolicy(db, carrierId, 'retention', today))
    },
  }),
)

const RetentionCountRef = builder
  .objectRef<{ readonly kind: ForgottenKind; readonly count: number }>('RetentionCount')
  .implement({
    description: 'Ce qui est gardé à côté des dossiers et dont le jour est passé (R81).',
    authScopes: { may: 'retention:read' },
    fields: (t) => ({
      label: t.string({ resolve: ({ kind }) => forgottenKindLabels[kind] }),
      count: t.exposeInt('count'),
    }),
  })

builder.queryField('retentionCounts', (t) =>
  t.field({
    type: [RetentionCountRef],
    subGraphs: ['facilitator'],
    description: 'Essai à blanc : combien de traces de chaque sorte la prochaine nuit effacerait.',
    authScopes: { may: 'retention:read' },
    complexity: 20,
    resolve: async (_root, _args, { db, actor, today }) => {
      const carrierId = carrierOf(actor)
      const policy = await loadPolicy(db, carrierId, 'retention', today)
      const counted = whatIsTooOld({ carrierId, today, now: new Date() }, policy).map(
        async ({ kind, count }) => ({ kind, count: await count(db) }),
      )
      return (await Promise.all(counted)).filter(({ count }) => count > 0)
    },
  }),
)
