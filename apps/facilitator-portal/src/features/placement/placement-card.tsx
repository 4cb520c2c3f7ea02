import { formatDay } from '@cordee/domain/kernel/day'
import { formatDuration } from '@cordee/domain/kernel/minutes'
import { employmentContractLabel } from '@cordee/domain/placement/employment-contract'
import { modalityLabel } from '@cordee/domain/placement/modality'
import {
  type PlacementEndReason,
  type PlacementEvent,
  placementEndReasonLabels,
  placementStateLabels,
} from '@cordee/domain/placement/placement-lifecycle'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { NextActor } from '../../display/next-actor.tsx'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { ContractChange } from './contract-change.tsx'
import { Outcomes } from './outcomes.tsx'
import {
  CancelMutation,
  EndMutation,
  ResumeMutation,
  StartMutation,
  SuspendMutation,
} from './placement-mutations.ts'
import { PlacementWarnings } from './placement-warnings.tsx'
import { Trainings } from './trainings.tsx'
import { WorkDocuments } from './work-documents.tsx'

const PlacementFragment = graphql(`
  fragment PlacementCard_placement on Placement {
    id
    status
    modality
    contractType
    startsOn
    endsOn
    weeklyMinutes
    endReason
    availableSteps
    nextActor
    nextActorSince
    warnings {
      code
      sentence
      source
    }
    version
    ...Outcomes_placement
    ...Trainings_placement
    ...WorkDocuments_placement
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
    commitment {
      id
      lot {
        id
        contract {
          id
          subject
        }
      }
    }
  }
`)

/** One stage of a person's road: the contract of work and its next step. */
export const PlacementCard = ({
  placement: masked,
}: {
  placement: FragmentType<typeof PlacementFragment>
}) => {
  const t = useTranslations('placements')
  const common = useTranslations('display')
  const say = useToast()
  const placement = readFragment(PlacementFragment, masked)
  const { id, version } = placement
  const [ending, setEnding] = useState(false)
  const [endsOn, setEndsOn] = useState<string>(useToday())
  const [reason, setReason] = useState<PlacementEndReason | ''>('')
  const end = useAct(EndMutation, ['Person'])
  const acts = {
    start: useAct(StartMutation, ['Person']),
    suspend: useAct(SuspendMutation),
    resume: useAct(ResumeMutation),
    cancel: useAct(CancelMutation),
  }
  const may = (event: PlacementEvent) => placement.availableSteps.includes(event)
  const run = async (step: keyof typeof acts) => {
    if ((await acts[step].act({ id, version })) !== null) say(t('stepDone'))
  }
  const { contract } = placement.commitment.lot
  const failure = [end, ...Object.values(acts)].find((act) => act.failure !== null)?.failure ?? null
  return (
    <Stack gap="tight">
      <Cluster justify="spread">
        <Link href={`/marches/${contract.id}`}>{contract.subject}</Link>
        <Badge tone={placement.status === 'STARTED' ? 'good' : 'neutral'}>
          {placementStateLabels[placement.status]}
        </Badge>
      </Cluster>
      <span>
        {placement.trade.label}, {placement.employer.name}
      </span>
      <Muted small>
        {[
          employmentContractLabel(placement.contractType),
          modalityLabel(placement.modality),
          `${formatDay(placement.startsOn)}${placement.endsOn === null ? '' : ` – ${formatDay(placement.endsOn)}`}`,
          formatDuration(placement.weeklyMinutes),
          placement.declarant.id === placement.employer.id
            ? null
            : t('declaredBy', { name: placement.declarant.name }),
          placement.endReason === null
            ? null
            : (placementEndReasonLabels[placement.endReason as PlacementEndReason] ?? placement.endReason),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Muted>
      {placement.nextActorSince !== null && (
        <span>
          {t('next')}
          <NextActor actor={placement.nextActor} since={placement.nextActorSince} />
        </span>
      )}
      <PlacementWarnings warnings={placement.warnings} />
      <Outcomes placement={placement} refetch={['Person']} />
      <Trainings placement={placement} refetch={['Person']} />
      <WorkDocuments placement={placement} refetch={['Person']} />
      <Cluster>
        {may('start') && (
          <Button size="small" tone="primary" isPending={acts.start.busy} onPress={() => void run('start')}>
            {t('start')}
          </Button>
        )}
        {may('resume') && (
          <Button size="small" isPending={acts.resume.busy} onPress={() => void run('resume')}>
            {t('resume')}
          </Button>
        )}
        {may('suspend') && (
          <Button size="small" isPending={acts.suspend.busy} onPress={() => void run('suspend')}>
            {t('suspend')}
          </Button>
        )}
        {may('end') && !ending && (
          <Button size="small" onPress={() => setEnding(true)}>
            {t('end')}
          </Button>
        )}
        {may('cancel') && (
          <Button size="small" tone="danger" isPending={acts.cancel.busy} onPress={() => void run('cancel')}>
            {t('cancelIt')}
          </Button>
        )}
        <ContractChange placement={placement} />
      </Cluster>
      {ending && (
        <Cluster align="end">
          <DateField
            label={t('endedOn')}
            value={endsOn}
            onChange={setEndsOn}
            error={fieldError(end.failure, 'endsOn')}
          />
          <Select
            label={t('endReason')}
            placeholder={common('chooseNothing')}
            value={reason}
            onChange={setReason}
            options={optionsOf(placementEndReasonLabels)}
          />
          <Button
            isPending={end.busy}
            isDisabled={reason === ''}
            onPress={async () => {
              if (reason === '' || (await end.act({ id, version, endsOn, reason })) === null) return
              setEnding(false)
              say(t('stepDone'))
            }}
          >
            {t('end')}
          </Button>
        </Cluster>
      )}
      <Refusal failure={failure} />
    </Stack>
  )
}
