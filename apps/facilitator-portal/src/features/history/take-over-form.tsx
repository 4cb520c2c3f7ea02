import { formatHours, parseHours } from '@cordee/domain/kernel/minutes'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Cluster, Columns, Facts, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslations } from 'use-intl'
import { useStepUp } from '../../display/step-up.tsx'
import { HistoryProblems } from './history-problems.tsx'
import { confirmed, type Refused, sendHistory, type Told } from './send-history.ts'

/** Read first, compared with the other tool, then written: nothing enters before the totals are equal. */
export const TakeOverForm = ({ onDone }: { onDone: () => void }) => {
  const t = useTranslations('history')
  const say = useToast()
  const askCode = useStepUp()
  const [file, setFile] = useState<File | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [failure, setFailure] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const [due, setDue] = useState('')
  const [counted, setCounted] = useState('')
  const [dueRead, countedRead] = [parseHours(due), parseHours(counted)]

  const take = (answer: Told | Refused | null): Told | null => {
    setBusy(false)
    if (answer === null) return null
    if ('code' in answer) {
      setFailure(answer)
      return null
    }
    setFailure(null)
    setTold(answer)
    return answer
  }
  const read = async (chosen: File) => {
    setBusy(true)
    setFile(chosen)
    setTold(null)
    take(await sendHistory(chosen, null))
  }
  const write = async () => {
    if (file === null || !dueRead.ok || !countedRead.ok) return
    setBusy(true)
    const expected = { due: dueRead.value, counted: countedRead.value }
    if (take(await confirmed(() => sendHistory(file, expected), askCode)) === null) return
    say(t('written'))
    setFile(null)
    setTold(null)
    onDone()
  }
  const clean = told !== null && told.problemCount === 0 && told.missing.length === 0
  const equal =
    told !== null &&
    dueRead.ok &&
    countedRead.ok &&
    dueRead.value === told.totals.dueMinutes &&
    countedRead.value === told.totals.countedMinutes
  return (
    <Card title={t('take')} aside={<a href="/import/history/modele.xlsx">{t('template')}</a>}>
      <Stack>
        <Muted>{t('takeLead')}</Muted>
        <Cluster>
          <FileTrigger
            acceptedFileTypes={['.xlsx', '.csv']}
            onSelect={(files) => {
              const chosen = files?.[0]
              if (chosen !== undefined) void read(chosen)
            }}
          >
            <Button tone={told === null ? 'primary' : 'secondary'} isPending={busy}>
              {t(file === null ? 'choose' : 'chooseAgain')}
            </Button>
          </FileTrigger>
          {file !== null && <span>{file.name}</span>}
        </Cluster>
        {failure !== null && (
          <Callout tone="bad" role="alert" title={failure.message === '' ? t('outage') : failure.message} />
        )}
        {told !== null && (
          <>
            <Facts
              facts={[
                { name: t('contracts'), value: told.totals.contracts },
                { name: t('people'), value: told.totals.people },
                { name: t('works'), value: told.totals.works },
                { name: t('months'), value: told.totals.months },
                { name: t('due'), value: <strong>{formatHours(told.totals.dueMinutes)}</strong> },
                { name: t('counted'), value: <strong>{formatHours(told.totals.countedMinutes)}</strong> },
              ]}
            />
            {!clean && <HistoryProblems told={told} />}
          </>
        )}
        {clean && (
          <>
            <h3>{t('compare')}</h3>
            <Columns kind="fields">
              <TextField label={t('dueThere')} hint={t('hoursHint')} value={due} onChange={setDue} />
              <TextField label={t('countedThere')} value={counted} onChange={setCounted} />
            </Columns>
            {due !== '' && counted !== '' && (
              <Callout
                tone={equal ? 'good' : 'attention'}
                title={t(equal ? 'equal' : 'notEqual')}
                role="status"
              />
            )}
            <Cluster>
              <Button tone="primary" isDisabled={!equal} isPending={busy} onPress={() => void write()}>
                {t('write')}
              </Button>
            </Cluster>
          </>
        )}
      </Stack>
    </Card>
  )
}
