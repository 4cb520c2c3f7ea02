import {
  messageChannelLabels,
  messageFailureLabels,
  messagePurposeLabels,
  messageStateLabels,
  opensADoor,
} from '@cordee/domain/messaging/message'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { MessageStatus, WrittenChannel } from '../../gql/graphql.ts'
import styles from './letter.module.css'

const MessageFragment = graphql(`
  fragment MessageList_message on Message {
    id
    channel
    purpose
    status
    failure
    createdAt
    sentAt
    deliveredAt
    subject
    body
    address
    to {
      kind
      id
      name
    }
    saidAgain {
      id
      channel
    }
    availableSteps
  }
`)

const RetryMutation = graphql(`
  mutation RetryMessage($id: Uuid!) {
    retryMessage(id: $id) {
      ... on MutationRetryMessageSuccess {
        data {
          id
          ...MessageList_message
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const AgainMutation = graphql(`
  mutation SayAgain($id: Uuid!, $channel: WrittenChannel!) {
    sayAgain(id: $id, channel: $channel) {
      ... on MutationSayAgainSuccess {
        data {
          id
          ...MessageList_message
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const tones: Readonly<Record<MessageStatus, Tone>> = {
  QUEUED: 'neutral',
  SENT: 'info',
  DELIVERED: 'good',
  FAILED: 'bad',
  CALL_TASK: 'attention',
  LETTER_TASK: 'attention',
  SETTLED: 'good',
}

const otherWays = ['MAIL', 'SMS', 'LETTER'] as const satisfies readonly WrittenChannel[]

type Message = FragmentType<typeof MessageFragment>

const MessageItem = ({ message: masked }: { message: Message }) => {
  const t = useTranslations('messaging')
  const say = useToast()
  const message = readFragment(MessageFragment, masked)
  const again = useAct(AgainMutation, ['Messages', 'Person', 'Organisation'])
  const retry = useAct(RetryMutation, ['Messages', 'Person', 'Organisation'])
  const { id, channel, purpose, status, failure, subject, body } = message
  const when = message.deliveredAt ?? message.sentAt ?? message.createdAt
  const otherWay = async (way: WrittenChannel) => {
    const done = await again.act({ id, channel: way })
    if (done === null) return
    const after = readFragment(MessageFragment, done)
    say(t('saidAgain', { way: messageChannelLabels[after.channel], state: messageStateLabels[after.status] }))
  }
  const sendAgain = async () => {
    if ((await retry.act({ id })) !== null) say(t('retried'))
  }
  return (
    <Line>
      <Stack gap="tight">
        <Cluster justify="spread">
          <span>
            <strong>{message.to.name}</strong> <Muted>{messagePurposeLabels[purpose]}</Muted>
          </span>
          <Badge tone={tones[status]}>{messageStateLabels[status]}</Badge>
        </Cluster>
        <Muted small>
          {[messageChannelLabels[channel], message.address, formatInstant(when)].filter(Boolean).join(' · ')}
        </Muted>
        {failure !== null && <span>{messageFailureLabels[failure]}</span>}
        {message.saidAgain !== null && (
          <Muted small>{t('otherWay', { way: messageChannelLabels[message.saidAgain.channel] })}</Muted>
        )}
        {body === null ? (
          <Muted small>{t('hidden')}</Muted>
        ) : (
          <Reveal label={t('read')}>
            <div className={styles.letter}>
              {subject !== null && subject !== '' && <strong>{subject}</strong>}
              <p>{body}</p>
              {opensADoor(purpose) && <Muted small>{t('shownHere')}</Muted>}
            </div>
          </Reveal>
        )}
        {message.availableSteps.length > 0 && (
          <Cluster>
            {message.availableSteps.includes('retry') && (
              <Button size="small" tone="primary" isPending={retry.busy} onPress={() => void sendAgain()}>
                {t('retry')}
              </Button>
            )}
            {message.availableSteps.includes('sayAgain') &&
              otherWays
                .filter((way) => way !== channel)
                .map((way) => (
                  <Button key={way} size="small" isPending={again.busy} onPress={() => void otherWay(way)}>
                    {t(`by.${way}`)}
                  </Button>
                ))}
          </Cluster>
        )}
        <Refusal failure={retry.failure ?? again.failure} />
      </Stack>
    </Line>
  )
}

export const MessageList = ({ messages }: { messages: readonly (Message & { id: string })[] }) => (
  <Lines>
    {messages.map((message) => (
      <MessageItem key={message.id} message={message} />
    ))}
  </Lines>
)
