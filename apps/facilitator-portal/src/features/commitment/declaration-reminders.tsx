import { useQuery } from '@apollo/client/react'
import { type ReminderRung, reminderRungLabels } from '@cordee/domain/commitment/reminders'
import { formatMonth, type Month, monthOf } from '@cordee/domain/kernel/day'
import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium, shiftMonth } from '../../display/day.ts'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment DeclarationReminders_contract on ProcurementContract {
    id
    lots {
      id
      commitments {
        id
        holder {
          id
          name
        }
        reminders {
          id
          month
          rung
          sentOn
          declarant {
            id
            name
          }
        }
      }
    }
  }
`)

const DueQuery = graphql(`
  query RemindersDue($month: Month!) {
    remindersDue(month: $month) {
      commitmentId
      declarantId
      people
      rung
    }
  }
`)

const RecordMutation = graphql(`
  mutation RecordReminder($commitmentId: Uuid!, $declarantId: Uuid!, $month: Month!) {
    recordReminder(commitmentId: $commitmentId, declarantId: $declarantId, month: $month) {
      ... on MutationRecordReminderSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** The months nobody declared: what was said to whom, and the rung that is due today. */
export const DeclarationReminders = ({
  contract: masked,
}: {
  contract: FragmentType<typeof ContractFragment>
}) => {
  const t = useTranslations('reminders')
  const mayRemind = useCan('hours:validate')
  const month: Month = shiftMonth(monthOf(useToday()), -1)
  const { lots } = readFragment(ContractFragment, masked)
  const commitments = lots.flatMap((lot) => lot.commitments)
  const { data } = useQuery(DueQuery, { variables: { month }, skip: !mayRemind })
  const due = (data?.remindersDue ?? []).flatMap((each) => {
    const commitment = commitments.find(({ id }) => id === each.commitmentId)
    return commitment === undefined ? [] : [{ ...each, holder: commitment.holder.name }]
  })
  const sent = commitments.flatMap(({ reminders }) => reminders)
  if (due.length === 0 && sent.length === 0) return null
  const label = (rung: ReminderRung) => reminderRungLabels[rung]
  return (
    <Card title={t('title')}>
      <Stack>
        {due.map(({ commitmentId, declarantId, people, rung, holder }) => (
          <Stack key={`${commitmentId} ${declarantId}`} gap="tight">
            <span>
              <strong>{label(rung)}</strong> {t('due', { holder, month: formatMonth(month), count: people })}
            </span>
            <StepForm
              label={t('record')}
              document={RecordMutation}
              fields={{}}
              note={t('recordNote')}
              variables={() => ({ commitmentId, declarantId, month })}
              refetch={['Contract', 'RemindersDue']}
              said={t('recorded')}
            />
          </Stack>
        ))}
        <Lines>
          {sent.map((reminder) => (
            <Line key={reminder.id}>
              <span>
                {reminder.declarant.name}, {formatMonth(reminder.month)}
                {'\u00a0: '}
                {label(reminder.rung)} <Muted small>{formatDayMedium(reminder.sentOn)}</Muted>
              </span>
            </Line>
          ))}
        </Lines>
      </Stack>
    </Card>
  )
}
