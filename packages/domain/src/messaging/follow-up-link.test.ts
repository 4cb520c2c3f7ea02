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
