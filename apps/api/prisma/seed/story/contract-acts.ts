import { type Day, latest } from '@cordee/domain/kernel/day'
import { communes } from '../communes.ts'
import type { ClauseStory, ContractStory, HolderStory, LotStory } from '../contracts/contract-story.ts'
import type { Act } from './act.ts'
import { historyTakenOver } from './calendar.ts'

const cents = (euros: number): number => Math.round(euros * 100)
const basisPoints = (percent: number): number => Math.round(percent * 100)
const minutes = (hours: number): number => Math.round(hours * 60)

const eligiblePublics =
  'Demandeurs d’emploi depuis plus d’un an, allocataires du RSA ou de l’ASS, personnes reconnues travailleurs handicapés, jeunes de moins de 26 ans peu qualifiés, personnes de 50 ans et plus, salariés de structures d’insertion, et toute personne orientée avec un avis motivé.'
const facilitatorContact =
  'Anne Rochas (démo), Maison de l’emploi Sud Isère (démo), 04 65 71 12 34, anne@cordee.example'

/** Everything that happens to a contract; what is older than the carrier's instance is entered with its history. */
export const contractActs = (contract: ContractStory): Act[] =>
  lived(contract).map((act) => ({ ...act, on: latest(act.on, historyTakenOver) }))

/** In the order of one day, lot by lot. */
const lived = (contract: ContractStory): Act[] => {
  const { identifiedOn, studiedOn, submittedOn, publishedOn, awardedOn, notifiedOn } = contract
  const { completedOn, abandoned, setAside } = contract
  return [
    register(contract, identifiedOn),
    ...contract.lots.flatMap((lot) => exemption(contract, lot)),
    ...(studiedOn ? contract.lots.flatMap((lot) => study(contract, lot, studiedOn)) : []),
    ...(studiedOn && contract.lots.every(({ clause }) => !clause)
      ? [step(contract, 'studyContract', studiedOn)]
      : []),
    ...(submittedOn ? [step(contract, 'submitClause', submittedOn)] : []),
    ...(publishedOn ? [step(contract, 'publishClause', publishedOn)] : []),
    ...(awardedOn ? contract.lots.flatMap((lot) => award(contract, lot, awardedOn)) : []),
    ...(notifiedOn ? [step(contract, 'notifyContract', notifiedOn, { notifiedOn })] : []),
    ...contract.lots.flatMap((lot) => execution(contract, lot)),
    ...(completedOn ? [step(contract, 'completeContract', completedOn)] : []),
    ...(abandoned ? [step(contract, 'abandonContract', abandoned.on, { reason: abandoned.reason })] : []),
    ...(setAside
      ? [
          step(contract, 'setContractAside', setAside.on, {
            reason: setAside.reason,
            derogationReason: setAside.derogation?.reason,
            derogationJustification: setAside.derogation?.justification,
          }),
        ]
      : []),
  ]
}

const register = (contract: ContractStory, on: Day): Act => ({
  on,
  play: async ({ anne, find }) =>
    anne('registerContract', {
      input: {
        buyerId: (await find.organisation(contract.buyer)).id,
        subject: contract.subject,
        reference: contract.reference,
        category: contract.category,
        buyerCategory: contract.buyerCategory,
        communeCode: communes[contract.commune],
        amountCents: contract.lots.reduce((sum, { euros }) => sum + cents(euros), 0),
        launchedOn: contract.launchedOn,
        durationMonths: contract.durationMonths,
        lots: contract.lots.map(({ number, title, euros }) => ({
          number,
          title,
          amountCents: cents(euros),
        })),
      },
    }),
})

/** A step of the whole contract, as it is on that day. */
const step = (
  { reference }: ContractStory,
  mutation: string,
  on: Day,
  facts: Readonly<Record<string, unknown>> = {},
): Act => ({
  on,
  play: async ({ anne, find }) => anne(mutation, { ...(await find.contract(reference)), ...facts }),
})

/** The same of one lot. */
const lotStep = (
  { reference }: ContractStory,
  { number }: LotStory,
  mutation: string,
  on: Day,
  facts: Readonly<Record<string, unknown>>,
): Act => ({
  on,
  play: async ({ anne, find }) => {
    const { id, version } = await find.lot(reference, number)
    await anne(mutation, { lotId: id, version, ...facts })
  },
})

const exemption = (contract: ContractStory, lot: LotStory): Act[] =>
  lot.noClause && contract.studiedOn
    ? [lotStep(contract, lot, 'exemptLot', contract.studiedOn, { reason: lot.noClause })]
    : []

const study = ({ reference }: ContractStory, lot: LotStory, on: Day): Act[] => {
  const { clause, number } = lot
  if (!clause) return []
  return [
    {
      on,
      play: async ({ anne, find }) => {
        const { id: lotId, version } = await find.lot(reference, number)
        await anne('saveClause', {
          input: {
            lotId,
            version,
            type: clause.type,
            scope: clause.scope,
            eligiblePublics,
            facilitatorContact,
            ...volume(clause, lot),
          },
        })
      },
    },
  ]
}

const volume = ({ effort, newStaff, slice, fixed }: ClauseStory, { euros }: LotStory) => ({
  effort: effort && {
    amountCents: cents(effort.euros ?? euros),
    labourShareBps: basisPoints(effort.labourPercent),
    hourlyCostCents: cents(effort.hourlyEuros),
    insertionRateBps: basisPoints(effort.insertionPercent),
  },
  newStaff,
  slice: slice && { sliceCents: cents(slice.euros), minutesPerSlice: minutes(slice.hours) },
  fixed: fixed && { dueMinutes: minutes(fixed.hours), formula: fixed.formula },
})

const award = ({ reference }: ContractStory, { number, holders, conditional }: LotStory, on: Day): Act[] =>
  holders
    ? [
        {
          on,
          play: async ({ anne, find }) => {
            const lot = await find.lot(reference, number)
            await anne('awardLot', {
              lotId: lot.id,
              version: lot.version,
              conditional: conditional ?? false,
              holders: await Promise.all(
                holders.map(async ({ company, percent, lead }) => ({
                  organisationId: (await find.organisation(company)).id,
                  shareBps: basisPoints(percent),
                  lead: lead ?? holders.length === 1,
                })),
              ),
            })
          },
        },
      ]
    : []

/** What happens to a lot once its contract is notified. */
const execution = (contract: ContractStory, lot: LotStory): Act[] => {
  const { holders = [], affirmedOn, schedule, pauses = [], amendments = [] } = lot
  return [
    ...holders.flatMap((holder) => kickoff(contract, lot, holder)),
    ...(affirmedOn
      ? holders.map((holder) => commitmentStep(contract, lot, holder, 'affirmTranche', affirmedOn))
      : []),
    ...(schedule
      ? [
          lotStep(contract, lot, 'scheduleLot', schedule.notedOn, {
            serviceOrderOn: schedule.serviceOrderOn,
            plannedEndOn: schedule.plannedEndOn,
          }),
        ]
      : []),
    ...pauses.map(({ notedOn, kind, from, to, reason }) =>
      lotStep(contract, lot, 'pauseLot', notedOn, { kind, fromDay: from, toDay: to, reason }),
    ),
    ...amendments.map(({ notedOn, effectOn, euros }) =>
      lotStep(contract, lot, 'amendLot', notedOn, { amountDeltaCents: cents(euros), effectOn }),
    ),
    ...orders(contract, lot),
    ...holders.flatMap((holder) =>
      holder.settled ? [commitmentStep(contract, lot, holder, holder.settled.as, holder.settled.on)] : [],
    ),
    ...holders.flatMap((holder) => penalty(contract, lot, holder)),
  ]
}

const kickoff = ({ reference }: ContractStory, { number }: LotStory, holder: HolderStory): Act[] => {
  const { company, kickoff: meeting } = holder
  if (!meeting) return []
  const { on, ...correspondent } = meeting
  return [
    {
      on,
      play: async ({ anne, find }) => {
        const { id, version } = await find.commitment({ contract: reference, lot: number, holder: company })
        await anne('recordKickoff', { commitmentId: id, version, heldOn: on, correspondent })
      },
    },
  ]
}

/** The formula its contract writes, the case opened, the company heard: the buyer has the notice to sign. */
const penalty = (contract: ContractStory, lot: LotStory, holder: HolderStory): Act[] => {
  if (!holder.penalty) return []
  const { smicHundredths, openedOn, heardOn, observations } = holder.penalty
  return [
    {
      on: openedOn,
      play: async ({ anne, find }) =>
        anne('recordPenaltyFormula', {
          ...(await find.clause(contract.reference, lot.number)),
          kind: 'PER_MISSING_HOUR_SMIC',
          smicHundredths,
        }),
    },
    commitmentStep(contract, lot, holder, 'openPenaltyCase', openedOn),
    {
      on: heardOn,
      play: async ({ anne, find }) =>
        anne('hearHolder', {
          ...(await find.penaltyCase(contract.reference, lot.number)),
          observations,
        }),
    },
  ]
}

const commitmentStep = (
  { reference }: ContractStory,
  { number }: LotStory,
  { company }: HolderStory,
  mutation: string,
  on: Day,
): Act => ({
  on,
  play: async ({ anne, find }) => {
    const { id, version } = await find.commitment({ contract: reference, lot: number, holder: company })
    await anne(mutation, { commitmentId: id, version })
  },
})

/** Each order adds its full slices to those of the orders before it. */
const orders = (contract: ContractStory, lot: LotStory): Act[] => {
  const { slice } = lot.clause ?? {}
  if (!slice) return []
  return (lot.orders ?? []).map(({ on, euros }) =>
    lotStep(contract, lot, 'recordOrder', on, {
      orderedCents: cents(euros),
      sliceCents: cents(slice.euros),
      minutesPerSlice: minutes(slice.hours),
      effectOn: on,
    }),
  )
}
