import { formatMonth } from '@cordee/domain/kernel/day'
import { formatHours, type Minutes } from '@cordee/domain/kernel/minutes'
import { shareOf } from '@cordee/domain/kernel/ratio'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { PaceChart } from '@cordee/ui/pace-chart'
import { useTranslations } from 'use-intl'
import { formatMonthShort } from '../../display/day.ts'
import { useDueInWords } from '../../display/due-in-words.ts'
import { HoursProgress } from '../../display/hours-progress.tsx'
import { wholePercent } from '../../display/percent.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const StandingFragment = graphql(`
  fragment StandingPanel_contract on ProcurementContract {
    id
    progress {
      dueMinutes
      dormantMinutes
      validatedMinutes
      expectedMinutes
      toComplete
      ...HoursProgress_progress
    }
    settlement
    pacePoints {
      month
      expectedMinutes
      validatedMinutes
      declaredMinutes
      forecastMinutes
    }
  }
`)

/** The bar, then the curve: where the contract stands and where it is heading. */
export const StandingPanel = ({ contract: masked }: { contract: FragmentType<typeof StandingFragment> }) => {
  const t = useTranslations('contracts')
  const { progress, pacePoints, settlement } = readFragment(StandingFragment, masked)
  const { dueMinutes: due, validatedMinutes: validated, expectedMinutes: expected } = progress
  const dueInWords = useDueInWords()
  const heading = pacePoints.at(-1)?.forecastMinutes ?? null
  const headingShare = heading === null ? null : shareOf(heading, due)
  const hours = {
    validated: formatHours(validated),
    expected: formatHours(expected),
    due: dueInWords(progress),
  }
  return (
    <Card
      title={t('standingTitle', hours)}
      aside={t(expected > 0 ? 'standingAside' : 'standingAsideAlone', {
        done: wholePercent(validated, due),
        expected: wholePercent(expected, due),
      })}
    >
      <Stack gap="loose">
        {progress.toComplete !== null && <Callout tone="attention" title={progress.toComplete} />}
        <HoursProgress progress={progress} withLegend />
        {progress.dormantMinutes > 0 && (
          <Muted small>{t('dormant', { hours: formatHours(progress.dormantMinutes) })}</Muted>
        )}
        {pacePoints.length === 0 ? (
          settlement === null && <Muted>{t('noCurve')}</Muted>
        ) : (
          <PaceChart
            due={due}
            summary={t('chartSummary', hours)}
            format={(minutes) => formatHours(minutes as Minutes)}
            points={pacePoints.map((point) => ({
              month: point.month,
              short: formatMonthShort(point.month),
              long: formatMonth(point.month),
              validated: point.validatedMinutes,
              said:
                point.validatedMinutes === null
                  ? null
                  : point.validatedMinutes + (point.declaredMinutes ?? 0),
              expected: point.expectedMinutes,
              forecast:
                point.forecastMinutes === null
                  ? null
                  : {
                      low: point.forecastMinutes,
                      central: point.forecastMinutes,
                      high: point.forecastMinutes,
                    },
            }))}
            words={{
              month: t('chartMonth'),
              validated: t('chartValidated'),
              said: t('chartSaid'),
              expected: t('chartExpected'),
              forecast: t('chartForecast'),
              due: t('chartDue', { hours: hours.due }),
              table: t('chartTable'),
              ...(headingShare === null
                ? {}
                : {
                    forecastEnd: t('chartForecastEnd', {
                      percent: `${Math.round(headingShare / 100)}\u00a0%`,
                    }),
                  }),
            }}
          />
        )}
      </Stack>
    </Card>
  )
}
