import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { attend, meetingWaiting, takesAPlace } from './meeting.ts'
import { afterChoice, checkAsked, staffingNextActor } from './staffing-request.ts'

describe('people asked of several structures', () => {
  test.each([
    ['nobody', [], 'NOBODY_ASKED'],
    [
      'a company that lends nobody',
      [{ name: 'Maçonnerie', kinds: ['COMPANY' as const] }],
      'NO_STAFF_TO_LEND',
    ],
  ])('refused: %s', (_what, asked, code) => {
    expect(checkAsked(asked)).toMatchObject({ ok: false, error: { code } })
  })

  test.each(['ETTI', 'AI', 'GEIQ', 'EI', 'ACI', 'EATT'] as const)('%s may be asked', (kind) => {
    expect(checkAsked([{ name: 'Structure', kinds: ['COMPANY', kind] }]).ok).toBe(true)
  })

  test('two structures fill a request together; one place missing, it stays open', () => {
    const chosen = (people: number) => ({ state: 'CHOSEN' as const, people })
    expect(afterChoice('OPEN', 3, [chosen(2), chosen(1)])).toBe('FILLED')
    expect(afterChoice('FILLED', 3, [chosen(2), { state: 'ANSWERED', people: 9 }])).toBe('OPEN')
    expect(afterChoice('CANCELLED', 1, [chosen(1)])).toBe('CANCELLED')
  })

  test.each([
    ['OPEN', ['ASKED'], 'EMPLOYER'],
    ['OPEN', ['ASKED', 'ANSWERED'], 'FACILITATOR'],
    ['OPEN', ['DECLINED'], 'FACILITATOR'],
    ['FILLED', ['ANSWERED'], 'NOBODY'],
  ] as const)('%s with %j: %s has the next word', (state, offers, actor) => {
    expect(
      staffingNextActor(
        state,
        offers.map((each) => ({ state: each })),
      ),
    ).toBe(actor)
  })
})

describe('a meeting and its chairs', () => {
  const planned = { state: 'PLANNED', places: 2 } as const
  test.each([
    [planned, 'COMING', 1, true],
    [planned, 'COMING', 2, 'MEETING_FULL'],
    [{ state: 'PLANNED', places: null } as const, 'COMING', 500, true],
    [planned, 'INVITED', 2, true],
    [planned, 'CAME', 0, 'MEETING_NOT_HELD'],
    [{ state: 'HELD', places: 2 } as const, 'CAME', 2, true],
    [{ state: 'CANCELLED', places: 2 } as const, 'EXCUSED', 0, 'MEETING_CANCELLED'],
  ] as const)('%j, %s, %i taken: %s', (meeting, wanted, taken, expected) => {
    const result = attend(meeting, wanted, taken)
    expect(result.ok || result.error.code).toBe(expected)
  })

  test.each([
    ['PLANNED', '2026-11-20', null],
    ['PLANNED', '2026-11-19', '2026-11-20'],
    ['HELD', '2026-11-19', null],
    ['CANCELLED', '2026-11-19', null],
  ] as const)('%s, on %s, it waits on 20 November since %s', (state, on, since) => {
    expect(meetingWaiting({ state, on: day(on) }, day('2026-11-20'))).toEqual({
      actor: since ? 'FACILITATOR' : 'NOBODY',
      since,
    })
  })

  test('who comes or came takes a place', () => {
    expect((['INVITED', 'COMING', 'EXCUSED', 'CAME', 'MISSED'] as const).filter(takesAPlace)).toEqual([
      'COMING',
      'CAME',
    ])
  })
})
