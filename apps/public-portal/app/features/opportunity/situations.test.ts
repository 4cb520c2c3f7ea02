import { type CriterionCode, criterionCodes, isSensitive } from '@cordee/domain/participant/criteria'
import { expect, test } from 'vitest'
import { fr } from '../../messages/fr.ts'
import { groups, situations, situationsOf } from './situations.ts'

/** An adviser judges these, or the address does: nobody ticks them alone. The page says that others exist. */
const toAskFor: readonly CriterionCode[] = [
  'RECURRENT_UNEMPLOYMENT',
  'YOUNG_GRADUATE',
  'QPV',
  'ZRR_FRR',
  'MOBILITY_ISSUE',
  'REASONED_REFERRAL',
]

/** Delicate, and asked all the same: they are what most people have a paper for. */
const delicateAsked: readonly CriterionCode[] = ['AAH', 'OTHER_MINIMA', 'RQTH', 'REFUGEE']

const asked = groups.flatMap((group) => situationsOf(group).flatMap(([, { criteria }]) => criteria))

test('each ordinary situation that gives the right is asked, once', () => {
  const ordinary = criterionCodes.filter((code) => !isSensitive(code) && !toAskFor.includes(code))
  expect(ordinary.filter((code) => !asked.includes(code))).toEqual([])
  expect(asked.length).toBe(new Set(asked).size)
  expect(asked.filter((code) => toAskFor.includes(code))).toEqual([])
})

test('of health, justice, shelter and childhood, nothing more is asked', () => {
  expect(asked.filter((code) => isSensitive(code) && !delicateAsked.includes(code))).toEqual([])
})

test('a group stays short, and each situation has its words', () => {
  expect(Math.max(...groups.map((group) => situationsOf(group).length))).toBeLessThanOrEqual(4)
  expect([...situations].toSorted()).toEqual(Object.keys(fr.isItForMe.situations).toSorted())
})
