import { ApolloProvider } from '@apollo/client/react'
import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { createApolloClient } from '../../apollo-client.ts'
import { StepUpProvider } from '../../display/step-up.tsx'
import { fr } from '../../messages/fr.ts'
import { CodeForm } from './code-form.tsx'

const answers = (enterCode: object) =>
  vi.stubGlobal('fetch', async () => Response.json({ data: { __typename: 'Mutation', enterCode } }))

const enter = (code: string) => {
  const onInside = vi.fn()
  render(
    <ApolloProvider client={createApolloClient()}>
      <IntlProvider locale="fr" messages={fr}>
        <StepUpProvider>
          <CodeForm className="" onInside={onInside} />
        </StepUpProvider>
      </IntlProvider>
    </ApolloProvider>,
  )
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: code } })
  fireEvent.submit(field)
  return onInside
}

afterEach(() => vi.unstubAllGlobals())

test('a rule that refuses is read under its field, through the cache', async () => {
  answers({ __typename: 'RuleRefusal', message: 'Ce code a déjà servi.', code: 'CODE_WRONG', field: 'code' })
  const onInside = enter('123456')
  await expect(screen.findByText('Ce code a déjà servi.')).resolves.toBeTruthy()
  expect(onInside).not.toHaveBeenCalled()
})

test('so is each thing wrong with what was typed', async () => {
  const issues = [{ __typename: 'InputIssue', path: ['code'], message: 'Écrivez les six chiffres.' }]
  answers({ __typename: 'InvalidInput', message: 'Vérifiez.', issues })
  enter('12')
  await expect(screen.findByText('Écrivez les six chiffres.')).resolves.toBeTruthy()
})

test('too many tries say how long to wait', async () => {
  answers({ __typename: 'SignInRefused', message: 'Trop d’essais. Réessayez dans 1 min.' })
  enter('123456')
  await expect(screen.findByText('Trop d’essais. Réessayez dans 1 min.')).resolves.toBeTruthy()
})
