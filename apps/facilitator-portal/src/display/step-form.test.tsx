import { gql } from '@apollo/client'
import { ApolloProvider, useQuery } from '@apollo/client/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../apollo-client.ts'
import { RemoveVisit } from '../features/commitment/visit-acts.ts'
import { fr } from '../messages/fr.ts'
import { StepForm } from './step-form.tsx'
import { StepUpProvider } from './step-up.tsx'

afterEach(() => vi.unstubAllGlobals())

test('what is missing is said under its field, which takes the focus; nothing is sent before', async () => {
  const sent = vi.fn(async (_address: string, _request: RequestInit) =>
    Response.json({ data: { removeVisit: { __typename: 'MutationRemoveVisitSuccess', data: true } } }),
  )
  vi.stubGlobal('fetch', sent)
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <StepUpProvider>
          <StepForm
            label="Retirer"
            document={RemoveVisit}
            fields={{
              reason: { kind: 'text', label: 'Raison' },
              worked: { kind: 'hours', label: 'Durée' },
              note: { kind: 'text', label: 'Note', optional: true },
            }}
            variables={({ worked }) => ({ id: 'x', version: worked })}
            refetch={[]}
            said="Retiré."
          />
        </StepUpProvider>
      </IntlProvider>
    </ApolloProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Retirer' }))
  const reason = screen.getByRole('textbox', { name: 'Raison' })
  fireEvent.submit(reason)
  expect(screen.getAllByText('À remplir pour continuer.')).toHaveLength(2)
  expect(document.activeElement).toBe(reason)
  expect(sent).not.toHaveBeenCalled()

  fireEvent.change(reason, { target: { value: 'doublon' } })
  expect(screen.getAllByText('À remplir pour continuer.')).toHaveLength(1)
  const worked = screen.getByRole('textbox', { name: 'Durée' })
  fireEvent.change(worked, { target: { value: '2' } })
  fireEvent.blur(worked)
  fireEvent.submit(worked)
  await expect.poll(() => sent).toHaveBeenCalledOnce()
  expect(JSON.parse(String(sent.mock.calls[0]?.[1].body)).variables).toEqual({ id: 'x', version: 120 })
})

const Probe = gql`
  query Probe {
    viewer {
      name
    }
  }
`

test('an act that is done is said to be done, even when the page cannot be read again', async () => {
  const answers = [
    { data: { viewer: { __typename: 'Viewer', name: 'Anne' } } },
    { data: { removeVisit: { __typename: 'MutationRemoveVisitSuccess', data: true } } },
    { errors: [{ message: 'Le service est momentanément indisponible.' }] },
  ]
  vi.stubGlobal('fetch', async () => Response.json(answers.shift()))
  const done = vi.fn()
  const Page = () => <p>{useQuery<{ viewer: { name: string } }>(Probe).data?.viewer.name}</p>
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <StepUpProvider>
          <Page />
          <StepForm
            label="Retirer"
            document={RemoveVisit}
            fields={{}}
            variables={() => ({ id: 'x', version: 1 })}
            refetch={['Probe']}
            said="Retiré."
            onDone={done}
          />
        </StepUpProvider>
      </IntlProvider>
    </ApolloProvider>,
  )
  await screen.findByText('Anne')
  fireEvent.click(screen.getByRole('button', { name: 'Retirer' }))
  await expect.poll(() => done).toHaveBeenCalledOnce()
  expect(answers).toEqual([])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('Escape closes the open list of a field first, then the form', async () => {
  const commune = { __typename: 'Commune', code: '38269', name: 'La Mure', epci: null }
  vi.stubGlobal('fetch', async () => Response.json({ data: { communes: [commune] } }))
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <StepUpProvider>
          <StepForm
            label="Déplacer"
            document={RemoveVisit}
            fields={{ commune: { kind: 'commune', label: 'Commune' } }}
            variables={() => ({ id: 'x', version: 1 })}
            refetch={[]}
            said="Déplacé."
          />
        </StepUpProvider>
      </IntlProvider>
    </ApolloProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Déplacer' }))
  const field = await screen.findByRole('combobox', { name: 'Commune', expanded: true })
  fireEvent.keyDown(field, { key: 'Escape' })
  await expect(screen.findByRole('combobox', { name: 'Commune', expanded: false })).resolves.toBe(field)
  fireEvent.keyDown(field, { key: 'Escape' })
  await expect.poll(() => screen.queryByRole('combobox')).toBeNull()
})
