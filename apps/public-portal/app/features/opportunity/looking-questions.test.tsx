import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyCallback, type LookingStep } from './callback-values.ts'
import { SaidBefore } from './looking-questions.tsx'

const chosen = { ...emptyCallback(0), callMoment: 'MORNING', contactChannel: 'CALL' } as const
const carried = (asked: LookingStep) => renderToStaticMarkup(<SaidBefore values={chosen} asked={asked} />)

test.each([1, 2] as const)(
  'back on screen %i without a name, what was ticked on the last is kept',
  (asked) => {
    expect(carried(asked)).toContain('name="callMoment" value="MORNING"')
    expect(carried(asked)).toContain('name="contactChannel" value="CALL"')
    expect(carried(asked)).not.toMatch(/name="(firstName|key|secret)"/)
  },
)

test('the last screen asks it itself', () => {
  expect(carried(3)).not.toMatch(/callMoment|contactChannel/)
})
