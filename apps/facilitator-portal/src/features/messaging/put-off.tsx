import { type Day, formatDay, parseDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import type { TaskToAct } from './task-fragment.ts'
import { DropMutation, SnoozeMutation, taskQueries } from './task-mutations.ts'

/** Another day, or no longer needed: each with its reason. */
export const PutOff = ({
  id,
  version,
  start,
  undo,
  onDone,
}: {
  id: string
  version: number
  start: Day
  undo: (done: TaskToAct) => { label: string; run: () => void }
  onDone: () => void
}) => {
  const t = useTranslations('tasks')
  const say = useToast()
  const [until, setUntil] = useState<string>(start)
  const [reason, setReason] = useState('')
  const snooze = useAct(SnoozeMutation, taskQueries)
  const drop = useAct(DropMutation, taskQueries)
  const day = parseDay(until)
  const put = async () => {
    if (!day.ok) return
    const done = await snooze.act({ id, version, until: day.value, reason })
    if (done === null) return
    say(t('laterDone', { day: formatDay(day.value) }), undo(done))
    onDone()
  }
  const forget = async () => {
    const done = await drop.act({ id, version, reason })
    if (done === null) return
    say(t('dropped'), undo(done))
    onDone()
  }
  return (
    <Stack gap="tight">
      <Cluster align="end">
        <DateField
          label={t('until')}
          value={until}
          onChange={setUntil}
          error={fieldError(snooze.failure, 'until')}
        />
        <TextField
          label={t('reason')}
          value={reason}
          onChange={setReason}
          error={fieldError(snooze.failure ?? drop.failure, 'reason')}
        />
      </Cluster>
      <Cluster>
        <Button
          size="small"
          tone="primary"
          isPending={snooze.busy}
          isDisabled={!day.ok}
          onPress={() => void put()}
        >
          {t('putOff')}
        </Button>
        <Button size="small" tone="quiet" isPending={drop.busy} onPress={() => void forget()}>
          {t('drop')}
        </Button>
      </Cluster>
      <Refusal failure={snooze.failure ?? drop.failure} />
    </Stack>
  )
}
