import { checkReduction } from '@cordee/domain/commitment/penalty-amount'
import type { PenaltyCaseEvent } from '@cordee/domain/commitment/penalty-case'
import { parseFreeText } from '@cordee/domain/kernel/identifiers'
import { cents } from '@cordee/domain/kernel/money'
import { z } from 'zod'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { answeredIn, holderOnly } from '../graphql/doors.ts'
import { unwrap } from '../graphql/errors.ts'
import { motiveText, takeStep } from './penalty-case.ts'
import { visibleCases } from './penalty-facts.ts'

const sixDigits = z
  .string()
  .trim()
  .regex(/^\d{3}\s?\d{3}$/, 'Écrivez les six chiffres du code.')

builder.queryField('boughtCases', (t) =>
  t.prismaField({
    type: ['PenaltyCase'],
    subGraphs: holderOnly,
    description: 'Les dossiers de pénalité de l’acheteur, ceux qui attendent d’abord.',
    authScopes: { may: 'penalty:decide' },
    complexity: 20,
    resolve: (query, _root, _args, { db, actor }) =>
      db.penaltyCase.findMany({
        ...asked(query),
        where: { ...visibleCases(actor), status: { not: 'CLOSED' } },
        orderBy: [{ statusSince: 'asc' }, { id: 'asc' }],
        take: 50,
      }),
  }),
)

/** What only the buyer does (R37): by its link and, each time, the six digits sent to its contact. */
builder.mutationFields((t) => {
  const base = {
    type: 'PenaltyCase' as const,
    subGraphs: holderOnly,
    errors: answeredIn(holderOnly),
    authScopes: { may: 'penalty:decide' as const },
  }
  const signed = {
    id: t.arg({ type: 'Uuid' }),
    version: t.arg.int(),
    code: t.arg.string({ validate: sixDigits }),
  }
  const decision = (
    event: PenaltyCaseEvent,
    description: string,
    decided: (proposedCents: bigint | null) => bigint | number | null,
  ) =>
    t.prismaField({
      ...base,
      description,
      args: { ...signed, motive: t.arg.string({ validate: motiveText }) },
      resolve: async (query, _root, { id, version, code, motive }, context) => {
        await takeStep(context, {
          id,
          version,
          code,
          event,
          verb: 'penalty:decide',
          motive: unwrap(parseFreeText(motive), 'motive'),
          data: ({ proposedCents }) => ({ decidedCents: decided(proposedCents) }),
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    })
  return {
    signPenaltyNotice: t.prismaField({
      ...base,
      description: 'L’acheteur signe et envoie la mise en demeure.',
      args: signed,
      resolve: async (query, _root, { id, version, code }, context) => {
        await takeStep(context, { id, version, code, event: 'sendNotice', verb: 'penalty:decide' })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
    applyPenalty: decision(
      'apply',
      'L’acheteur applique la pénalité proposée, par écrit.',
      (proposedCents) => proposedCents,
    ),
    waivePenalty: decision('waive', 'L’acheteur abandonne la pénalité, par écrit.', () => 0),
    reducePenalty: t.prismaField({
      ...base,
      description: 'L’acheteur réduit la pénalité, par écrit.',
      args: {
        ...signed,
        motive: t.arg.string({ validate: motiveText }),
        decidedCents: t.arg({ type: 'Cents', validate: z.number().int().min(0) }),
      },
      resolve: async (query, _root, { id, version, code, motive, decidedCents }, context) => {
        await takeStep(context, {
          id,
          version,
          code,
          event: 'reduce',
          verb: 'penalty:decide',
          motive: unwrap(parseFreeText(motive), 'motive'),
          data: ({ proposedCents }) => {
            const proposed = cents(Number(proposedCents ?? 0))
            return { decidedCents: unwrap(checkReduction(proposed, cents(decidedCents))) }
          },
        })
        return context.db.penaltyCase.findUniqueOrThrow({ ...asked(query), where: { id } })
      },
    }),
  }
})
