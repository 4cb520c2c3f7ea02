import { formatHours } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { useStepUp } from '../../display/step-up.tsx'
import { confirmed, type PastImport, undoHistory } from './send-history.ts'

/** What was taken over before, each taken back whole as long as nothing leans on it. */
export const PastImports = ({
  imports,
  onUndone,
}: {
  imports: readonly PastImport[]
  onUndone: () => void
}) => {
  const t = useTranslations('history')
  const common = useTranslations('display')
  const say = useToast()
  const askCode = useStepUp()
  const [asked, setAsked] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const undo = async (id: string) => {
    setFailure(null)
    const answer = await confirmed(() => undoHistory(id), askCode)
    setAsked(null)
    if (answer === null) return
    if ('code' in answer) setFailure(answer.message)
    else {
      say(t('undone'))
      onUndone()
    }
  }
  return (
    <Card title={t('past')}>
      <Stack>
        {imports.length === 0 && <Muted>{t('pastNone')}</Muted>}
        <Lines>
          {imports.map(({ id, fileName, committedAt, undoneAt, totals }) => (
            <Line key={id}>
              <Cluster>
                <strong>{fileName}</strong>
                <Muted small>
                  {formatInstant(committedAt)} ·{' '}
                  {t('pastLine', {
                    contracts: totals.contracts,
                    people: totals.people,
                    hours: formatHours(totals.countedMinutes),
                  })}
                </Muted>
                {undoneAt !== null ? (
                  <Badge>{t('undoneOn', { at: formatInstant(undoneAt) })}</Badge>
                ) : asked === id ? (
                  <>
                    <Muted small>{t('undoNote')}</Muted>
                    <Button size="small" tone="danger" onPress={() => void undo(id)}>
                      {t('undo')}
                    </Button>
                    <Button size="small" tone="quiet" onPress={() => setAsked(null)}>
                      {common('cancel')}
                    </Button>
                  </>
                ) : (
                  <Button size="small" tone="quiet" onPress={() => setAsked(id)}>
                    {t('undo')}
                  </Button>
                )}
              </Cluster>
            </Line>
          ))}
        </Lines>
        {failure !== null && (
          <Callout tone="bad" role="alert" title={failure === '' ? t('outage') : failure} />
        )}
      </Stack>
    </Card>
  )
}
