import { ApolloProvider } from '@apollo/client/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../../apollo-client.ts'
import { fr } from '../../messages/fr.ts'
import { RegisterContractForm } from './register-contract-form.tsx'

afterEach(() => vi.unstubAllGlobals())

test('a contract without a buyer says what is missing under the field, and nothing is sent', () => {
  const sent = vi.fn(async () => Response.json({ data: null }))
  vi.stubGlobal('fetch', sent)
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <RegisterContractForm onRegistered={() => undefined} />
      </IntlProvider>
    </ApolloProvider>,
  )
  const create = screen.getByRole('button', { name: 'Créer le marché' })
  expect(create).not.toHaveProperty('disabled', true)
  const form = create.closest('form')
  if (form === null) throw new Error('no form')
  sent.mockClear()
  fireEvent.submit(form)
  expect(screen.getByText('À remplir pour continuer.')).toBeTruthy()
  expect(sent).not.toHaveBeenCalled()
})
