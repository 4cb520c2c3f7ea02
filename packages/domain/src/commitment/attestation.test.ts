import { describe, expect, test } from 'vitest'
import { month } from '../kernel/day.ts'
import { type AttestedFigures, issueAttestation } from './attestation.ts'

const figures: AttestedFigures = {
  ...{ due: 60_000, validated: 42_000, people: 2 },
  ...{ from: month('2026-03'), to: month('2026-09') },
}

describe('an attestation is issued', () => {
  test('on what is validated, a first time and when that changed', () => {
    expect(issueAttestation(figures, null)).toEqual({ ok: true, value: figures })
    for (const before of [
      { ...figures, due: 1 },
      { ...figures, validated: 1 },
      { ...figures, people: 1 },
      { ...figures, from: month('2026-02') },
      { ...figures, to: null },
    ])
      expect(issueAttestation(figures, before).ok).toBe(true)
  })

  test('neither on nothing, nor to say again what the last one says', () => {
    const code = (result: ReturnType<typeof issueAttestation>) => (result.ok ? null : result.error.code)
    expect(code(issueAttestation({ ...figures, validated: 0 }, null))).toBe('NOTHING_TO_ATTEST')
    expect(code(issueAttestation({ ...figures, due: null }, null))).toBe('TOTALS_TO_COMPLETE')
    expect(code(issueAttestation(figures, { ...figures }))).toBe('ATTESTATION_SAYS_THIS')
  })
})
