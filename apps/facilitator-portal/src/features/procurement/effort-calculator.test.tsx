import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { fr } from '../../messages/fr.ts'
import { EffortCalculator } from './effort-calculator.tsx'
import { type EffortDraft, previewEffort, withUsual } from './effort-draft.ts'

const golden: EffortDraft = {
  amount: 640_000,
  labourShare: 50,
  hourlyCost: 32,
  insertionRate: 7,
  rounding: 'HOUR',
}
const empty: EffortDraft = {
  ...golden,
  amount: null,
  labourShare: null,
  hourlyCost: null,
  insertionRate: null,
}

const cleaning = {
  sector: 'CLEANING' as const,
  labourShareBps: 8500,
  hourlyCostCents: 2400,
  insertionRateBps: 1000,
  policy: { line: 'Valeur en vigueur depuis le 1er janvier 2026. Source : Charte.' },
}

describe('draft', () => {
  it('gives the due of the law’s formula while typing', () => {
    expect(previewEffort(golden)).toMatchObject({ kind: 'DONE', effort: { dueMinutes: 700 * 60 } })
  })

  it('waits for the four values and never takes a missing one for zero', () => {
    expect(previewEffort({ ...golden, hourlyCost: null })).toEqual({ kind: 'INCOMPLETE' })
  })

  it('names the field the domain refuses', () => {
    expect(previewEffort({ ...golden, labourShare: 120 })).toMatchObject({
      kind: 'REFUSED',
      field: 'labourShare',
    })
  })

  it('starts from the usual values of a sector and keeps the amount', () => {
    expect(withUsual({ ...empty, amount: 1_000 }, cleaning)).toMatchObject({
      amount: 1_000,
      labourShare: 85,
      hourlyCost: 24,
      insertionRate: 10,
    })
  })
})

const Harness = () => {
  const [draft, setDraft] = useState(empty)
  return (
    <IntlProvider locale="fr" messages={fr} timeZone="Europe/Paris">
      <I18nProvider locale="fr-FR">
        <EffortCalculator name="lot 1" draft={draft} onChange={setDraft} usual={[cleaning]} />
      </I18nProvider>
    </IntlProvider>
  )
}

it('writes the calculation beside the fields', async () => {
  const user = userEvent.setup()
  render(<Harness />)
  const result = screen.getByRole('region', { name: 'Le calcul, ligne par ligne, lot 1' })
  expect(result.textContent).toContain('Remplissez les quatre valeurs')
  const fill = async (label: string, text: string) => {
    await user.type(screen.getByRole('textbox', { name: label }), `${text}{Tab}`)
  }
  await fill('Montant du lot, hors taxes', '640000')
  await fill('Part de main-d’œuvre', '50')
  await fill('Coût horaire chargé', '32')
  await fill('Taux d’insertion', '7')
  expect(result.textContent).toContain('700\u00a0h dues')
  expect(result.textContent).toContain('320\u202f000\u00a0€')
})
