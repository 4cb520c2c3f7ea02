import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { speaking } from '../messages/language.server.ts'
import { translate } from '../messages/translate.ts'
import AlertsRoute from './alerts-page.tsx'

const loaded = {
  trade: null,
  near: null,
  wish: { hours: null, start: null, winter: false },
  commune: null,
  formKey: 'a',
  writtenAt: 0,
  endsOn: null,
}
const pageFrom = (ofValley: boolean) => {
  const props = { loaderData: { ...loaded, ofValley } } as ComponentProps<typeof AlertsRoute>
  const Alerts = () => <AlertsRoute {...props} />
  const Page = createRoutesStub([{ id: 'root', path: '/', Component: Alerts }])
  const root = { territory: null, fallbackPhone: null }
  return renderToStaticMarkup(<Page hydrationData={{ loaderData: { root } }} />)
}

describe.each(['fr', 'simple', 'en'] as const)('%s', (version) => {
  test('from the list of a valley, one is told that an alert follows none', () => {
    const told = (ofValley: boolean) =>
      speaking(version, () => pageFrom(ofValley).includes(translate('alerts.noValley')))
    expect([told(true), told(false)]).toEqual([true, false])
  })
})
