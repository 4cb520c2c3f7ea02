import { formatDay } from '@cordee/domain/kernel/day'
import { taskStateLabels } from '@cordee/domain/messaging/task'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { daysSince, formatDayShort } from '../../display/day.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PartyKind } from '../../gql/graphql.ts'
import { CallLine } from './call-line.tsx'
import { TaskActs } from './task-acts.tsx'

const ItemFragment = graphql(`
  fragment TaskList_task on Task {
    id
    title
    status
    since
    dueOn
    snoozeReason
    who {
      kind
      id
      name
    }
    contract {
      id
      subject
    }
    calls {
      id
      ...CallLine_call
    }
    ...TaskActs_task
  }
`)

type Item = FragmentType<typeof ItemFragment>

const address = (kind: PartyKind, id: string): string | null =>
  ({
    PARTICIPANT: `/personnes/${id}`,
    ORGANISATION: `/organisations/${id}`,
    CONTACT: `/organisations/${id}`,
    WORK_REQUEST: `/orientations#${id}`,
    STAFF: null,
  })[kind]

const TaskItem = ({ task: masked }: { task: Item }) => {
  const t = useTranslations('tasks')
  const common = useTranslations('display')
  const today = useToday()
  const task = readFragment(ItemFragment, masked)
  const late = daysSince(task.dueOn, today)
  const href = task.who === null ? null : address(task.who.kind, task.who.id)
  return (
    <Line>
      <Stack gap="tight">
        <Cluster justify="spread">
          <strong id={task.id}>{task.title}</strong>
          {task.status !== 'OPEN' ? (
            <Badge>{taskStateLabels[task.status]}</Badge>
          ) : late > 0 ? (
            <Badge tone="bad">{t('late', { days: late })}</Badge>
          ) : (
            <Badge tone={task.dueOn === today ? 'attention' : 'neutral'}>
              {t('dueOn', { day: formatDayShort(task.dueOn) })}
            </Badge>
          )}
        </Cluster>
        <Cluster>
          {task.who !== null &&
            (href === null ? <span>{task.who.name}</span> : <Link href={href}>{task.who.name}</Link>)}
          {task.contract !== null && (
            <Link href={`/marches/${task.contract.id}`}>{task.contract.subject}</Link>
          )}
          <Muted small>{common('sinceDays', { days: daysSince(task.since, today) })}</Muted>
        </Cluster>
        {task.snoozeReason !== null && (
          <Muted small>{t('snoozed', { day: formatDay(task.dueOn), reason: task.snoozeReason })}</Muted>
        )}
        {task.calls.map((call) => (
          <CallLine key={call.id} call={call} />
        ))}
        <TaskActs task={task} />
      </Stack>
    </Line>
  )
}

export const TaskList = ({ tasks }: { tasks: readonly (Item & { id: string })[] }) => (
  <Lines>
    {tasks.map((task) => (
      <TaskItem key={task.id} task={task} />
    ))}
  </Lines>
)
