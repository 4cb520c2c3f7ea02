import { ownCarrier } from '../access/visibility.ts'
import { builder } from '../graphql/builder.ts'

const steps = ['CARRIER', 'TERRITORY', 'COLLEAGUE', 'PROGRAMME', 'CONTRACT', 'PERSON'] as const

interface FirstStep {
  readonly step: (typeof steps)[number]
  readonly done: boolean
}

const StepEnum = builder.enumType('FirstStepKind', { values: steps })

const FirstStepRef = builder.objectRef<FirstStep>('FirstStep').implement({
  description: 'Ce qu’une structure nouvelle a à poser avant de travailler.',
  fields: (t) => ({
    step: t.expose('step', { type: StepEnum }),
    done: t.exposeBoolean('done'),
  }),
})

builder.queryField('firstSteps', (t) =>
  t.field({
    type: [FirstStepRef],
    subGraphs: ['facilitator'],
    description: 'Les premiers pas d’une structure, faits ou à faire ; vide pour la démonstration.',
    authScopes: { may: 'contract:read' },
    resolve: async (_root, _args, { db, actor }): Promise<FirstStep[]> => {
      const own = ownCarrier(actor)
      const carrier = await db.carrierOrganisation.findUniqueOrThrow({
        where: { id: own.carrierId },
        select: {
          demonstration: true,
          phone: true,
          _count: {
            select: {
              territory: true,
              users: { where: { disabledAt: null } },
              programmes: true,
              participants: true,
            },
          },
        },
      })
      if (carrier.demonstration) return []
      // The watch brings contracts by itself: one of ours has gone further, or was written by hand.
      const contract = await db.procurementContract.findFirst({
        where: { ...own, OR: [{ origin: { not: 'DECP' } }, { status: { not: 'IDENTIFIED' } }] },
        select: { id: true },
      })
      const done: Readonly<Record<FirstStep['step'], boolean>> = {
        CARRIER: carrier.phone !== '',
        TERRITORY: carrier._count.territory > 0,
        COLLEAGUE: carrier._count.users > 1,
        PROGRAMME: carrier._count.programmes > 0,
        CONTRACT: contract !== null,
        PERSON: carrier._count.participants > 0,
      }
      return steps.map((step) => ({ step, done: done[step] }))
    },
  }),
)
