import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { askPostponement, postponementRequestLifecycle } from './postponement-request.ts'

const now = { serviceOrderOn: day('2026-06-01'), plannedEndOn: day('2026-12-01') }
const asked = { newStartOn: day('2026-08-01'), newEndOn: null, reason: ' Gros œuvre en retard ' }

test('a later start keeps the length of the works when no end is given', () => {
  expect(askPostponement(now, asked)).toEqual({
    ok: true,
    value: {
      newStartOn: '2026-08-01',
      newEndOn: '2027-01-31',
      reason: 'Gros œuvre en retard',
      sentence: 'Du 1er\u00a0juin\u00a02026 au 1er\u00a0août\u00a02026, fin le 31\u00a0janvier\u00a02027.',
    },
  })
})

test.each([
  ['POSTPONEMENT_NOT_LATER', { ...asked, newStartOn: day('2026-06-01') }],
  ['PLANNED_END_BEFORE_START', { ...asked, newEndOn: day('2026-07-15') }],
  ['PLAN_REASON_NEEDED', { ...asked, reason: ' ' }],
])('%s', (code, request) => {
  expect(askPostponement(now, request)).toMatchObject({ ok: false, error: { code } })
})

test('a longer end alone is a postponement too', () => {
  const longer = { ...asked, newStartOn: day('2026-06-01'), newEndOn: day('2027-03-01') }
  expect(askPostponement(now, longer)).toMatchObject({ ok: true })
})

test('a request is answered once', () => {
  expect(postponementRequestLifecycle.events('ASKED')).toEqual(['accept', 'decline', 'takeBack'])
  expect(postponementRequestLifecycle.events('ACCEPTED')).toEqual([])
})
