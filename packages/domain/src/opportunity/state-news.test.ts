import { expect, test } from 'vitest'
import type { ReferralRefusalReason, ReferralState } from './referral-lifecycle.ts'
import { type StateNews, stateNews } from './state-news.ts'

test.each<[ReferralState, ReferralRefusalReason | null, StateNews | null]>([
  ['NEW', null, null],
  ['UNDER_REVIEW', null, null],
  ['PROPOSED_TO_COMPANY', null, 'REQUEST_PROPOSED'],
  ['INTERVIEW', null, 'REQUEST_MEETING'],
  ['ACCEPTED', null, 'REQUEST_ACCEPTED'],
  ['REFUSED', 'NOT_MOBILE', 'NOT_THIS_TIME'],
  ['REFUSED', null, 'NOT_THIS_TIME'],
  ['REFUSED', 'OTHER_PERSON_CHOSEN', 'POSITION_FILLED'],
  ['REFUSED', 'NO_POSITION', 'POSITION_FILLED'],
  ['POOL', 'OTHER_PERSON_CHOSEN', null],
  ['WITHDRAWN', null, null],
  ['OBSOLETE', 'HIRED_ELSEWHERE', null],
])('%s, %s: the person is written %s', (state, reason, news) => {
  expect(stateNews(state, reason)).toBe(news)
})
