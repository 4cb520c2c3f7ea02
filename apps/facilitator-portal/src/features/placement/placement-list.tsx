import { employmentContractLabel } from '@cordee/domain/placement/employment-contract'
import { placementStateLabels } from '@cordee/domain/placement/placement-lifecycle'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { personName } from '../../display/person-name.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PlacementStatus } from '../../gql/graphql.ts'

const PlacementFragment = graphql(`
  fragment PlacementList_placement on Placement {
    id
    status
    contractType
    startsOn
    endsOn
    trade {
      code
      label
    }
    employer {
      id
      name
    }
    declarant {
      id
      name
    }
    participant {
      id
      identity {
        firstName
        lastName
      }
    }
    assessment {
      id
      status
      validUntil
    }
  }
`)

type Placement = FragmentType<typeof PlacementFragment>

const tones: Partial<Record<PlacementStatus, Tone>> = {
  PLANNED: 'info',
  STARTED: 'good',
  SUSPENDED: 'attention',
  CANCELLED: 'bad',
}

const Row = ({ placement: masked }: { placement: Placement }) => {
  const t = useTranslations('placements')
  const today = useToday()
  const placement = readFragment(PlacementFragment, masked)
  const until = placement.assessment?.validUntil ?? null
  return (
    <tr>
      <th scope="row">
        <Link href={`/personnes/${placement.participant.id}`}>
          {personName(placement.participant.identity)}
        </Link>
        <div>
          <Muted small>
            {placement.trade.label}, {employmentContractLabel(placement.contractType)}
          </Muted>
        </div>
      </th>
      <td>
        {placement.employer.name}
        {placement.declarant.id !== placement.employer.id && (
          <div>
            <Muted small>{t('declaredBy', { name: placement.declarant.name })}</Muted>
          </div>
        )}
      </td>
      <td>
        {formatDayMedium(placement.startsOn)}
        {placement.endsOn !== null && ` – ${formatDayMedium(placement.endsOn)}`}
      </td>
      <td>
        <Badge tone={tones[placement.status] ?? 'neutral'}>{placementStateLabels[placement.status]}</Badge>
      </td>
      <td>
        {until === null ? (
          <Badge tone="attention">{t('eligibilityMissing')}</Badge>
        ) : until < today ? (
          <Badge tone="bad">{t('eligibilityEnded', { day: formatDayMedium(until) })}</Badge>
        ) : (
          <Badge tone="good">{t('eligibleUntil', { day: formatDayMedium(until) })}</Badge>
        )}
      </td>
    </tr>
  )
}

/** Who works on what, for whom, and until when the hours count. */
export const PlacementList = ({ placements }: { placements: readonly (Placement & { id: string })[] }) => {
  const t = useTranslations('placements')
  return (
    <Card title={t('title')} aside={placements.length > 0 && placements.length}>
      {placements.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('listLabel')} look="plain">
          <thead>
            <tr>
              <th scope="col">{t('columnPerson')}</th>
              <th scope="col">{t('columnEmployer')}</th>
              <th scope="col">{t('columnDates')}</th>
              <th scope="col" colSpan={2}>
                {t('columnState')}
              </th>
            </tr>
          </thead>
          <tbody>
            {placements.map((placement) => (
              <Row key={placement.id} placement={placement} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}
