import { type PolicyUsed, policyUsed } from '@cordee/domain/kernel/dated-policy'
import { labourKindOf } from '@cordee/domain/policy-catalogue'
import { type Sector, sectorLabels, sectors } from '@cordee/domain/procurement/labour-parameters'
import { toDayOrNull } from '../db/day.ts'
import { placeOf } from '../db/policy-in-force.ts'
import { builder } from '../graphql/builder.ts'
import { keys } from '../graphql/enum-values.ts'
import { PolicyUsedRef } from '../graphql/policy-used.ts'
import { contractPolicies } from './contract-facts.ts'

interface UsualLabour {
  readonly sector: Sector
  readonly labourShare: number
  readonly hourlyCost: number
  readonly insertionRate: number
  readonly policy: PolicyUsed
}

const SectorEnum = builder.enumType('LabourSector', { values: keys(sectorLabels) })

const UsualLabourRef = builder.objectRef<UsualLabour>('UsualLabour').implement({
  description: 'Ce qu’un secteur demande d’habitude : d’où part le calcul des heures, jamais où il s’arrête.',
  fields: (t) => ({
    sector: t.expose('sector', { type: SectorEnum }),
    labourShareBps: t.expose('labourShare', { type: 'BasisPoints' }),
    hourlyCostCents: t.expose('hourlyCost', { type: 'Cents' }),
    insertionRateBps: t.expose('insertionRate', { type: 'BasisPoints' }),
    policy: t.expose('policy', { type: PolicyUsedRef }),
  }),
})

builder.prismaObjectFields('Lot', (t) => ({
  usualLabour: t.field({
    type: [UsualLabourRef],
    description:
      'Par secteur, les valeurs en vigueur le jour du lancement, ou aujourd’hui ; celles du marché, de l’acheteur ou du territoire l’emportent.',
    select: {
      contract: {
        select: {
          id: true,
          buyerId: true,
          programmeId: true,
          launchedOn: true,
          commune: { select: { epciCode: true } },
        },
      },
    },
    resolve: async ({ contract }, _args, context): Promise<UsualLabour[]> => {
      const policies = await contractPolicies(context)
      const { id, buyerId, programmeId, launchedOn, commune } = contract
      const place = placeOf({ contractId: id, buyerId, programmeId, epciCode: commune?.epciCode ?? null })
      return sectors.map((sector) => {
        const policy = policies.at(labourKindOf(sector), toDayOrNull(launchedOn) ?? context.today, place)
        const { labourShare, hourlyCost, insertionRate } = policy
        return { sector, labourShare, hourlyCost, insertionRate, policy: policyUsed(policy) }
      })
    },
  }),
}))
