import { messageStateLabels } from '@cordee/domain/messaging/message'
import { checkSms } from '@cordee/domain/messaging/sms-text'
import { Button } from '@cordee/ui/button'
import { Cluster, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { Addressee as AddresseeKind, WrittenChannel } from '../../gql/graphql.ts'
import { SmsCheck } from './sms-check.tsx'

const WriteMutation = graphql(`
  mutation WriteMessage(
    $toKind: Addressee!
    $toId: Uuid!
    $channel: WrittenChannel!
    $subject: String
    $body: String!
    $idempotencyKey: String!
  ) {
    writeMessage(
      toKind: $toKind
      toId: $toId
      channel: $channel
      subject: $subject
      body: $body
      idempotencyKey: $idempotencyKey
    ) {
      ... on MutationWriteMessageSuccess {
        data {
          id
          status
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export type Addressee = { kind: AddresseeKind; id: string }

const channels = ['SMS', 'MAIL', 'LETTER'] as const satisfies readonly WrittenChannel[]

/** Writes to somebody; a text is shown as the telephone will show it, before it leaves. */
export const WriteMessage = ({ to }: { to: Addressee }) => {
  const t = useTranslations('messaging')
  const common = useTranslations('display')
  const say = useToast()
  const may = useCan('message:send')
  const [key, setKey] = useState<string | null>(null)
  const [channel, setChannel] = useState<WrittenChannel>('MAIL')
  const [subject, setSubject] = useState('')
  const [body, setBody] = useState('')
  const write = useAct(WriteMutation, ['Person', 'Organisation', 'Messages', 'Tasks', 'Today'])
  if (!may) return null
  if (key === null) {
    return (
      <div>
        <Button size="small" onPress={() => setKey(crypto.randomUUID())}>
          {t('write')}
        </Button>
      </div>
    )
  }
  const send = async () => {
    const done = await write.act({
      toKind: to.kind,
      toId: to.id,
      channel,
      subject: channel === 'SMS' ? null : subject,
      body,
      idempotencyKey: key,
    })
    if (done === null) return
    say(t('written', { state: messageStateLabels[done.status] }))
    setBody('')
    setSubject('')
    setKey(null)
  }
  return (
    <Stack gap="tight">
      <Select
        label={t('channel')}
        value={channel}
        onChange={(way) => setChannel(way || 'MAIL')}
        options={channels.map((value) => ({ value, label: t(`ways.${value}`) }))}
      />
      {channel !== 'SMS' && (
        <TextField
          label={t('subject')}
          value={subject}
          onChange={setSubject}
          error={fieldError(write.failure, 'subject')}
        />
      )}
      <TextArea
        label={t('body')}
        value={body}
        onChange={setBody}
        rows={channel === 'SMS' ? 3 : 6}
        error={fieldError(write.failure, 'body')}
      />
      {channel === 'SMS' && body.trim() !== '' && <SmsCheck check={checkSms(body)} />}
      <Cluster>
        <Button
          tone="primary"
          isPending={write.busy}
          isDisabled={body.trim() === ''}
          onPress={() => void send()}
        >
          {t('send')}
        </Button>
        <Button tone="quiet" onPress={() => setKey(null)}>
          {common('cancel')}
        </Button>
      </Cluster>
      <Refusal failure={write.failure} />
    </Stack>
  )
}
