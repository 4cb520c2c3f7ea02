import { expect, test } from 'vitest'
import { withFollowUp } from './follow-up-link.ts'

test.each([
  [100, 'x'.repeat(100), true],
  [150, 'x'.repeat(150), false],
  [127, 'x'.repeat(127), true],
  [128, 'x'.repeat(128), false],
])(
  'a text of %i characters says where the request is followed when there is room: %#',
  (_length, text, said) => {
    const whole = withFollowUp(text, 'https://travail.exemple.fr')
    expect(whole).toBe(said ? `${text} Suivi : travail.exemple.fr/suivi` : text)
    expect(whole.length).toBeLessThanOrEqual(160)
  },
)

test('with its secret the address opens the request, when the whole message holds it', () => {
  const secret = 's'.repeat(43)
  const said = (length: number) => withFollowUp('x'.repeat(length), 'https://travail.exemple.fr', secret)
  expect(said(83)).toBe(`${'x'.repeat(83)} Suivi : travail.exemple.fr/suivi/${secret}`)
  expect(said(84)).toBe('x'.repeat(84))
})
