import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import { CallbackForm } from './callback-form.tsx'
import { emptyCallback } from './callback-values.ts'

describe.each(['fr', 'simple', 'en'] as const)('%s: who has no telephone is told to come', (version) => {
  test.each([
    ['where somebody receives', true],
    ['never where nobody does', false],
  ])('%s', (_where, receives) => {
    const form = speaking(version, () =>
      renderToStaticMarkup(
        <CallbackForm
          values={emptyCallback(0)}
          errors={{}}
          carrierName="Maison de l’emploi"
          receives={receives}
        />,
      ),
    )
    expect(form.includes('/contact"')).toBe(receives)
  })
})
