import { formatHours } from '@cordee/domain/kernel/minutes'
import { HoursBar } from '@cordee/ui/hours-bar'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useDueInWords } from './due-in-words.ts'

const ProgressFragment = graphql(`
  fragment HoursProgress_progress on Progress {
    dueMinutes
    validatedMinutes
    declaredMinutes
    plannedMinutes
    expectedMinutes
    toComplete
  }
`)

type Props = {
  progress: FragmentType<typeof ProgressFragment>
  size?: 'normal' | 'small'
  withLegend?: boolean
}

/** The bar of hours with this portal's words. */
export const HoursProgress = ({ progress: masked, size = 'normal', withLegend = false }: Props) => {
  const t = useTranslations('display')
  const dueInWords = useDueInWords()
  const progress = readFragment(ProgressFragment, masked)
  const words = {
    due: dueInWords(progress),
    validated: formatHours(progress.validatedMinutes),
    declared: formatHours(progress.declaredMinutes),
    planned: formatHours(progress.plannedMinutes),
    expected: formatHours(progress.expectedMinutes),
  }
  const started = progress.expectedMinutes > 0
  return (
    <HoursBar
      parts={{
        due: progress.dueMinutes,
        validated: progress.validatedMinutes,
        declared: progress.declaredMinutes,
        planned: progress.plannedMinutes,
        expected: started ? progress.expectedMinutes : null,
      }}
      summary={t(started ? 'progressExpected' : 'progressSummary', words)}
      size={size}
      {...(withLegend
        ? {
            legend: {
              validated: t('validated', { hours: words.validated }),
              declared: t('declared', { hours: words.declared }),
              planned: t('planned', { hours: words.planned }),
              expected: t('expectedToday', { hours: words.expected }),
            },
          }
        : {})}
    />
  )
}
