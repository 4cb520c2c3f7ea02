import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import { fr } from '../../messages/fr.ts'
import { auditOf, type Compliance, type Criterion, rgaaCriteria } from './rgaa.ts'

/** How many criteria each theme of RGAA 4.1.2 has. */
const themes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
const root = new URL('../../../../../', import.meta.url)
const stated = (state: Criterion['state']) => rgaaCriteria.filter((each) => each.state === state)

test('the sheet holds the 106 criteria, once each, in their order', () => {
  const numbers = themes.flatMap((count, theme) =>
    Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
  )
  expect(rgaaCriteria.map(({ number }) => number)).toEqual(numbers)
})

test('a criterion met by a test names a test that is there', () => {
  const missing = stated('BY_TEST').filter(({ test: name }) => !name || !existsSync(new URL(name, root)))
  expect(missing).toEqual([])
})

test('a criterion met by hand says the day; one that does not apply, or fails, says why', () => {
  expect(stated('BY_HAND').filter(({ how }) => !/^\d{4}-\d\d-\d\d, /.test(how ?? ''))).toEqual([])
  const silent = [...stated('NOT_APPLICABLE'), ...stated('FAILS')].filter(({ how }) => !how)
  expect(silent).toEqual([])
})

const sheet = (...states: Criterion['state'][]): Criterion[] =>
  states.map((state, index) => ({ number: `1.${index}`, question: '', state }))

test.each<[Criterion['state'][], number, Compliance]>([
  [['BY_TEST', 'BY_HAND', 'NOT_APPLICABLE'], 100, 'FULL'],
  [['BY_TEST', 'NOT_CHECKED', 'NOT_APPLICABLE'], 50, 'PARTIAL'],
  [['BY_TEST', 'FAILS', 'NOT_CHECKED'], 33, 'NONE'],
])('%o is %i %%, %s', (states, percent, compliance) => {
  expect(auditOf(sheet(...states), true)).toMatchObject({ percent, compliance })
})

test('nobody says « totalement conforme » of themselves', () => {
  expect(auditOf(sheet('BY_TEST'))).toMatchObject({ percent: 100, compliance: 'PARTIAL' })
})

test('the statement has the day of the last look', () => {
  const seen = (day: string): Criterion => ({
    number: '1.1',
    question: '',
    state: 'BY_HAND',
    how: `${day}, vu`,
  })
  expect(auditOf([seen('2026-11-27'), seen('2026-11-28'), ...sheet('BY_TEST')])).toMatchObject({
    lookedOn: '2026-11-28',
  })
  expect(auditOf(sheet('BY_TEST')).lookedOn).toBeNull()
  expect(auditOf(rgaaCriteria).lookedOn).not.toBeNull()
})

test('the foot of every page says what the sheet says', () => {
  const { compliance } = auditOf(rgaaCriteria)
  for (const { footer, accessibility } of [fr, en])
    expect(footer.accessibility).toBe(accessibility.titles[compliance])
})
