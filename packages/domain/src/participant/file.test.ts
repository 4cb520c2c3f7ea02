import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { minutes } from '../kernel/minutes.ts'
import { checkProposal, informationWayLabels } from './agreement.ts'
import { duplicateWarnings, normaliseName } from './duplicates.ts'
import {
  checkRenewal,
  type ExtensionReason,
  extendPathway,
  extensionReasonLabels,
  rightLines,
} from './pathway.ts'
import { erase, retentionActionLabels, retentionOn } from './retention.ts'

describe('R44 · two years without activity', () => {
  const facts = {
    lastActivityOn: day('2024-03-01'),
    noticeAskedOn: null,
    noticeSentOn: null,
    stillFollowed: false,
  }
  const told = (on: string) => ({ noticeAskedOn: day(on), noticeSentOn: day(on) })
  test.each([
    ['the day before', {}, '2026-02-28', { action: 'KEEP', nextOn: '2026-03-01' }],
    ['two years to the day', {}, '2026-03-01', { action: 'SEND_NOTICE', anonymiseOn: '2026-03-31' }],
    [
      'notice sent yesterday',
      told('2026-03-01'),
      '2026-03-02',
      { action: 'WAIT', anonymiseOn: '2026-03-31' },
    ],
    ['29 days after', told('2026-03-01'), '2026-03-30', { action: 'WAIT', anonymiseOn: '2026-03-31' }],
    ['30 days after', told('2026-03-01'), '2026-03-31', { action: 'ANONYMISE' }],
    [
      'a notice that did not leave starts nothing',
      { noticeAskedOn: day('2026-03-01') },
      '2027-03-01',
      { action: 'REACH' },
    ],
    [
      'said ten days later, the delay counts from there',
      { noticeAskedOn: day('2026-03-01'), noticeSentOn: day('2026-03-11') },
      '2026-03-31',
      { action: 'WAIT', anonymiseOn: '2026-04-10' },
    ],
    ['still followed', { stillFollowed: true }, '2030-01-01', { action: 'KEEP', nextOn: null }],
    [
      'activity after an old notice starts again',
      told('2024-02-01'),
      '2026-03-01',
      { action: 'SEND_NOTICE', anonymiseOn: '2026-03-31' },
    ],
  ] as const)('R44 · %s', (_name, change, at, expected) => {
    const decision = retentionOn({ ...facts, ...change }, day(at))
    expect(decision).toEqual(expected)
    expect(retentionActionLabels[decision.action]).not.toBe('')
  })
})

describe('R43 · erasure', () => {
  const file = { sex: 'F', bornOn: day('1984-12-07'), communeCode: '38269', validatedHours: [] }
  test('R43 · without validated hours everything goes', () => {
    expect(erase(file, 'k1')).toEqual({ kind: 'EVERYTHING' })
  })

  test('R43 · identity goes, hours stay by month, the total does not move by a minute', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 600 })), { minLength: 1 }),
        (worked) => {
          const validatedHours = worked.map(([offset, value]) => ({
            workedOn: addDays(day('2026-01-01'), offset),
            minutes: minutes(value),
          }))
          const erased = erase({ ...file, validatedHours }, 'k1')
          if (erased.kind !== 'IDENTITY') throw new Error('hours are kept')
          const total = (all: readonly { minutes: number }[]) =>
            all.reduce((sum, each) => sum + each.minutes, 0)
          expect(total(erased.kept.hours)).toBe(total(validatedHours))
          expect(JSON.stringify(erased.kept)).not.toMatch(/\d{4}-\d{2}-\d{2}/)
          expect(erased.kept).toMatchObject({
            pseudonym: 'k1',
            sex: 'F',
            birthYear: 1984,
            communeCode: '38269',
          })
        },
      ),
    )
    const unknown = erase(
      { ...file, bornOn: null, validatedHours: [{ workedOn: day('2026-01-01'), minutes: minutes(1) }] },
      'k',
    )
    expect(unknown).toMatchObject({ kept: { birthYear: null } })
  })
})

describe('R50 · the same person twice', () => {
  const known = [
    { id: 'p1', firstName: 'Anne-Lise', lastName: 'D’Ornano Lévêque', bornOn: day('1990-04-02') },
  ]
  test.each([
    ['Anne Lise', 'dornano-leveque', '1990-04-02', 'SAME'],
    ['D’ORNANO LÉVÊQUE', 'Annelise', '1990-04-02', 'SAME'],
    ['Anne-Lise', 'Dornano Levesque', '1990-04-02', 'CLOSE'],
    ['Anne-Lies', 'Dornano Leveque', '1990-04-02', 'CLOSE'],
    ['Anne', 'Dornano Leveque', '1990-04-02', null],
    ['Anne-Lise', 'Dornano Leveque', '1990-04-03', null],
    ['Anne-Lise', 'Dornano Leveque', null, null],
    ['Marie', 'Dornano Leveque', '1990-04-02', null],
  ])('R50 · %s %s born on %s: %s', (firstName, lastName, bornOn, certainty) => {
    const found = duplicateWarnings(
      { firstName, lastName, bornOn: bornOn === null ? null : day(bornOn) },
      known,
    )
    expect(found[0]?.certainty ?? null).toBe(certainty)
  })

  test('R50 · the warning says nothing of the other agency', () => {
    const [warning] = duplicateWarnings(
      { firstName: 'Anne-Lise', lastName: 'Dornano Leveque', bornOn: day('1990-04-02') },
      known,
    )
    expect(Object.keys(warning ?? {}).sort()).toEqual(['certainty', 'participantId', 'sentence'])
    expect(normaliseName('Cœur-Læti’tia')).toBe('coeurlaetitia')
  })
})

describe('the path is extended or begun again', () => {
  const facts = {
    validUntil: day('2028-02-29'),
    reason: 'COMPLETE_TRAINING',
    months: 6,
    alreadyExtendedMonths: 0,
    motive: 'CAP en juin',
  } as const
  test.each([
    [{}, '2028-08-31'],
    [{ months: 12 }, '2029-02-28'],
    [{ months: 13 }, 'EXTENSION_TOO_LONG'],
    [{ months: 0 }, 'EXTENSION_TOO_LONG'],
    [{ alreadyExtendedMonths: 7 }, 'EXTENSION_TOO_LONG'],
    [{ reason: 'RQTH', months: 36 }, '2031-02-28'],
    [{ motive: ' ' }, 'EXTENSION_MOTIVE_NEEDED'],
  ] as const)('R70 · extension with %o: %s', (change, expected) => {
    const extended = extendPathway({ ...facts, ...change })
    expect(extended.ok ? extended.value : extended.error.code).toBe(expected)
  })

  test('R17 · a new path waits for the gap', () => {
    expect(checkRenewal(null, day('2026-01-01')).ok).toBe(true)
    expect(checkRenewal(day('2028-02-29'), day('2028-08-31'))).toMatchObject({
      error: { code: 'RENEWAL_TOO_EARLY' },
    })
    expect(checkRenewal(day('2028-02-29'), day('2028-09-01')).ok).toBe(true)
    for (const reason of Object.keys(extensionReasonLabels) as ExtensionReason[])
      expect(extensionReasonLabels[reason]).not.toBe('')
  })

  test('R26 · clause and IAE are two lines', () => {
    const clause = { effectOn: day('2026-03-01'), validUntil: day('2028-02-29') }
    const pass = { from: day('2026-01-01'), to: day('2027-12-31'), suspended: false }
    const open = (at: string, p: typeof pass | null = pass) =>
      rightLines(clause, p, day(at)).map((line) => line.open)
    expect(open('2026-03-01')).toEqual([true, true])
    expect(open('2026-02-28')).toEqual([false, true])
    expect(open('2028-02-29')).toEqual([true, false])
    expect(open('2028-03-01')).toEqual([false, false])
    expect(open('2026-03-01', null)).toEqual([true, false])
    expect(
      rightLines(null, { ...pass, suspended: true }, day('2026-03-01')).map(({ sentence }) => sentence),
    ).toEqual(['Clause : les heures ne comptent pas aujourd’hui.', 'PASS IAE suspendu.'])
  })
})

describe('before a name is given to an employer', () => {
  const facts = {
    notice: { givenOn: day('2026-03-01'), how: 'READ_ALOUD' },
    agreements: [{ givenOn: day('2026-03-02'), employerId: 'e1', withdrawnOn: null }],
    objectedOn: null,
    employerId: 'e1',
  } as const
  test.each([
    [{}, '2026-03-02', null],
    [{}, '2026-03-01', 'AGREEMENT_NEEDED'],
    [{ employerId: 'e2' }, '2026-03-02', 'AGREEMENT_NEEDED'],
    [
      { employerId: 'e2', agreements: [{ givenOn: day('2026-03-02'), employerId: null, withdrawnOn: null }] },
      '2026-03-02',
      null,
    ],
    [
      { agreements: [{ givenOn: day('2026-03-02'), employerId: 'e1', withdrawnOn: day('2026-03-05') }] },
      '2026-03-05',
      'AGREEMENT_NEEDED',
    ],
    [
      { agreements: [{ givenOn: day('2026-03-02'), employerId: 'e1', withdrawnOn: day('2026-03-05') }] },
      '2026-03-04',
      null,
    ],
    [{ notice: null }, '2026-03-02', 'INFORMATION_NEEDED'],
    [{}, '2026-02-28', 'INFORMATION_NEEDED'],
    [{ objectedOn: day('2026-03-02') }, '2026-03-02', 'PERSON_OBJECTED'],
    [{ objectedOn: day('2026-03-03') }, '2026-03-02', null],
  ] as const)('R69 · %o on %s: %s', (change, at, code) => {
    const checked = checkProposal({ ...facts, ...change }, day(at))
    expect(checked.ok ? null : checked.error.code).toBe(code)
    expect(informationWayLabels.READ_ALOUD).not.toBe('')
  })
})
