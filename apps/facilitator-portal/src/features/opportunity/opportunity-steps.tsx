import {
  type OpportunityEvent,
  opportunityStateLabels,
} from '@cordee/domain/opportunity/opportunity-lifecycle'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { OpportunityStatus } from '../../gql/graphql.ts'
import {
  ArchiveMutation,
  CancelMutation,
  FillMutation,
  PauseMutation,
  PublishMutation,
  ReopenMutation,
  ResumeMutation,
  VerifyMutation,
} from './step-mutations.ts'

export const StepsFragment = graphql(`
  fragment OpportunitySteps_opportunity on Opportunity {
    id
    status
    nextActor
    nextActorSince
    verifiedOn
    advisersOnlyUntil
    availableSteps
    version
  }
`)

const tones: Partial<Record<OpportunityStatus, Tone>> = {
  PUBLISHED: 'good',
  PAUSED: 'attention',
  EXPIRED: 'attention',
  FILLED: 'info',
  CANCELLED: 'bad',
}

export const OpportunityStateBadge = ({ status }: { status: OpportunityStatus }) => (
  <Badge tone={tones[status] ?? 'neutral'}>{opportunityStateLabels[status]}</Badge>
)

export const OpportunitySteps = ({
  opportunity: masked,
}: {
  opportunity: FragmentType<typeof StepsFragment>
}) => {
  const t = useTranslations('opportunities')
  const say = useToast()
  const { id, version, status, availableSteps } = readFragment(StepsFragment, masked)
  const acts = {
    publish: useAct(PublishMutation),
    verify: useAct(VerifyMutation),
    pause: useAct(PauseMutation),
    resume: useAct(ResumeMutation),
    fill: useAct(FillMutation),
    cancel: useAct(CancelMutation),
    reopen: useAct(ReopenMutation),
    archive: useAct(ArchiveMutation),
  }
  const may = (event: OpportunityEvent) => availableSteps.includes(event)
  const run = async (step: keyof typeof acts, done: string) => {
    if ((await acts[step].act({ id, version })) !== null) say(done)
  }
  const failure = Object.values(acts).find((act) => act.failure !== null)?.failure ?? null
  return (
    <Stack gap="tight">
      <Cluster>
        {may('publish') && (
          <Button
            tone="primary"
            isPending={acts.publish.busy}
            onPress={() => void run('publish', t('published'))}
          >
            {t('publish')}
          </Button>
        )}
        {((status === 'PUBLISHED' && may('pause')) || may('confirm')) && (
          <Button
            tone="primary"
            isPending={acts.verify.busy}
            onPress={() => void run('verify', t('verified'))}
          >
            {t('verify')}
          </Button>
        )}
        {may('resume') && (
          <Button
            tone="primary"
            isPending={acts.resume.busy}
            onPress={() => void run('resume', t('resumed'))}
          >
            {t('resume')}
          </Button>
        )}
        {may('pause') && (
          <Button isPending={acts.pause.busy} onPress={() => void run('pause', t('paused'))}>
            {t('pause')}
          </Button>
        )}
        {may('fill') && (
          <Button isPending={acts.fill.busy} onPress={() => void run('fill', t('filled'))}>
            {t('fill')}
          </Button>
        )}
        {may('reopen') && (
          <Button isPending={acts.reopen.busy} onPress={() => void run('reopen', t('reopened'))}>
            {t('reopen')}
          </Button>
        )}
        {may('archive') && (
          <Button isPending={acts.archive.busy} onPress={() => void run('archive', t('archived'))}>
            {t('archive')}
          </Button>
        )}
        {may('cancel') && (
          <Button
            tone="danger"
            isPending={acts.cancel.busy}
            onPress={() => void run('cancel', t('cancelled'))}
          >
            {t('cancelIt')}
          </Button>
        )}
      </Cluster>
      <Refusal failure={failure} />
    </Stack>
  )
}
