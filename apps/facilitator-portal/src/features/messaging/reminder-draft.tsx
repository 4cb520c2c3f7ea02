import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { CardsSkeleton } from '../../display/skeletons.tsx'
import { useAct } from '../../display/use-act.ts'
import styles from './letter.module.css'
import { ReminderDraftQuery, SendReminderMutation, taskQueries } from './task-mutations.ts'

/** Nothing leaves in somebody's name before they have read it. */
export const ReminderDraft = ({
  id,
  version,
  onSent,
}: {
  id: string
  version: number
  onSent: () => void
}) => {
  const t = useTranslations('tasks')
  const say = useToast()
  const query = useQuery(ReminderDraftQuery, { variables: { taskId: id }, fetchPolicy: 'network-only' })
  const send = useAct(SendReminderMutation, taskQueries)
  const leave = async () => {
    if ((await send.act({ taskId: id, version })) === null) return
    say(t('sent'))
    onSent()
  }
  return (
    <Loaded query={query} skeleton={<CardsSkeleton cards={1} rows={4} />}>
      {({ reminderDraft: draft }) =>
        draft === null ? (
          <Muted>{t('noMore')}</Muted>
        ) : (
          <Stack gap="tight">
            <Muted small>{t('to', { names: draft.to.join(', ') })}</Muted>
            <div className={styles.letter}>
              {draft.subject !== '' && <strong>{draft.subject}</strong>}
              <p>{draft.body}</p>
            </div>
            <Cluster>
              <Button size="small" tone="primary" isPending={send.busy} onPress={() => void leave()}>
                {t('send')}
              </Button>
            </Cluster>
            <Refusal failure={send.failure} />
          </Stack>
        )
      }
    </Loaded>
  )
}
