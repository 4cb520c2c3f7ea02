import { useQuery } from '@apollo/client/react'
import { addDays, type Day, day, formatMonth, type Month, monthOf, weekday } from '@cordee/domain/kernel/day'
import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { Refusal } from '../display/refusal.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useToday } from '../display/today.tsx'
import { useAct } from '../display/use-act.ts'
import { useUrlState } from '../display/use-url-state.ts'
import { SheetCard } from '../features/programme/sheet-card.tsx'
import { WeekGrid } from '../features/programme/week-grid.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const TimeQuery = graphql(`
  query MyTime($from: Day!) {
    programmes {
      id
      name
    }
    myTime(from: $from) {
      from
      monthMinutes
      entries {
        id
        workedOn
        activity
        minutes
        programme {
          id
        }
      }
      sheets {
        id
        month
        status
        ...SheetCard_sheet
      }
    }
  }
`)

const WriteMutation = graphql(`
  mutation RecordTime($workedOn: Day!, $activity: TimeActivity!, $programmeId: Uuid, $minutes: Minutes!, $weekFrom: Day!) {
    recordTime(
      workedOn: $workedOn
      activity: $activity
      programmeId: $programmeId
      minutes: $minutes
      weekFrom: $weekFrom
    ) {
      ... on MutationRecordTimeSuccess {
        data {
          from
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const mondayOf = (of: Day): Day => addDays(of, 1 - weekday(of))

export const TimePage = () => {
  const t = useTranslations('time')
  const today = useToday()
  const [wanted, setWanted] = useUrlState('semaine')
  const [chosen, setChosen] = useUrlState('programme')
  const from = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(wanted) ? day(wanted) : today)
  const query = useQuery(TimeQuery, { variables: { from } })
  const shown = { ...query, data: query.data ?? query.previousData }
  const write = useAct(WriteMutation, ['MyTime'])
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={t('week', { day: formatDayMedium(from) })}
        actions={
          <Cluster>
            <Button onPress={() => setWanted(addDays(from, -7))}>{t('previous')}</Button>
            <Button onPress={() => setWanted('')}>{t('thisWeek')}</Button>
            <Button isDisabled={addDays(from, 7) > today} onPress={() => setWanted(addDays(from, 7))}>
              {t('next')}
            </Button>
          </Cluster>
        }
      />
      <Loaded query={shown} skeleton={<RowsSkeleton rows={9} />}>
        {({ programmes, myTime: { entries, sheets, monthMinutes } }) => {
          const programmeId = programmes.find(({ id }) => id === chosen)?.id ?? programmes[0]?.id ?? null
          const signed = new Set<Month>(
            sheets.filter(({ status }) => status !== 'OPEN').map(({ month }) => month),
          )
          return (
            <Stack>
              {programmes.length > 1 && (
                <Select
                  label={t('programme')}
                  value={programmeId ?? ''}
                  onChange={setChosen}
                  options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
              <WeekGrid
                from={from}
                today={today}
                programmeId={programmeId}
                entries={entries}
                closed={(of) => signed.has(monthOf(of))}
                onWrite={(workedOn, activity, value) =>
                  void write.act({
                    workedOn,
                    activity,
                    programmeId: activity === 'OTHER_WORK' ? null : programmeId,
                    minutes: value,
                    weekFrom: from,
                  })
                }
              />
              <Refusal failure={write.failure} />
              <Muted small>
                {t('hint')}{' '}
                {t('monthTotal', {
                  hours: formatHours(minutes(monthMinutes)),
                  month: formatMonth(monthOf(from)),
                })}
              </Muted>
              {sheets.length === 0 ? (
                <Muted>{t('noSheet')}</Muted>
              ) : (
                sheets.map((sheet) => <SheetCard key={sheet.id} sheet={sheet} />)
              )}
            </Stack>
          )
        }}
      </Loaded>
    </>
  )
}
