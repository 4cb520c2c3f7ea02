import { addDays, type Day } from '@cordee/domain/kernel/day'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import { formatDayShort } from '../../display/day.ts'
import type { TimeActivity } from '../../gql/graphql.ts'
import { TimeCell } from './time-cell.tsx'

const activities = [
  'BUYERS',
  'COMPANIES',
  'PEOPLE',
  'PARTNERS',
  'COMMITTEES',
  'TRAINING',
  'ADMINISTRATION',
  'OTHER_WORK',
] as const satisfies readonly TimeActivity[]

export type WeekEntry = {
  readonly workedOn: Day
  readonly activity: TimeActivity
  readonly programme: { readonly id: string } | null
  readonly minutes: number
}

type Props = {
  readonly from: Day
  readonly today: Day
  readonly programmeId: string | null
  readonly entries: readonly WeekEntry[]
  readonly closed: (day: Day) => boolean
  readonly onWrite: (day: Day, activity: TimeActivity, minutes: number) => void
}

/** A week of one's time: activities in lines, days in columns, the arrows and Enter go from cell to cell. */
export const WeekGrid = ({ from, today, programmeId, entries, closed, onWrite }: Props) => {
  const t = useTranslations('time')
  const names = useTranslations('time.activities')
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  const sum = (holds: (entry: WeekEntry) => boolean) =>
    minutes(entries.reduce((total, entry) => (holds(entry) ? total + entry.minutes : total), 0))
  return (
    <Table caption={t('grid')}>
      <thead>
        <tr>
          <th scope="col">{t('activity')}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {formatDayShort(day)}
            </th>
          ))}
          <th scope="col">{t('total')}</th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => {
          // What is no work of the programme is written without one, whatever is chosen above.
          const of = activity === 'OTHER_WORK' ? null : programmeId
          const mine = (entry: WeekEntry) =>
            entry.activity === activity && (entry.programme?.id ?? null) === of
          return (
            <tr key={activity}>
              <th scope="row">{names(activity)}</th>
              {days.map((day) => (
                <td key={day}>
                  <TimeCell
                    label={t('cell', { activity: names(activity), day: formatDayShort(day) })}
                    minutes={sum((entry) => mine(entry) && entry.workedOn === day)}
                    isDisabled={day > today || closed(day)}
                    onWrite={(value) => onWrite(day, activity, value)}
                  />
                </td>
              ))}
              <td>{formatHours(sum(mine))}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          {days.map((day) => (
            <td key={day}>{formatHours(sum((entry) => entry.workedOn === day))}</td>
          ))}
          <td>{formatHours(sum(() => true))}</td>
        </tr>
      </tfoot>
    </Table>
  )
}
