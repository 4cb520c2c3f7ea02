import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { type MergedPerson, mergePeople } from './merge.ts'

const nothing = {
  birthDate: false,
  phone: false,
  email: false,
  helperName: false,
  helperPhone: false,
  callMoment: false,
  noticeGivenOn: false,
}
const file = (id: string, more: Partial<MergedPerson> = {}): MergedPerson => ({
  id,
  birthDate: null,
  anonymised: false,
  mergedIntoId: null,
  known: nothing,
  ...more,
})

describe('R50 · two files of one person', () => {
  test('the kept file takes what it lacks, and only that', () => {
    const kept = file('a', { known: { ...nothing, phone: true } })
    const merged = file('b', { known: { ...nothing, phone: true, email: true } })
    expect(mergePeople(kept, merged)).toEqual({ ok: true, value: ['email'] })
  })

  test.each([
    [file('a'), 'MERGE_SAME_PERSON'],
    [file('b', { mergedIntoId: 'c' }), 'PERSON_MERGED'],
    [file('b', { anonymised: true }), 'PERSON_MERGED'],
    [file('b', { birthDate: day('2001-02-03') }), 'MERGE_OTHER_BIRTH_DATE'],
    [file('b', { birthDate: day('2001-02-04') }), null],
    [file('b'), null],
  ])('%o: %s', (merged, code) => {
    const answer = mergePeople(file('a', { birthDate: day('2001-02-04') }), merged)
    expect(answer.ok ? null : answer.error.code).toBe(code)
  })
})
