import { ApolloProvider } from '@apollo/client/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../../apollo-client.ts'
import { fr } from '../../messages/fr.ts'
import { PastePurchases } from './paste-purchases.tsx'

afterEach(() => vi.unstubAllGlobals())

const buyerId = '01900000-0000-7000-8000-000000000001'

const answers = {
  OrganisationPicker: { organisations: { __typename: 'QueryOrganisationsConnection', edges: [] } },
  ChosenOrganisation: { organisation: { __typename: 'Organisation', id: buyerId, name: 'CC (essai)' } },
  TellPlannedPurchases: {
    tellPlannedPurchases: {
      __typename: 'MutationTellPlannedPurchasesSuccess',
      data: { __typename: 'PlannedPurchasesTold', added: 1, alreadyThere: 0 },
    },
  },
}

test('a pasted programme is shown as it is understood, and only what is understood is sent', async () => {
  const sent: { operationName: string; variables: object }[] = []
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    const asked = JSON.parse(body)
    sent.push(asked)
    return Response.json({
      data: { __typename: 'Query', ...answers[asked.operationName as keyof typeof answers] },
    })
  })
  const onDone = vi.fn()
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <PastePurchases buyerId={buyerId} onDone={onDone} />
      </IntlProvider>
    </ApolloProvider>,
  )
  fireEvent.change(screen.getByRole('textbox', { name: 'Le programme, copié depuis un tableur' }), {
    target: { value: 'Voirie 2027\t15/02/2027\tTravaux\t850 000\t9\nToiture\tau printemps' },
  })
  expect(screen.getByRole('rowheader', { name: 'Voirie 2027' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toContain(
    'Ligne 2 : la date « au printemps » n’est ni un jour ni un mois.',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Noter cet achat' }))
  await expect.poll(() => onDone.mock.calls.length).toBe(1)
  expect(sent.find(({ operationName }) => operationName === 'TellPlannedPurchases')?.variables).toMatchObject(
    {
      buyerId,
      purchases: [
        { subject: 'Voirie 2027', plannedOn: '2027-02-15', category: 'WORKS', amountCents: 85_000_000 },
      ],
    },
  )
})
