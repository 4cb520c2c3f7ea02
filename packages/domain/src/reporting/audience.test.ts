import { describe, expect, test } from 'vitest'
import { criterionCodes } from '../participant/criteria.ts'
import {
  audienceLabels,
  criteriaMergedFor,
  labelCriteria,
  MERGED_CRITERIA_LABEL,
  publishTable,
} from './audience.ts'

describe('R33 · the audience decides', () => {
  const table = {
    rows: ['RSA', 'Autres situations', 'Autres situations'],
    columns: ['F', 'M'],
    cells: [
      [4, 40],
      [1, 2],
      [10, 10],
    ],
  }
  test('R33 · published and steering tables are masked, and say so', () => {
    for (const audience of ['PUBLIC', 'COPIL'] as const) {
      const published = publishTable(table, audience)
      expect(published.cells.flat()).toContain(null)
      expect(published.rule).toContain('moins de 5 personnes, le nombre est masqué')
      expect(published.audience).toBe(audienceLabels[audience])
    }
  })

  test('R33 · a funder reads exact counts, sensitive categories merged', () => {
    const published = publishTable(table, 'FUNDER_CONVENTION')
    expect(published.rows).toEqual(['RSA', 'Autres situations', 'Total'])
    expect(published.cells).toEqual([
      [4, 40, 44],
      [11, 12, 23],
      [15, 52, 67],
    ])
    expect(published.rule).toContain('effectifs exacts')
    expect(publishTable(table, 'CONTROL').rule).toContain('pseudonyme')
  })

  test('R33 · health, justice and shelter are one line for everybody but a control', () => {
    expect(criteriaMergedFor('CONTROL')).toEqual([])
    expect(labelCriteria(['RSA', 'RQTH', 'EX_OFFENDER', 'HOMELESS'], 'FUNDER_CONVENTION')).toEqual([
      'Bénéficiaire du RSA',
      MERGED_CRITERIA_LABEL,
      MERGED_CRITERIA_LABEL,
      MERGED_CRITERIA_LABEL,
    ])
    expect(labelCriteria(criterionCodes, 'CONTROL')).not.toContain(MERGED_CRITERIA_LABEL)
  })
})
