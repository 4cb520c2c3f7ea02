import { minutes } from '@cordee/domain/kernel/minutes'
import {
  checkPublication,
  type OpportunityEvent,
  opportunityLifecycle,
  publishOpportunity,
} from '@cordee/domain/opportunity/opportunity-lifecycle'
import slugify from '@sindresorhus/slugify'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay, fromDayOrNull, toDayOrNull } from '../db/day.ts'
import { loadPolicy } from '../db/policy-in-force.ts'
import { presenceOf } from '../db/presence.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import { callThoseWaiting } from './call-waiting.ts'
import { OpportunityInput, opportunityColumns, savePickUps, saveWordings } from './opportunity-input.ts'

builder.mutationField('draftOpportunity', (t) =>
  t.prismaField({
    type: 'Opportunity',
    subGraphs: ['facilitator'],
    description: 'Prépare un poste tiré d’un engagement.',
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: { commitmentId: t.arg({ type: 'Uuid' }), input: t.arg({ type: OpportunityInput }) },
    resolve: async (query, _root, { commitmentId, input }, context) => {
      const id = context.newId()
      await write(context, async (tx, note) => {
        found(await tx.commitment.findFirst({ where: ownRow(context.actor, commitmentId) }))
        const commune = found(await tx.commune.findUnique({ where: { code: input.communeCode } }))
        if (input.employerId) {
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, input.employerId) }))
        }
        await tx.opportunity.create({
          data: {
            id,
            ...ownCarrier(context.actor),
            commitmentId,
            statusSince: fromDay(context.today),
            slug: `${slugify(`${input.title} ${commune.name}`).slice(0, 60)}-${id.slice(-6)}`,
            ...opportunityColumns(input),
          },
        })
        await savePickUps(tx, context, id, input.pickUps)
        await saveWordings(tx, context, id, input.wordings)
        await note('opportunity:write', 'Opportunity', id, { places: input.places })
      })
      return context.db.opportunity.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('editOpportunity', (t) =>
  t.prismaField({
    type: 'Opportunity',
    subGraphs: ['facilitator'],
    errors: {},
    authScopes: { may: 'opportunity:write' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int(), input: t.arg({ type: OpportunityInput }) },
    resolve: async (query, _root, { id, version, input }, context) => {
      await write(context, async (tx, note) => {
        const before = current(
          found(await tx.opportunity.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        if (input.employerId) {
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, input.employerId) }))
        }
        await tx.opportunity.update({
          where: { id },
          data: { ...opportunityColumns(input), version: { increment: 1 } },
        })
        await savePickUps(tx, context, id, input.pickUps)
        await saveWordings(tx, context, id, input.wordings)
        const opens = before.status === 'PUBLISHED' && before.comingPeriod !== null && !input.comingPeriod
        if (opens) await callThoseWaiting(tx, context, before)
        await note('opportunity:write', 'Opportunity', id)
      })
      return context.db.opportunity.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

type OnePress = Extract<OpportunityEvent, 'pause' | 'resume' | 'fill' | 'cancel' | 'reopen' | 'archive'>
/** Back on the portal: somebody vouches for it today. */
const shownAgain: ReadonlySet<OnePress> = new Set(['resume', 'reopen'])

/** One more step of the position's table. */
const step = async (context: Context, id: string, version: number, event: OnePress) =>
  write(context, async (tx, note) => {
    const opportunity = current(
      found(await tx.opportunity.findFirst({ where: ownRow(context.actor, id) })),
      version,
    )
    const status = unwrap(opportunityLifecycle.next(opportunity.status, event))
    await tx.opportunity.update({
      where: { id },
      data: {
        status,
        statusSince: fromDay(context.today),
        ...(shownAgain.has(event) ? { verifiedOn: fromDay(context.today) } : {}),
        version: { increment: 1 },
      },
    })
    await note(
      'opportunity:publish',
      'Opportunity',
      id,
      { from: opportunity.status, to: status },
      'opportunity.stepped',
    )
  })

builder.mutationField('publishOpportunity', (t) =>
  t.prismaField({
    type: 'Opportunity',
    subGraphs: ['facilitator'],
    description: 'Met le poste sur le portail public ; il lui faut le contexte du marché (R49).',
    errors: {},
    authScopes: { may: 'opportunity:publish' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const opportunity = current(
          found(await tx.opportunity.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const calendar = await presenceOf(tx, opportunity.carrierId)
        const published = unwrap(
          publishOpportunity(
            {
              state: opportunity.status,
              context: opportunity.context,
              romeCode: opportunity.romeCode,
              communeCode: opportunity.communeCode,
              places: opportunity.places,
              startsOn: toDayOrNull(opportunity.startsOn),
              comingPeriod: opportunity.comingPeriod,
              today: context.today,
              advisersFirst: opportunity.advisersOnlyUntil === null,
            },
            calendar,
            await loadPolicy(tx, opportunity.carrierId, 'firstReferral', context.today),
          ),
        )
        unwrap(
          checkPublication({
            context: opportunity.context,
            title: opportunity.title,
            description: opportunity.tasks.join('\n'),
            places: opportunity.places,
            weeklyMinutes: minutes(opportunity.weeklyMinutes),
          }),
        )
        await tx.opportunity.update({
          where: { id },
          data: {
            status: published.state,
            statusSince: fromDay(context.today),
            verifiedOn: fromDay(context.today),
            publishedAt: opportunity.publishedAt ?? fromDay(context.today),
            advisersOnlyUntil: opportunity.advisersOnlyUntil ?? fromDayOrNull(published.advisersOnlyUntil),
            version: { increment: 1 },
          },
        })
        // A position to come is not open yet: those who wait are called once it is.
        const toCall = opportunity.comingPeriod ? 0 : await callThoseWaiting(tx, context, opportunity)
        const facts = { to: published.state, toCall }
        await note('opportunity:publish', 'Opportunity', id, facts, 'opportunity.published')
      })
      return context.db.opportunity.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationField('verifyOpportunity', (t) =>
  t.prismaField({
    type: 'Opportunity',
    subGraphs: ['facilitator'],
    description: 'Vérifié aujourd’hui auprès de l’employeur ; retiré faute de nouvelles, le poste revient.',
    errors: {},
    authScopes: { may: 'opportunity:publish' },
    args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
    resolve: async (query, _root, { id, version }, context) => {
      await write(context, async (tx, note) => {
        const { status } = current(
          found(await tx.opportunity.findFirst({ where: ownRow(context.actor, id) })),
          version,
        )
        const back = status === 'EXPIRED'
        const after = back ? unwrap(opportunityLifecycle.next(status, 'confirm')) : status
        await tx.opportunity.update({
          where: { id },
          data: {
            status: after,
            ...(back ? { statusSince: fromDay(context.today) } : {}),
            verifiedOn: fromDay(context.today),
            version: { increment: 1 },
          },
        })
        const facts = { verifiedOn: context.today, to: after }
        await note('opportunity:publish', 'Opportunity', id, facts, back ? 'opportunity.stepped' : undefined)
      })
      return context.db.opportunity.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
)

builder.mutationFields((t) => {
  const stepField = (event: OnePress, description: string) =>
    t.prismaField({
      type: 'Opportunity',
      subGraphs: ['facilitator'],
      description,
      errors: {},
      authScopes: { may: 'opportunity:publish' },
      args: { id: t.arg({ type: 'Uuid' }), version: t.arg.int() },
      resolve: async (query, _root, { id, version }, context) => {
        await step(context, id, version, event)
        return context.db.opportunity.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    pauseOpportunity: stepField('pause', 'Retire le poste du portail, sans le clore.'),
    resumeOpportunity: stepField('resume', 'Remet le poste sur le portail.'),
    fillOpportunity: stepField('fill', 'Le poste est pourvu : il quitte le portail (R30).'),
    cancelOpportunity: stepField('cancel', 'Le poste n’aura pas lieu.'),
    reopenOpportunity: stepField('reopen', 'Le poste n’était pas pourvu : il revient sur le portail.'),
    archiveOpportunity: stepField('archive', 'Range un poste fini : il quitte les listes de tous les jours.'),
  }
})
