import { withoutCarCodes } from '@cordee/domain/opportunity/without-car'
import { expect, test } from 'vitest'
import { everyAnswerWithoutCar as answers } from '../../readability/computed.ts'
import { speaking } from './language.server.ts'
import { withoutCarIn } from './without-car.ts'

const plain = (text: string): string => text.replaceAll(/\s/g, ' ')

test('every answer has its sentence in each version, and keeps what French says', () => {
  expect(answers.map(({ code }) => code)).toEqual([...withoutCarCodes])
  for (const answer of answers) {
    expect(withoutCarIn(answer)).toBe(answer.sentence)
    const simple = speaking('simple', () => withoutCarIn(answer))
    const english = speaking('en', () => withoutCarIn(answer))
    const figures = (text: string) =>
      plain(text)
        .match(/\d+(?=[ :]|\b)/g)
        ?.map(Number) ?? []
    expect(figures(simple)).toEqual(figures(answer.sentence))
    expect(figures(english)).toEqual(figures(answer.sentence))
    expect(english).not.toMatch(/[éèàê’]/)
  }
})

test('times, places and lines are written as each version writes them', () => {
  const [, , pickedUp, byBus] = answers
  const said = (version: 'simple' | 'en', index: typeof byBus) =>
    index && plain(speaking(version, () => withoutCarIn(index)))
  expect(said('en', pickedUp)).toBe('Somebody picks you up at 6:45: place de la mairie, La Mure.')
  expect(said('en', byBus)).toBe('By coach, line T90: it leaves at 7:10 and comes back at 16:40.')
  expect(said('simple', byBus)).toContain('Le car part à 7 h 10. Au retour, il part à 16 h 40.')
})
