import { parseCpvCode } from '@cordee/domain/kernel/identifiers'
import { addLot, checkContractCorrection, priceLot } from '@cordee/domain/procurement/contract-correction'
import type { DerogationReason } from '@cordee/domain/procurement/derogation'
import type { ContractCategory } from '@cordee/domain/procurement/obligation-policies'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { toDayOrNull } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import { asked } from '../graphql/asked.ts'
import { builder } from '../graphql/builder.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { write } from '../graphql/write.ts'
import type { ContractWithLots } from './contract-facts.ts'
import { visibleContract } from './contract-step.ts'
import { ContractCorrectionInput, LotCorrectionInput, LotInput } from './inputs.ts'

/** What is not said stays; what is said empty is gone. */
const said = <Value>(value: Value | null | undefined, before: Value | null): Value | null =>
  value === undefined ? before : value || null

const epciOf = async (tx: Tx, communeCode: string | null): Promise<string | null> =>
  communeCode === null
    ? null
    : ((await tx.commune.findUnique({ where: { code: communeCode } }))?.epciCode ?? null)

const hoursCounted = async (tx: Tx, { id, carrierId }: ContractWithLots): Promise<boolean> =>
  (await tx.hoursEntry.count({
    where: {
      carrierId,
      countedMinutes: { gt: 0 },
      month: { placement: { commitment: { lot: { contractId: id } } } },
    },
    take: 1,
  })) > 0

builder.mutationFields((t) => ({
  correctContract: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description:
      'Corrige ce qui était mal noté d’un marché ; ni l’acheteur ni le territoire ne changent sous des heures comptées.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      id: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      facts: t.arg({ type: ContractCorrectionInput }),
    },
    resolve: async (query, _root, { id, version, facts }, context) => {
      await write(context, async (tx, note) => {
        const contract = current(await visibleContract(tx, context, id), version)
        const buyerId = facts.buyerId ?? contract.buyerId
        if (buyerId !== contract.buyerId)
          found(await tx.organisation.findFirst({ where: ownRow(context.actor, buyerId) }))
        const communeCode = said(facts.communeCode, contract.communeCode)
        const durationMonths = said(facts.durationMonths, contract.durationMonths)
        unwrap(
          checkContractCorrection({
            contractCategory: contract.category as ContractCategory | null,
            launchedOn: toDayOrNull(contract.launchedOn),
            durationMonths,
            buyerChanges: buyerId !== contract.buyerId,
            territoryChanges: (await epciOf(tx, communeCode)) !== (await epciOf(tx, contract.communeCode)),
            hoursCounted: await hoursCounted(tx, contract),
            derogation: contract.derogationReason as DerogationReason | null,
            reservedToEss: contract.lots.some(
              ({ clause }) => clause?.type === 'RESERVED_ESS' && clause.noticeText !== null,
            ),
          }),
        )
        const corrected = {
          buyerId,
          subject: facts.subject?.trim() ?? contract.subject,
          reference: said(facts.reference?.trim(), contract.reference),
          communeCode,
          durationMonths,
          cpv: facts.cpv ? unwrap(parseCpvCode(facts.cpv), 'cpv') : said(facts.cpv, contract.cpv),
          procedure: said(facts.procedure?.trim(), contract.procedure),
        }
        await tx.procurementContract.update({
          where: { id },
          data: { ...corrected, version: { increment: 1 } },
        })
        const changed = (Object.keys(corrected) as (keyof typeof corrected)[]).filter(
          (name) => corrected[name] !== contract[name],
        )
        await note('contract:write', 'ProcurementContract', id, { corrected: changed.join(' ') })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id } })
    },
  }),
  addLot: t.prismaField({
    type: 'ProcurementContract',
    subGraphs: ['facilitator'],
    description: 'Ajoute un lot oublié, tant que le marché vit.',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      contractId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      lot: t.arg({ type: LotInput }),
    },
    resolve: async (query, _root, { contractId, version, lot }, context) => {
      await write(context, async (tx, note) => {
        const contract = current(await visibleContract(tx, context, contractId), version)
        const numbers = contract.lots.map(({ number }) => number)
        const number = unwrap(addLot(contract.status, numbers, lot.number))
        await tx.procurementContract.update({
          where: { id: contractId },
          data: { version: { increment: 1 } },
        })
        await tx.lot.create({
          data: {
            id: context.newId(),
            ...ownCarrier(context.actor),
            contractId,
            number,
            title: lot.title.trim(),
            amountCents: lot.amountCents ?? null,
          },
        })
        await note('contract:write', 'ProcurementContract', contractId, { lots: numbers.length + 1 })
      })
      return context.db.procurementContract.findUniqueOrThrow({ ...asked(query), where: { id: contractId } })
    },
  }),
  editLot: t.prismaField({
    type: 'Lot',
    subGraphs: ['facilitator'],
    description: 'Renomme un lot ; corrige son montant tant que personne n’en doit les heures (R14, R15).',
    errors: {},
    authScopes: { may: 'contract:write' },
    args: {
      lotId: t.arg({ type: 'Uuid' }),
      version: t.arg.int(),
      input: t.arg({ type: LotCorrectionInput }),
    },
    resolve: async (query, _root, { lotId, version, input }, context) => {
      await write(context, async (tx, note) => {
        const lot = current(
          found(
            await tx.lot.findFirst({
              where: ownRow(context.actor, lotId),
              include: { _count: { select: { commitments: true } } },
            }),
          ),
          version,
        )
        const before = lot.amountCents === null ? null : Number(lot.amountCents)
        const after = input.amountCents === undefined ? before : input.amountCents
        const amountCents = unwrap(priceLot({ before, after }, lot._count.commitments > 0))
        await tx.lot.update({
          where: { id: lotId },
          data: { title: input.title.trim(), amountCents, version: { increment: 1 } },
        })
        await note('contract:write', 'Lot', lotId, before === after ? {} : { amountCents })
      })
      return context.db.lot.findUniqueOrThrow({ ...asked(query), where: { id: lotId } })
    },
  }),
}))
