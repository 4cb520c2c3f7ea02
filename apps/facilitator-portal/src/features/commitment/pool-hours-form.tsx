import { useQuery } from '@apollo/client/react'
import { addMonths, firstDay, monthOf } from '@cordee/domain/kernel/day'
import { Cluster, Muted } from '@cordee/ui/layout'
import type { Option } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { RowsSkeleton } from '../../display/skeletons.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { graphql } from '../../gql/gql.ts'
import { PoolHours } from './pooling-acts.ts'

const PeopleQuery = graphql(`
  query PeopleToPool($commitmentId: Uuid!, $from: Month!, $to: Month!) {
    hoursGrid(commitmentId: $commitmentId, from: $from, to: $to) {
      placementId
      personName
      trade
    }
  }
`)

/** Names are asked only when hours are about to move: each reading is written down. */
export const PoolHoursForm = ({
  commitmentId,
  targets,
}: {
  commitmentId: string
  targets: readonly Option[]
}) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const to = monthOf(today)
  const query = useQuery(PeopleQuery, {
    variables: { commitmentId, from: monthOf(addMonths(firstDay(to), -12)), to },
  })
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={2} />}>
      {({ hoursGrid }) => {
        const people = hoursGrid.map(({ placementId, personName, trade }) => ({
          value: placementId,
          label: `${personName ?? trade}, ${trade}`,
        }))
        if (people.length === 0) return <Muted>{t('nobodyPlaced')}</Muted>
        return (
          <Cluster>
            <StepForm
              label={t('poolHours')}
              document={PoolHours}
              fields={{
                placementId: { kind: 'choice', label: t('poolPlacement'), options: people },
                month: { kind: 'month', label: t('poolMonth'), value: to },
                minutes: { kind: 'hours', label: t('poolMinutes') },
                toCommitmentId: {
                  kind: 'choice',
                  label: t('poolTo'),
                  options: targets,
                  ...(targets.length === 1 ? { value: targets[0]?.value ?? '' } : {}),
                },
              }}
              variables={(values, idempotencyKey) => ({ ...values, idempotencyKey })}
              refetch={['ContractProcedure']}
              said={t('pooled')}
            />
          </Cluster>
        )
      }}
    </Loaded>
  )
}
