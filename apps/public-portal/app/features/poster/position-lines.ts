import { asDuration, asEuros } from '../../messages/formats.ts'
import { translate } from '../../messages/translate.ts'

type Position = {
  readonly weeklyMinutes: number
  readonly timetable: string
  readonly drivingLicence: boolean
  readonly readingNeeded: boolean
  readonly pickUps: readonly string[]
  readonly tasks: readonly string[]
}

/** What a wall says of a position: the way to come stands before the lines that are left out when paper is short. */
export const positionLines = (position: Position, smicHourlyCents: number): string[] => {
  const [firstTask, ...tasks] = position.tasks.slice(0, 2)
  return [
    translate('poster.hours', {
      duration: asDuration(position.weeklyMinutes),
      timetable: position.timetable,
    }),
    ...(firstTask === undefined ? [] : [firstTask]),
    ...position.pickUps.map((line) => translate('poster.pickUps', { line })),
    ...tasks,
    translate('card.pay', { amount: asEuros(smicHourlyCents) }),
    translate(position.drivingLicence ? 'poster.licenceNeeded' : 'poster.licenceFree'),
    translate(position.readingNeeded ? 'detail.readingNeeded' : 'detail.readingFree'),
  ]
}
