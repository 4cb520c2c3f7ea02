import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { hours } from '../kernel/minutes.ts'
import { answerDelay } from './answer-delay.ts'
import { answerLabels, type Candidate, match, orderMatches, type Position } from './matching.ts'

const position: Position = {
  romeCode: 'F1704',
  weeklyMinutes: hours(35),
  startsOn: day('2027-04-06'),
  licenceNeeded: false,
  pickUp: false,
}
const candidate: Candidate = {
  participantId: 'p1',
  effectOn: day('2027-01-01'),
  validUntil: day('2028-12-31'),
  trades: ['F1704'],
  travelMinutes: 20,
  mostTravelMinutes: 30,
  weeklyMinutesWanted: hours(35),
  drivingLicence: null,
  availableFrom: day('2027-04-06'),
}
const answers = (change: Partial<Candidate>, other: Partial<Position> = {}) =>
  Object.fromEntries(
    match({ ...candidate, ...change }, { ...position, ...other }).lines.map(({ criterion, answer }) => [
      criterion,
      answer,
    ]),
  )

describe('explained matching', () => {
  test('a person who fits everywhere', () => {
    expect(answers({})).toEqual({
      ELIGIBLE: 'YES',
      TRADE: 'YES',
      TRAVEL: 'YES',
      HOURS: 'YES',
      LICENCE: 'YES',
      START: 'YES',
    })
  })

  test.each<[Partial<Candidate>, Partial<Position>, string, string]>([
    [{ effectOn: null }, {}, 'ELIGIBLE', 'UNKNOWN'],
    [{ validUntil: null }, {}, 'ELIGIBLE', 'UNKNOWN'],
    [{ validUntil: day('2027-04-05') }, {}, 'ELIGIBLE', 'NO'],
    [{ validUntil: day('2027-04-06') }, {}, 'ELIGIBLE', 'YES'],
    [{ validUntil: day('2027-04-05') }, { startsOn: null }, 'ELIGIBLE', 'YES'],
    [{ trades: [] }, {}, 'TRADE', 'UNKNOWN'],
    [{ trades: ['F1703'] }, {}, 'TRADE', 'UNKNOWN'],
    [{ trades: ['K2204'] }, {}, 'TRADE', 'NO'],
    [{ travelMinutes: null }, {}, 'TRAVEL', 'UNKNOWN'],
    [{ mostTravelMinutes: null }, {}, 'TRAVEL', 'UNKNOWN'],
    [{ travelMinutes: 31 }, {}, 'TRAVEL', 'NO'],
    [{ travelMinutes: 30 }, {}, 'TRAVEL', 'YES'],
    [{ travelMinutes: null }, { pickUp: true }, 'TRAVEL', 'YES'],
    [{ weeklyMinutesWanted: null }, {}, 'HOURS', 'UNKNOWN'],
    [{ weeklyMinutesWanted: hours(20) }, {}, 'HOURS', 'NO'],
    [{}, { licenceNeeded: true }, 'LICENCE', 'UNKNOWN'],
    [{ drivingLicence: false }, { licenceNeeded: true }, 'LICENCE', 'NO'],
    [{ drivingLicence: true }, { licenceNeeded: true }, 'LICENCE', 'YES'],
    [{ availableFrom: null }, {}, 'START', 'UNKNOWN'],
    [{}, { startsOn: null }, 'START', 'UNKNOWN'],
    [{ availableFrom: day('2027-04-07') }, {}, 'START', 'NO'],
  ])('%o at %o: %s is %s', (change, other, criterion, answer) => {
    expect(answers(change, other)[criterion]).toBe(answer)
  })

  test('every line has a sentence and every answer a word', () => {
    for (const { sentence, answer } of match(candidate, position).lines) {
      expect(sentence).toMatch(/[.?]$/)
      expect(answerLabels[answer]).not.toBe('')
    }
  })

  test('R68 · an order, never a rejection: everybody is still there, whatever the order they came in', () => {
    const anyCandidate = fc.record({
      trades: fc.constantFrom(['F1704'], ['K2204'], []),
      travelMinutes: fc.option(fc.nat({ max: 90 })),
      drivingLicence: fc.option(fc.boolean()),
    })
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 20 }), (all) => {
        const matches = all.map((change, index) =>
          match({ ...candidate, ...change, participantId: `p${index}` }, position),
        )
        const ordered = orderMatches(matches)
        expect(ordered).toHaveLength(matches.length)
        expect(new Set(ordered)).toEqual(new Set(matches))
        expect(orderMatches([...matches].reverse())).toEqual(ordered)
        const noes = ordered.map(({ lines }) => lines.filter(({ answer }) => answer === 'NO').length)
        expect([...noes].sort((one, other) => one - other)).toEqual(noes)
      }),
    )
  })
})

test.each([
  ['2027-03-12', false, 'L’entreprise peut encore répondre.'],
  ['2027-03-15', true, 'Appeler l’entreprise.'],
  ['2027-03-19', true, 'Appeler l’entreprise.'],
  ['2027-03-22', true, 'Mettre l’offre en pause et proposer autre chose à la personne.'],
])('R74 · a profile proposed on 5 March: on %s, late %s', (at, late, nextStep) => {
  expect(answerDelay(day('2027-03-05'), day(at))).toEqual({ answerBy: '2027-03-12', late, nextStep })
})
