import { formatDay } from '@cordee/domain/kernel/day'
import { nextActorLabels } from '@cordee/domain/kernel/next-actor'
import { Card } from '@cordee/ui/card'
import { Cluster, Facts, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { daysSince } from '../../display/day.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { type About, AddTask } from './add-task.tsx'
import { CallLine } from './call-line.tsx'
import { MessageList } from './message-list.tsx'
import { NoteCall } from './note-call.tsx'
import { TaskList } from './task-list.tsx'
import { type Addressee, WriteMessage } from './write-message.tsx'

const StepFragment = graphql(`
  fragment FollowUpPanel_step on NextStep {
    actor
    since
    sentence
    dueOn
  }
`)

type Listed<Fragment> = readonly (Fragment & { id: string })[]

/** Who has the next word, since when, the last exchange, and everything that was said: the notebook of an object. */
export const FollowUpPanel = ({
  step: masked,
  lastContactOn,
  tasks,
  calls,
  messages,
  about,
  addressee,
}: {
  step: FragmentType<typeof StepFragment>
  lastContactOn: Parameters<typeof formatDay>[0] | null
  tasks: Parameters<typeof TaskList>[0]['tasks']
  calls: Listed<Parameters<typeof CallLine>[0]['call']>
  messages?: Parameters<typeof MessageList>[0]['messages']
  about: About
  addressee?: Addressee
}) => {
  const t = useTranslations('tasks')
  const common = useTranslations('display')
  const today = useToday()
  const step = readFragment(StepFragment, masked)
  const facts = [
    {
      name: t('next'),
      value: (
        <>
          <strong>{nextActorLabels[step.actor]}</strong> {step.sentence}{' '}
          {step.since !== null && (
            <Muted small>{common('sinceDays', { days: daysSince(step.since, today) })}</Muted>
          )}
        </>
      ),
    },
    { name: t('lastContact'), value: lastContactOn === null ? t('never') : formatDay(lastContactOn) },
  ]
  return (
    <Card title={t('followUp')}>
      <Stack>
        <Facts facts={facts} />
        {tasks.length > 0 && <TaskList tasks={tasks} />}
        <Cluster align="end">
          <AddTask about={about} />
          <NoteCall about={about} />
          {addressee !== undefined && <WriteMessage to={addressee} />}
        </Cluster>
        {messages !== undefined && (
          <section>
            <h3>{t('messages')}</h3>
            {messages.length === 0 ? <Muted>{t('noMessage')}</Muted> : <MessageList messages={messages} />}
          </section>
        )}
        <section>
          <h3>{t('calls')}</h3>
          {calls.length === 0 && <Muted>{t('noCall')}</Muted>}
          {calls.map((call) => (
            <CallLine key={call.id} call={call} />
          ))}
        </section>
      </Stack>
    </Card>
  )
}
