import { ApolloProvider } from '@apollo/client/react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../apollo-client.ts'
import { fr } from '../messages/fr.ts'
import { TradesPicker } from './pickers.tsx'

afterEach(() => vi.unstubAllGlobals())

const trades = [
  { __typename: 'RomeTrade', code: 'F1606', label: 'Peinture' },
  { __typename: 'RomeTrade', code: 'F1703', label: 'Maçonnerie' },
  { __typename: 'RomeTrade', code: 'A1203', label: 'Espaces verts' },
]

const Picking = ({ told, said }: { told: readonly string[]; said: (codes: readonly string[]) => void }) => {
  const [value, setValue] = useState(told)
  const change = (codes: readonly string[]) => {
    setValue(codes)
    said(codes)
  }
  return <TradesPicker label="Métier cherché" value={value} onChange={change} />
}

const pick = async (told: readonly string[]) => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { trades } }))
  const said = vi.fn()
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <Picking told={told} said={said} />
      </IntlProvider>
    </ApolloProvider>,
  )
  await screen.findByRole('button', { name: 'Retirer le métier Maçonnerie' })
  return said
}

test('the trades after the first are read, and each can be taken away', async () => {
  const said = await pick(['F1606', 'F1703', 'A1203'])
  fireEvent.click(screen.getByRole('button', { name: 'Retirer le métier Maçonnerie' }))
  expect(said).toHaveBeenLastCalledWith(['F1606', 'A1203'])
  expect(screen.queryByRole('button', { name: 'Retirer le métier Maçonnerie' })).toBeNull()
  expect(screen.getByText('Espaces verts')).toBeTruthy()
})

test('the second picked as the first is there once', async () => {
  const said = await pick(['F1606', 'F1703'])
  const field = screen.getByRole('combobox', { name: 'Métier cherché' })
  act(() => field.focus())
  fireEvent.change(field, { target: { value: 'Maçon' } })
  fireEvent.click(await screen.findByRole('option', { name: /Maçonnerie/, hidden: true }))
  expect(said).toHaveBeenLastCalledWith(['F1703'])
})
