import { expect, test } from 'vitest'
import { day, month } from '../kernel/day.ts'
import { hours, minutes } from '../kernel/minutes.ts'
import { hoursCertificate, type LedgerOfWork } from './hours-certificate.ts'

const march = {
  month: month('2026-03'),
  status: 'VALIDATED',
  entries: [{ kind: 'WORK', minutes: hours(120) }],
} as const

const work = (more: Partial<LedgerOfWork> = {}): LedgerOfWork => ({
  id: 'a',
  employerName: 'Adret Intérim (démo)',
  romeCode: 'F1704',
  tradeLabel: 'Préparation du gros œuvre',
  from: day('2026-03-02'),
  to: null,
  months: [march],
  ...more,
})

test('only what is validated is certified, corrections included', () => {
  const certificate = hoursCertificate([
    work({
      months: [
        { month: month('2026-04'), status: 'SUBMITTED', entries: [{ kind: 'WORK', minutes: hours(99) }] },
        {
          month: month('2026-03'),
          status: 'LOCKED',
          entries: [
            { kind: 'WORK', minutes: hours(120) },
            { kind: 'WORK', minutes: minutes(-90) },
          ],
        },
      ],
    }),
  ])
  expect(certificate).toMatchObject({ worked: 7110, trained: 0, first: '2026-03', last: '2026-03' })
})

test('training is said apart; leave, absence and a tutor’s hours are not work', () => {
  const certificate = hoursCertificate([
    work({
      months: [
        {
          month: month('2026-03'),
          status: 'VALIDATED',
          entries: [
            { kind: 'WORK', minutes: hours(100) },
            { kind: 'TRAINING_INTERNAL', minutes: hours(4) },
            { kind: 'TRAINING_EXTERNAL', minutes: hours(3) },
            { kind: 'CFA', minutes: hours(2) },
            { kind: 'PAID_LEAVE', minutes: hours(14) },
            { kind: 'ABSENCE', minutes: hours(7) },
            { kind: 'TUTORING', minutes: hours(1) },
          ],
        },
      ],
    }),
  ])
  expect(certificate).toMatchObject({ worked: 6000, trained: 540 })
})

test('several contracts follow each other from the first, each with its total', () => {
  const later = work({
    id: 'b',
    from: day('2026-05-04'),
    months: [
      { month: month('2026-06'), status: 'VALIDATED', entries: [{ kind: 'WORK', minutes: hours(20) }] },
      { month: month('2026-05'), status: 'VALIDATED', entries: [{ kind: 'WORK', minutes: hours(10) }] },
    ],
  })
  const certificate = hoursCertificate([later, work()])
  expect(certificate?.works.map(({ id, worked }) => [id, worked])).toEqual([
    ['a', 7200],
    ['b', 1800],
  ])
  expect(certificate?.works[1]?.months.map((each) => each.month)).toEqual(['2026-05', '2026-06'])
  expect(certificate).toMatchObject({ worked: 9000, first: '2026-03', last: '2026-06' })
})

test.each([
  ['no work', []],
  ['nothing validated', [work({ months: [{ ...march, status: 'SUBMITTED' }] })]],
  ['a zero month', [work({ months: [{ ...march, entries: [] }] })]],
])('%s: nothing to certify', (_name, ledger) => {
  expect(hoursCertificate(ledger)).toBeNull()
})
