import type { Verb } from '@cordee/domain/access/permissions'
import {
  type ContractEvent,
  contractNextActor,
  takeContractStep,
} from '@cordee/domain/procurement/contract-lifecycle'
import { ownCarrier, ownRow } from '../access/visibility.ts'
import { fromDay } from '../db/day.ts'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from '../graphql/context.ts'
import { current, found, unwrap } from '../graphql/errors.ts'
import { type Note, write } from '../graphql/write.ts'
import {
  type ContractWithLots,
  contractFacts,
  contractWithLots,
  loadContractPolicies,
} from './contract-facts.ts'

interface Step {
  readonly event: ContractEvent
  readonly verb: Verb
  readonly reason?: string
  /** What is known only now: dates, reasons; the rule decides with it. */
  readonly data?: Prisma.ProcurementContractUncheckedUpdateManyInput
  readonly also?: (tx: Tx, contract: ContractWithLots, note: Note) => Promise<void>
}

export const visibleContract = async (tx: Tx, context: Context, id: string): Promise<ContractWithLots> =>
  found(
    await tx.procurementContract.findFirst({ where: ownRow(context.actor, id), include: contractWithLots }),
  )

/** Inside a transaction: the contract takes a step of its table, or the rule says why not. */
export const takeStepIn = async (
  tx: Tx,
  note: Note,
  context: Context,
  contract: ContractWithLots,
  { event, verb, reason = '', data = {}, also }: Step,
): Promise<void> => {
  const known = { ...contract, ...data } as ContractWithLots
  const policies = await loadContractPolicies(tx, ownCarrier(context.actor).carrierId)
  const status = unwrap(takeContractStep(contract.status, event, contractFacts(known, policies, reason)))
  await tx.procurementContract.update({
    where: { id: contract.id },
    data: {
      ...data,
      status,
      nextActor: contractNextActor[status],
      nextActorSince: fromDay(context.today),
      version: { increment: 1 },
    },
  })
  await also?.(tx, known, note)
  await note(
    verb,
    'ProcurementContract',
    contract.id,
    { from: contract.status, to: status, event },
    'contract.stepped',
  )
}

/** The same as a whole write: may → load visible row → decide → save → journal. */
export const takeStep = (context: Context, id: string, version: number, step: Step): Promise<void> =>
  write(context, async (tx, note) => {
    const contract = current(await visibleContract(tx, context, id), version)
    await takeStepIn(tx, note, context, contract, step)
  })
