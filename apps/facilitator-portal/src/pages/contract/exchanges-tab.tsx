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
    tasks {
      id
      ...TaskList_task
    }
    calls {
      id
      ...CallLine_call
    }
  }
`)

export const ExchangesTab = ({ contract: masked }: { contract: FragmentType<typeof ExchangesFragment> }) => {
  const { id, nextStep, lastContactOn, tasks, calls } = readFragment(ExchangesFragment, masked)
  return (
    <FollowUpPanel
      step={nextStep}
      lastContactOn={lastContactOn}
      tasks={tasks}
      calls={calls}
      about={{ contractId: id }}
    />
  )
}
