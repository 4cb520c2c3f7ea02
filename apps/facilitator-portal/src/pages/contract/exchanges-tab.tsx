import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { DeclarationReminders } from '../../features/commitment/declaration-reminders.tsx'
import { TellVisitForm, VisitList } from '../../features/commitment/visit-list.tsx'
import { FollowUpPanel } from '../../features/messaging/follow-up-panel.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ExchangesFragment = graphql(`
  fragment ExchangesTab_contract on ProcurementContract {
    id
    nextStep {
      ...FollowUpPanel_step
    }
    lastContactOn
    ...DeclarationReminders_contract
    tasks {
      id
      ...TaskList_task
    }
    calls {
      id
      ...CallLine_call
    }
    visits {
      id
      ...VisitList_visit
    }
  }
`)

export const ExchangesTab = ({ contract: masked }: { contract: FragmentType<typeof ExchangesFragment> }) => {
  const t = useTranslations('visits')
  const mayWrite = useCan('commitment:write')
  const contract = readFragment(ExchangesFragment, masked)
  const { id, nextStep, lastContactOn, tasks, calls, visits } = contract
  return (
    <Stack>
      <FollowUpPanel
        step={nextStep}
        lastContactOn={lastContactOn}
        tasks={tasks}
        calls={calls}
        about={{ contractId: id }}
      />
      <DeclarationReminders contract={contract} />
      <Card title={t('title')}>
        <Stack>
          {visits.length === 0 ? (
            <Muted>{t('none')}</Muted>
          ) : (
            <VisitList visits={visits} refetch={['Contract']} />
          )}
          {mayWrite && <TellVisitForm contractId={id} refetch={['Contract']} />}
        </Stack>
      </Card>
    </Stack>
  )
}
