import { addWorkingDays, formatDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatPhone } from '../../display/phone.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { readFragment } from '../../gql/fragment-masking.ts'
import { PutOff } from './put-off.tsx'
import { ReminderDraft } from './reminder-draft.tsx'
import { TaskFragment, type TaskToAct } from './task-fragment.ts'
import { CompleteMutation, LogCallMutation, ReopenMutation, taskQueries } from './task-mutations.ts'

/** What can be done about a task, where it is read: call, say it is done, put it off, take it back. */
export const TaskActs = ({ task: masked, withPhone = true }: { task: TaskToAct; withPhone?: boolean }) => {
  const t = useTranslations('tasks')
  const say = useToast()
  const today = useToday()
  const task = readFragment(TaskFragment, masked)
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState<'later' | 'call' | 'draft' | null>(null)
  const log = useAct(LogCallMutation, taskQueries)
  const complete = useAct(CompleteMutation, taskQueries)
  const reopen = useAct(ReopenMutation, taskQueries)
  const { id, version } = task
  const call = task.kind === 'CALL'
  const phone = task.who?.phone ?? null

  const takeBack = (done: TaskToAct) => ({
    label: t('undo'),
    run: () => void reopen.act({ id, version: readFragment(TaskFragment, done).version }),
  })
  const record = async (answered: boolean) => {
    const done = await log.act({ id, version, answered, said: said || null })
    if (done === null) return
    const after = readFragment(TaskFragment, done)
    say(answered ? t('answeredDone') : t('silentDone', { day: formatDay(after.dueOn) }))
    setSaid('')
    setOpen(null)
  }
  const finish = async () => {
    const done = await complete.act({ id, version })
    if (done !== null) say(t('done'), takeBack(done))
  }
  if (task.status !== 'OPEN') {
    return (
      <Stack gap="tight">
        <Cluster>
          <Button size="small" isPending={reopen.busy} onPress={() => void reopen.act({ id, version })}>
            {t('reopen')}
          </Button>
        </Cluster>
        <Refusal failure={reopen.failure} />
      </Stack>
    )
  }
  return (
    <Stack gap="tight">
      {call && task.say !== null && <Muted>{t('say', { text: task.say })}</Muted>}
      <Cluster>
        {withPhone && phone !== null && (
          <LinkButton size="small" tone="primary" href={`tel:${phone}`}>
            {t('call', { phone: formatPhone(phone) })}
          </LinkButton>
        )}
        {call && (
          <>
            <Button size="small" onPress={() => setOpen(open === 'call' ? null : 'call')}>
              {t('answered')}
            </Button>
            <Button size="small" isPending={log.busy} onPress={() => void record(false)}>
              {t('silent')}
            </Button>
          </>
        )}
        {task.kind === 'REMINDER' && (
          <Button size="small" tone="primary" onPress={() => setOpen(open === 'draft' ? null : 'draft')}>
            {t('readAndSend')}
          </Button>
        )}
        {!call && task.kind !== 'REMINDER' && (
          <Button size="small" isPending={complete.busy} onPress={() => void finish()}>
            {t('finish')}
          </Button>
        )}
        <Button size="small" tone="quiet" onPress={() => setOpen(open === 'later' ? null : 'later')}>
          {t('later')}
        </Button>
      </Cluster>
      {open === 'call' && (
        <Cluster align="end">
          <TextField
            label={t('said')}
            value={said}
            onChange={setSaid}
            error={fieldError(log.failure, 'said')}
            autoFocus
          />
          <Button size="small" tone="primary" isPending={log.busy} onPress={() => void record(true)}>
            {t('note')}
          </Button>
        </Cluster>
      )}
      {open === 'draft' && <ReminderDraft id={id} version={version} onSent={() => setOpen(null)} />}
      {open === 'later' && (
        <PutOff
          id={id}
          version={version}
          start={addWorkingDays(today, 1)}
          undo={takeBack}
          onDone={() => setOpen(null)}
        />
      )}
      <Refusal failure={log.failure ?? complete.failure} />
    </Stack>
  )
}
