import { expect, test } from 'vitest'
import { taskAfterFailure } from './failed-message.ts'
import { type MessageFailure, messageFailureLabels } from './message.ts'

const causes = Object.keys(messageFailureLabels) as MessageFailure[]

test.each(causes)('%s: somebody acts next, in a sentence of its own', (failure) => {
  const task = taskAfterFailure(failure, 'FREE')
  expect(task?.kind).toBe(failure === 'NO_ADDRESS' ? 'TO_DO' : 'CALL')
  expect(causes.filter((other) => taskAfterFailure(other, 'FREE')?.title === task?.title)).toEqual([failure])
})

test('an alert belongs to nobody of the files, the notice before forgetting asks by itself, and a code that came too late is asked for again', () => {
  expect(taskAfterFailure('RETURNED', 'OPPORTUNITY_ALERT')).toBeNull()
  expect(taskAfterFailure('NO_ADDRESS', 'RETENTION_NOTICE')).toBeNull()
  expect(taskAfterFailure('EXPIRED', 'SIGN_IN')).toBeNull()
  expect(taskAfterFailure('REFUSED', 'SIGN_IN')).not.toBeNull()
  expect(taskAfterFailure('EXPIRED', 'PERSONAL_LINK')).not.toBeNull()
})
