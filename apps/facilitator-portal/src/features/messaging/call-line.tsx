import { formatDay } from '@cordee/domain/kernel/day'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const CallFragment = graphql(`
  fragment CallLine_call on CallRecord {
    id
    calledAt
    calledBy
    answered
    said
    nextOn
  }
`)

/** One call: who, when, whether somebody answered, what was said, what comes next. */
export const CallLine = ({ call: masked }: { call: FragmentType<typeof CallFragment> }) => {
  const t = useTranslations('tasks')
  const { calledAt, calledBy, answered, said, nextOn } = readFragment(CallFragment, masked)
  return (
    <p>
      <Muted small>
        {t(answered ? 'callAnswered' : 'callSilent', { who: calledBy, when: formatInstant(calledAt) })}
        {said !== null && ` « ${said} »`}
        {nextOn !== null && ` ${t('callAgain', { day: formatDay(nextOn) })}`}
      </Muted>
    </p>
  )
}
