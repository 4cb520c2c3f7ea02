import type { Page } from '@playwright/test'
import { ask, organisation } from './links.ts'

interface Lot {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly commitments: readonly { readonly id: string; readonly version: number }[]
}
interface Contract {
  readonly version: number
  readonly lots: readonly Lot[]
}

/** A contract whose clause is a part of the hours worked, taken by the workspace from its first day to its kick-off; once. */
export const startPercentContract = async (workspace: Page, holder: string): Promise<void> => {
  const subject = `Entretien des bâtiments communautaires, ${holder}`
  const { procurementContracts } = await ask<{ procurementContracts: { edges: object[] } }>(
    workspace,
    'ContractPicker',
    { search: subject },
  )
  if (procurementContracts.edges.length > 0) return
  const step = async (name: string, variables: object): Promise<{ id: string }> => {
    const answers = await ask<Record<string, { data?: { id: string } }>>(workspace, name, variables)
    const data = Object.values(answers).find((answer) => answer?.data)?.data
    if (!data) throw new Error(`${name} is refused: ${JSON.stringify(answers)}`)
    return data
  }
  const { id } = await step('RegisterContract', {
    input: {
      buyerId: (await organisation(workspace, 'CC de la Matheysine')).id,
      subject,
      reference: `2026-CCM-${holder.length}`,
      category: 'SERVICES',
      communeCode: '38269',
      durationMonths: 24,
      lots: [{ number: 1, title: 'Lot unique', amountCents: 30_000_000 }],
    },
  })
  const read = async (): Promise<{ contract: Contract; lot: Lot }> => {
    const { procurementContract: contract } = await ask<{ procurementContract: Contract }>(
      workspace,
      'Contract',
      { id, follow: false },
    )
    const [lot] = contract.lots
    if (!lot) throw new Error('the contract has no lot')
    return { contract, lot }
  }
  const { lot: study } = await read()
  await step('SaveClause', {
    input: {
      lotId: study.id,
      version: study.version,
      type: 'EXECUTION_PERCENT',
      percent: { insertionRateBps: 500 },
      scope: 'Entretien des locaux, tri, petite maintenance.',
      eligiblePublics: 'Demandeurs d’emploi depuis plus d’un an, jeunes de moins de 26 ans.',
      facilitatorContact: 'Anne Rochas (démo), 04 65 71 12 34',
    },
  })
  for (const name of ['SubmitClause', 'PublishClause'])
    await step(name, { id, version: (await read()).contract.version })
  const { lot } = await read()
  await step('AwardLot', {
    lotId: lot.id,
    version: lot.version,
    holders: [{ organisationId: (await organisation(workspace, holder)).id, shareBps: 10_000, lead: true }],
  })
  await step('NotifyContract', {
    id,
    version: (await read()).contract.version,
    notifiedOn: '2026-08-17',
  })
  const [commitment] = (await read()).lot.commitments
  await step('RecordKickoff', {
    commitmentId: commitment?.id,
    version: commitment?.version,
    heldOn: '2026-08-24',
    correspondent: {
      name: 'Madame Balai (démo)',
      role: 'PAYROLL',
      phone: '06 39 98 60 77',
      email: 'balai@cordee.example',
    },
  })
  const { lot: awarded } = await read()
  await step('ScheduleLot', {
    lotId: awarded.id,
    version: awarded.version,
    serviceOrderOn: '2026-09-01',
    plannedEndOn: '2028-08-31',
  })
}
