import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { speaking } from '../messages/language.server.ts'
import { translate } from '../messages/translate.ts'
import PersonalDataRoute from './personal-data-page.tsx'

const unsaid = { facilitatorFirstName: 'Odile', carrierName: 'Maison', email: 'a@b.example' }
const pageWith = (territory: object | null) => {
  const Page = createRoutesStub([{ id: 'root', path: '/', Component: PersonalDataRoute as never }])
  const root = { territory, fallbackPhone: null }
  return renderToStaticMarkup(<Page hydrationData={{ loaderData: { root } }} />)
}

const sentences = [
  'personalData.notRead',
  'personalData.officerNotRead',
  'personalData.basis.missing',
  'personalData.officerMissing',
] as const

describe.each(['fr', 'simple', 'en'] as const)('%s: the legal basis and the officer', (version) => {
  test.each([
    ['are not written yet where the carrier has not said them', { ...unsaid, dataProtection: null }, [2, 3]],
    ['could not be read while nobody has answered', null, [0, 1]],
  ] as const)('%s', (_name, territory, said) => {
    const shown = speaking(version, () => {
      const page = pageWith(territory)
      return sentences.map((sentence) => page.includes(translate(sentence)))
    })
    expect(shown).toEqual([0, 1, 2, 3].map((each) => said.some((one) => one === each)))
  })
})
