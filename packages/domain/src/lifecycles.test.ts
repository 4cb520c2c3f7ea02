import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentLifecycle } from './commitment/commitment-lifecycle.ts'
import { penaltyCaseLifecycle } from './commitment/penalty-case.ts'
import { postponementRequestLifecycle } from './commitment/postponement-request.ts'
import type { Lifecycle } from './kernel/lifecycle.ts'
import { messageLifecycle } from './messaging/message.ts'
import { opportunityLifecycle } from './opportunity/opportunity-lifecycle.ts'
import { referralLifecycle } from './opportunity/referral-lifecycle.ts'
import { workRequestLifecycle } from './opportunity/work-request.ts'
import { eligibilityLifecycle } from './participant/eligibility-lifecycle.ts'
import { hoursMonthLifecycle } from './placement/hours-month-lifecycle.ts'
import { immersionLifecycle } from './placement/immersion.ts'
import { placementLifecycle } from './placement/placement-lifecycle.ts'
import { clauseLifecycle } from './procurement/clause-lifecycle.ts'
import { contractLifecycle } from './procurement/contract-lifecycle.ts'
import { fundingPlanLifecycle } from './programme/funding-plan.ts'
import { timeSheetLifecycle } from './programme/time-sheet.ts'

const lifecycles = {
  clause: clauseLifecycle,
  commitment: commitmentLifecycle,
  contract: contractLifecycle,
  eligibility: eligibilityLifecycle,
  fundingPlan: fundingPlanLifecycle,
  hoursMonth: hoursMonthLifecycle,
  immersion: immersionLifecycle,
  message: messageLifecycle,
  opportunity: opportunityLifecycle,
  penaltyCase: penaltyCaseLifecycle,
  placement: placementLifecycle,
  postponementRequest: postponementRequestLifecycle,
  referral: referralLifecycle,
  timeSheet: timeSheetLifecycle,
  workRequest: workRequestLifecycle,
} as unknown as Readonly<Record<string, Lifecycle<string, string>>>

test.each(Object.entries(lifecycles))('%s: no walk ever leaves the table', (_name, lifecycle) => {
  const events = [...new Set(lifecycle.states.flatMap((state) => lifecycle.events(state))), 'nonsense']
  fc.assert(
    fc.property(fc.constantFrom(...lifecycle.states), fc.array(fc.constantFrom(...events)), (start, walk) => {
      let state = start
      for (const event of walk) {
        const next = lifecycle.next(state, event)
        expect(next.ok).toBe(lifecycle.events(state).includes(event))
        if (next.ok) state = next.value
        expect(lifecycle.states).toContain(state)
      }
    }),
  )
})

test.each(Object.entries(lifecycles))('%s: an end can be reached from everywhere', (_name, lifecycle) => {
  const ends = new Set(lifecycle.states.filter((state) => lifecycle.isFinal(state)))
  for (let grown = true; grown; ) {
    const before = ends.size
    for (const state of lifecycle.states) {
      const reaches = lifecycle.events(state).some((event) => {
        const next = lifecycle.next(state, event)
        return next.ok && ends.has(next.value)
      })
      if (reaches) ends.add(state)
    }
    grown = ends.size > before
  }
  expect(ends.size).toBe(lifecycle.states.length)
})
