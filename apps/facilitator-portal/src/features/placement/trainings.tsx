import { formatDuration } from '@cordee/domain/kernel/minutes'
import { hoursKindLabels } from '@cordee/domain/placement/hours-entry'
import { trainingKinds } from '@cordee/domain/placement/training-period'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { useCan } from '../../display/permissions.tsx'
import type { StepFields } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { TrainingInput } from '../../gql/graphql.ts'
import { EditTraining, PlanTraining, RemoveTraining } from './training-acts.ts'

const PlacementFragment = graphql(`
  fragment Trainings_placement on Placement {
    id
    startsOn
    endsOn
    trainings {
      id
      version
      kind
      title
      startsOn
      endsOn
      plannedMinutes
      provider {
        id
        name
      }
    }
    trainingBalance {
      kind
      plannedMinutes
      declaredMinutes
    }
  }
`)

const kinds = trainingKinds.map((value) => ({ value, label: hoursKindLabels[value] }))
type Known = Omit<TrainingInput, 'providerId'> & { provider: { id: string } | null }

const useTrainingFields = () => {
  const t = useTranslations('placements')
  return (known: Known) =>
    ({
      kind: { kind: 'choice', label: t('trainingKind'), options: kinds, value: known.kind },
      title: { kind: 'text', label: t('trainingTitle'), value: known.title },
      providerId: {
        kind: 'organisation',
        label: t('trainingProvider'),
        value: known.provider?.id ?? null,
        optional: true,
      },
      startsOn: { kind: 'day', label: t('startsOn'), value: known.startsOn },
      endsOn: { kind: 'day', label: t('endsOn'), value: known.endsOn },
      plannedMinutes: { kind: 'hours', label: t('trainingHours'), value: known.plannedMinutes / 60 || null },
    }) as const satisfies StepFields
}

/** What is learnt during a contract of work: planned, and beside it what was declared. */
export const Trainings = ({
  placement: masked,
  refetch,
}: {
  placement: FragmentType<typeof PlacementFragment>
  refetch: string[]
}) => {
  const t = useTranslations('placements')
  const mayWrite = useCan('placement:write')
  const fieldsOf = useTrainingFields()
  const {
    id: placementId,
    startsOn,
    endsOn,
    trainings,
    trainingBalance,
  } = readFragment(PlacementFragment, masked)
  const first = { title: '', startsOn, endsOn: endsOn ?? startsOn, plannedMinutes: 0, provider: null }
  return (
    <>
      {trainings.map((training) => (
        <Cluster key={training.id}>
          <span>{training.title}</span>
          <Muted small>
            {[
              hoursKindLabels[training.kind],
              training.provider?.name,
              `${formatDayMedium(training.startsOn)} – ${formatDayMedium(training.endsOn)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Muted>
          {mayWrite && (
            <>
              <StepForm
                label={t('trainingEdit')}
                tone="quiet"
                document={EditTraining}
                fields={fieldsOf(training)}
                variables={(input) => ({ id: training.id, version: training.version, input })}
                refetch={refetch}
                said={t('trainingEdited')}
              />
              <StepForm
                label={t('trainingRemove')}
                tone="quiet"
                note={t('trainingRemoveNote')}
                document={RemoveTraining}
                fields={{}}
                variables={() => ({ id: training.id, version: training.version })}
                refetch={refetch}
                said={t('trainingRemoved')}
              />
            </>
          )}
        </Cluster>
      ))}
      {trainingBalance.map(({ kind, plannedMinutes, declaredMinutes }) => (
        <Cluster key={kind}>
          <Muted small>
            {t('trainingBalance', {
              kind: hoursKindLabels[kind],
              declared: formatDuration(declaredMinutes),
              planned: formatDuration(plannedMinutes),
            })}
          </Muted>
          {declaredMinutes > plannedMinutes && <Badge tone="attention">{t('trainingBeyond')}</Badge>}
        </Cluster>
      ))}
      {mayWrite && (
        <Cluster>
          <StepForm
            label={t('trainingPlan')}
            tone="quiet"
            document={PlanTraining}
            fields={fieldsOf({ kind: 'TRAINING_EXTERNAL', ...first })}
            variables={(input, idempotencyKey) => ({ placementId, input, idempotencyKey })}
            refetch={refetch}
            said={t('trainingPlanned')}
          />
        </Cluster>
      )}
    </>
  )
}
