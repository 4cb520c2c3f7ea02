import { ApolloProvider } from '@apollo/client/react'
import { render, screen } from '@testing-library/react'
import { MemoryRouter, Route, Routes } from 'react-router'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../apollo-client.ts'
import { fr } from '../messages/fr.ts'
import { CertificatePage } from './certificate-page.tsx'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['somebody of no file is not found', null, fr.shell.notFoundTitle],
  [
    'somebody without validated hours is told so',
    { __typename: 'Participant', id: 'x' },
    fr.certificate.none,
  ],
])('%s', async (_case, participant, said) => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { participant, hoursCertificate: null } }))
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <MemoryRouter initialEntries={['/personnes/x/attestation']}>
          <Routes>
            <Route path="/personnes/:id/attestation" element={<CertificatePage />} />
          </Routes>
        </MemoryRouter>
      </IntlProvider>
    </ApolloProvider>,
  )
  expect(await screen.findByText(said)).toBeTruthy()
})
