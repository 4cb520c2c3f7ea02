import { type OutcomeSituation, outcomeFacts, outcomeFamilyLabels } from '@cordee/domain/placement/outcome'
import {
  type OutcomeMilestone,
  outcomeMilestones,
  outcomeSourceLabels,
} from '@cordee/domain/placement/outcome-milestones'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { RecordOutcome } from './outcome-acts.ts'

const PlacementFragment = graphql(`
  fragment Outcomes_placement on Placement {
    id
    outcomesToAsk
    outcomes {
      id
      version
      milestone
      situation
      family
      source
      answeredOn
    }
  }
`)

const situations = (Object.keys(outcomeFacts) as OutcomeSituation[])
  .filter((situation) => situation !== 'DETAINED')
  .map((value) => ({ value, label: outcomeFacts[value].label }))

/** Where somebody is at the end of a work, then three, six and twelve months later. */
export const Outcomes = ({
  placement: masked,
  refetch,
  only,
}: {
  placement: FragmentType<typeof PlacementFragment>
  refetch: string[]
  /** The one moment a list is about. */
  only?: OutcomeMilestone
}) => {
  const t = useTranslations('outcomes')
  const today = useToday()
  const mayWrite = useCan('outcome:write')
  const { id: placementId, outcomes, outcomesToAsk } = readFragment(PlacementFragment, masked)
  const toAsk = outcomesToAsk.filter((milestone) => only === undefined || milestone === only)
  const asked = (situation = '', source = 'PERSON', answeredOn: string = today) =>
    ({
      situation: { kind: 'choice', label: t('situation'), options: situations, value: situation },
      source: { kind: 'choice', label: t('source'), options: optionsOf(outcomeSourceLabels), value: source },
      answeredOn: { kind: 'day', label: t('answeredOn'), value: answeredOn },
    }) as const
  return (
    <>
      {outcomes.map(({ id, version, milestone, situation, family, source, answeredOn }) => (
        <Cluster key={id}>
          <strong>{outcomeMilestones[milestone].label}</strong>
          <span>{outcomeFacts[situation].label}</span>
          <Badge tone={family === 'SUSTAINED' || family === 'POSITIVE' ? 'good' : 'neutral'}>
            {outcomeFamilyLabels[family]}
          </Badge>
          <Muted small>
            {outcomeSourceLabels[source]}, {formatDayMedium(answeredOn)}
          </Muted>
          {mayWrite && (
            <StepForm
              label={t('correct')}
              tone="quiet"
              document={RecordOutcome}
              fields={asked(situation, source, answeredOn)}
              variables={(values) => ({ placementId, milestone, version, ...values })}
              refetch={refetch}
              said={t('said')}
            />
          )}
        </Cluster>
      ))}
      {mayWrite && toAsk.length > 0 && (
        <Cluster>
          {toAsk.map((milestone) => (
            <StepForm
              key={milestone}
              label={t('record', { when: outcomeMilestones[milestone].label.toLowerCase() })}
              document={RecordOutcome}
              fields={asked()}
              variables={(values) => ({ placementId, milestone, version: null, ...values })}
              refetch={refetch}
              said={t('said')}
            />
          ))}
        </Cluster>
      )}
    </>
  )
}
