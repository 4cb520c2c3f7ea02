import { formatMonth } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { WorkedHoursPanel_CommitmentFragment } from '../../gql/graphql.ts'

const CommitmentFragment = graphql(`
  fragment WorkedHoursPanel_commitment on Commitment {
    id
    version
    viewerCanRecordWorked
    holder {
      id
      name
    }
    workedMonths {
      month
      workedMinutes
    }
  }
`)

const RecordWorkedHours = graphql(`
  mutation RecordWorkedHours($commitmentId: Uuid!, $version: Int!, $months: [WorkedMonthInput!]!) {
    recordWorkedHours(commitmentId: $commitmentId, version: $version, months: $months) {
      ... on MutationRecordWorkedHoursSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Months = NonNullable<WorkedHoursPanel_CommitmentFragment['workedMonths']>

const MonthLines = ({ months }: { months: Months }) => {
  const t = useTranslations('contracts')
  return (
    <Lines>
      {months.map(({ month, workedMinutes }) => (
        <Line key={month}>
          <Cluster>
            <span>{formatMonth(month)}</span>
            {workedMinutes === null ? (
              <Badge tone="attention">{t('workedMissing')}</Badge>
            ) : (
              <strong>{formatHours(workedMinutes)}</strong>
            )}
          </Cluster>
        </Line>
      ))}
    </Lines>
  )
}

/** The last of them are looked at every month; the others are there when asked for. */
const shown = 6

/** The hours of a holder's whole team, month by month, where the clause asks for a part of them (R08). */
export const WorkedHoursPanel = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('contracts')
  const { id, version, viewerCanRecordWorked, holder, workedMonths } = readFragment(
    CommitmentFragment,
    masked,
  )
  if (workedMonths === null) return null
  const newestFirst = workedMonths.toReversed()
  const [latest, older] = [newestFirst.slice(0, shown), newestFirst.slice(shown)]
  const missing = workedMonths.find(({ workedMinutes }) => workedMinutes === null)
  return (
    <Card title={t('workedTitle')} aside={holder.name}>
      <Stack gap="tight">
        <Muted small>{t('workedLead')}</Muted>
        {workedMonths.length === 0 ? (
          <Muted>{t('workedNone')}</Muted>
        ) : (
          <>
            <MonthLines months={latest} />
            {older.length > 0 && (
              <details>
                <summary>{t('workedOlder', { count: older.length })}</summary>
                <MonthLines months={older} />
              </details>
            )}
          </>
        )}
        {viewerCanRecordWorked && (
          <StepForm
            label={t('workedRecord')}
            document={RecordWorkedHours}
            refetch={['Contract']}
            said={t('workedSaid')}
            fields={{
              month: { kind: 'month', label: t('workedMonth'), value: missing?.month ?? null },
              workedMinutes: {
                kind: 'hours',
                label: t('workedHours'),
                hint: t('workedHint'),
                optional: true,
              },
            }}
            variables={(said) => ({ commitmentId: id, version, months: [said] })}
          />
        )}
      </Stack>
    </Card>
  )
}
