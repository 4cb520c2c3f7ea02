import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { EmptyState } from '@cordee/ui/empty-state'
import { Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { useCan } from '../../display/permissions.tsx'
import { useToday } from '../../display/today.tsx'
import { useAct } from '../../display/use-act.ts'
import type { BusLinesQuery } from '../../gql/graphql.ts'
import { WriteBusLine } from './bus-acts.ts'
import { BusLineCard } from './bus-line-card.tsx'
import { emptyLine } from './bus-line-draft.ts'
import { BusLineForm } from './bus-line-form.tsx'

/** What the answer « sans voiture » is made of: lines written by hand, and files that were imported. */
export const BusLines = ({ busLines, transitFeeds }: BusLinesQuery) => {
  const t = useTranslations('buses')
  const say = useToast()
  const today = useToday()
  const mayWrite = useCan('service:write')
  const write = useAct(WriteBusLine, ['BusLines'])
  const [open, setOpen] = useState(false)
  const begin = mayWrite && (
    <Button tone="primary" onPress={() => setOpen(true)}>
      {t('write')}
    </Button>
  )
  return (
    <Stack>
      {open && (
        <Card title={t('write')}>
          <BusLineForm
            start={emptyLine(today)}
            label={t('write')}
            busy={write.busy}
            failure={write.failure}
            onSave={(input) =>
              void write.act({ input }).then((done) => {
                if (done === null) return
                setOpen(false)
                say(t('written'))
              })
            }
            onCancel={() => {
              write.forget()
              setOpen(false)
            }}
          />
        </Card>
      )}
      {!open && busLines.length === 0 && (
        <EmptyState title={t('none')} actions={begin}>
          {t('noneHint')}
        </EmptyState>
      )}
      {!open && busLines.length > 0 && begin && <div>{begin}</div>}
      {busLines.map((line) => (
        <BusLineCard key={line.id} line={line} />
      ))}
      <Card title={t('files')}>
        <Stack>
          <Muted>{transitFeeds.length === 0 ? t('noFile') : t('filesHint')}</Muted>
          <Lines>
            {transitFeeds.map(({ id, source, from, to }) => (
              <Line key={id}>
                <span>
                  <strong>{source}</strong>{' '}
                  {t('file', { from: formatDayMedium(from), to: formatDayMedium(to) })}
                </span>
              </Line>
            ))}
          </Lines>
        </Stack>
      </Card>
    </Stack>
  )
}
