import { describe, expect, test } from 'vitest'
import { defaultPacePolicy, pace } from './commitment/pace.ts'
import { penaltyAmount } from './commitment/penalty-amount.ts'
import { type PolicyUsed, policyLine, policyUsed } from './kernel/dated-policy.ts'
import { day } from './kernel/day.ts'
import { hours, minutes } from './kernel/minutes.ts'
import { cents, euros } from './kernel/money.ts'
import { percent } from './kernel/ratio.ts'
import { minimumWageOn } from './organisation/minimum-wage.ts'
import type { ClaimedCriterion } from './participant/criterion-check.ts'
import { assessEligibility } from './participant/eligibility.ts'
import { defaultEligibilityPolicy } from './participant/eligibility-policy.ts'
import { defaultPrescriberPolicy } from './participant/prescriber-policy.ts'
import { type CountingFacts, countMinutes } from './placement/counting.ts'
import { defaultCountingPolicy } from './placement/counting-policy.ts'
import { countingTotal, trainingCap } from './placement/counting-total.ts'
import { plausibilityAlerts } from './placement/plausibility.ts'
import { clauseDue } from './procurement/clause-due.ts'
import { defaultTrainingCoursePolicy, dueTrainingCourse } from './procurement/training-course.ts'
import { defaultSmallCellPolicy, publishTable } from './reporting/audience.ts'

/** A local value, so that a result naming the default by habit is seen. */
const local = { from: day('2025-06-01'), source: 'Charte locale', verified: true } as const

const claimed: ClaimedCriterion = {
  code: 'RSA',
  proofKind: 'DOCUMENT_SEEN',
  proofDatedOn: day('2026-02-10'),
  seenOn: day('2026-02-20'),
}
const decide = (criterion: ClaimedCriterion) => {
  const decision = assessEligibility(
    { criteria: [criterion], firstWorkDay: day('2026-03-01'), decidedOn: day('2026-02-25') },
    { ...defaultEligibilityPolicy, ...local },
    { ...defaultPrescriberPolicy, ...local, source: 'Liste locale' },
  )
  if (!decision.ok) throw new Error(decision.error.code)
  return decision.value
}

const facts: CountingFacts = {
  effectOn: day('2026-03-01'),
  validUntil: day('2028-02-29'),
  contractType: 'TEMPORARY',
  contractFrom: day('2026-03-01'),
  contractTo: null,
  notifiedOn: null,
  permanentStaff: false,
  alreadyEmployed: false,
  workedMinutes: hours(200),
  trainingCounted: minutes(0),
}
const training = {
  kind: 'TRAINING_EXTERNAL',
  from: day('2026-04-01'),
  to: day('2026-04-30'),
  minutes: hours(70),
} as const
const counting = { ...defaultCountingPolicy, ...local }
const wage = minimumWageOn(day('2026-06-01'))
const missing = { missing: hours(10), lateDocumentDays: 0, missedMeetings: 0 }
const smic = { kind: 'PER_MISSING_HOUR_SMIC', multipleHundredths: 200 } as const
const table = { rows: ['RSA'], columns: ['2026'], cells: [[12]] }
const smallCells = { ...defaultSmallCellPolicy, ...local }
const course = { ...defaultTrainingCoursePolicy, ...local }
const standing = { due: hours(700), expected: hours(420), counted: hours(290) }

const named: readonly (readonly [
  name: string,
  result: { readonly policy: PolicyUsed | null } | undefined,
])[] = [
  ['pace', pace(standing, { ...defaultPacePolicy, ...local })],
  ['the hours of a course', dueTrainingCourse(euros(150_000), course)],
  ['an eligibility decision', decide(claimed)],
  ['a total of counted hours', countingTotal([countMinutes(training, facts, counting)], counting)],
  ['the room under the training cap', trainingCap(facts, counting)],
  ['a table with masks', publishTable(table, 'PUBLIC', smallCells)],
]

describe('a result that depends on a practice names it', () => {
  test.each(named)('%s', (_name, result) => {
    expect(result?.policy).toEqual(local)
  })

  test('the due of a clause, for the one type that follows a scale', () => {
    const due = clauseDue({ type: 'TRAINING_COURSE', amount: euros(150_000) }, course)
    expect(due).toMatchObject({ ok: true, value: { policy: local } })
    const fixed = clauseDue({ type: 'EXECUTION_HOURS', dueMinutes: hours(700) })
    expect(fixed).toMatchObject({ ok: true, value: { policy: null } })
  })

  test('a decision names the list of prescribers only when it rests on an opinion', () => {
    expect(decide(claimed).prescriberPolicy).toBeNull()
    const opinion = { ...claimed, code: 'REASONED_REFERRAL', signedBy: 'PLIE' } as const
    expect(decide(opinion).prescriberPolicy).toEqual({ ...local, source: 'Liste locale' })
  })

  test('a penalty in multiples of the Smic names the wage, another formula nothing', () => {
    expect(penaltyAmount(smic, missing, wage.hourly, null, wage).policy).toEqual(policyUsed(wage))
    expect(penaltyAmount(smic, missing, wage.hourly, cents(1), wage).policy).toEqual(policyUsed(wage))
    expect(penaltyAmount(smic, missing, wage.hourly).policy).toBeNull()
    const flat = { kind: 'LUMP_SUM', amount: euros(500) } as const
    expect(penaltyAmount(flat, missing, wage.hourly, null, wage).policy).toBeNull()
  })

  test('exact counts follow no threshold', () => {
    expect(publishTable(table, 'CONTROL', smallCells).policy).toBeNull()
  })

  test('an alert of plausibility', () => {
    expect(plausibilityAlerts(hours(250))[0]?.policy.verified).toBe(false)
  })
})

describe('several entries together', () => {
  test('counted and refused minutes are summed by reason, and nothing is lost', () => {
    const entries = [training, training].map((entry) => countMinutes(entry, facts, counting))
    const total = countingTotal(entries, counting)
    expect(total.counted).toBe(hours(120))
    expect([...total.refused]).toEqual([['TRAINING_CAP', hours(20)]])
  })

  test('the cap shows its arithmetic', () => {
    const capped = trainingCap(facts, { ...counting, trainingCap: percent(10) })
    expect(capped.room).toBe(hours(20))
    expect(capped.formula).toMatch(/^200\sh × 10\s% − 0\sh$/)
  })
})

test('a policy reads in one line, the doubt said once', () => {
  expect(policyLine(local)).toMatch(/^Valeur en vigueur depuis le 1er\sjuin\s2025. Source : Charte locale\.$/)
  expect(policyLine({ ...local, verified: false })).toMatch(/Charte locale \(à vérifier\)\.$/)
  expect(policyLine({ ...local, verified: false, source: 'Liste à vérifier' })).toMatch(/Liste à vérifier\.$/)
})
