import { day } from '@cordee/domain/kernel/day'
import { render } from '@testing-library/react'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { TodayContext } from '../../display/today.tsx'
import { fr } from '../../messages/fr.ts'
import { PurchaseWhen } from './purchase-when.tsx'

test.each([
  ['2026-11-19', 'la date est passée'],
  ['2026-11-20', 'aujourd’hui'],
  ['2026-11-21', 'demain'],
  ['2027-01-18', 'dans 59\u00a0jours'],
  ['2027-06-01', 'dans 6\u00a0mois'],
])('seen on 20 November 2026, a consultation of %s is said: %s', (plannedOn, words) => {
  const { container } = render(
    <TodayContext value={day('2026-11-20')}>
      <IntlProvider locale="fr" messages={fr}>
        <PurchaseWhen plannedOn={day(plannedOn)} />
      </IntlProvider>
    </TodayContext>,
  )
  expect(container.textContent).toBe(words)
})
