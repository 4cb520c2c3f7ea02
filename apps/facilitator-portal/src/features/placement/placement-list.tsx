import { employmentContractLabel } from '@cordee/domain/placement/employment-contract'
import { placementStateLabels } from '@cordee/domain/placement/placement-lifecycle'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Line, Lines, Muted } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { personName } from '../../display/person-name.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PlacementStatus } from '../../gql/graphql.ts'
import styles from './placement-list.module.css'

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
    <div className={styles.row}>
      <div>
        <p className={styles.name}>
          <Link href={`/personnes/${placement.participant.id}`}>
            {personName(placement.participant.identity)}
          </Link>
        </p>
        <Muted small>
          {placement.trade.label}, {employmentContractLabel(placement.contractType)}
        </Muted>
      </div>
      <div>
        {placement.employer.name}
        <br />
        <Muted small>
          {formatDayMedium(placement.startsOn)}
          {placement.endsOn !== null && ` – ${formatDayMedium(placement.endsOn)}`}
          {placement.declarant.id !== placement.employer.id &&
            ` · ${t('declaredBy', { name: placement.declarant.name })}`}
        </Muted>
      </div>
      <div className={styles.states}>
        {placement.status !== 'STARTED' && (
          <Badge tone={tones[placement.status] ?? 'neutral'}>{placementStateLabels[placement.status]}</Badge>
        )}
        {until === null ? (
          <Badge tone="attention">{t('eligibilityMissing')}</Badge>
        ) : until < today ? (
          <Badge tone="bad">{t('eligibilityEnded', { day: formatDayMedium(until) })}</Badge>
        ) : (
          <Badge tone="good">{t('eligibleUntil', { day: formatDayMedium(until) })}</Badge>
        )}
      </div>
    </div>
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
        <Lines>
          {placements.map((placement) => (
            <Line key={placement.id}>
              <Row placement={placement} />
            </Line>
          ))}
        </Lines>
      )}
    </Card>
  )
}
