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
import { type Choice, confirmed, type Refused, sendHistory, type Told } from './send-history.ts'
import { UnderstoodSheets } from './understood-sheets.tsx'

const nothingSaid: Choice = { sheets: {}, columns: {} }

/** Read first, compared with the other tool, then written: nothing enters before the totals are equal. */
export const TakeOverForm = ({ onDone }: { onDone: () => void }) => {
  const t = useTranslations('history')
  const say = useToast()
  const askCode = useStepUp()
  const [files, setFiles] = useState<readonly File[]>([])
  const [choice, setChoice] = useState<Choice>(nothingSaid)
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
  const read = async (chosen: readonly File[], said: Choice) => {
    setBusy(true)
    setFiles(chosen)
    setChoice(said)
    take(await sendHistory(chosen, said, null))
  }
  const write = async () => {
    if (files.length === 0 || !dueRead.ok || !countedRead.ok) return
    setBusy(true)
    const expected = { due: dueRead.value, counted: countedRead.value }
    if (take(await confirmed(() => sendHistory(files, choice, expected), askCode)) === null) return
    say(t('written'))
    setFiles([])
    setChoice(nothingSaid)
    setTold(null)
    onDone()
  }
  const clean =
    told !== null && told.problemCount === 0 && told.missing.length === 0 && told.unknown.length === 0
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
            allowsMultiple
            onSelect={(list) => {
              const chosen = [...(list ?? [])]
              setTold(null)
              if (chosen.length > 0) void read(chosen, nothingSaid)
            }}
          >
            <Button tone={told === null ? 'primary' : 'secondary'} isPending={busy}>
              {t(files.length === 0 ? 'choose' : 'chooseAgain')}
            </Button>
          </FileTrigger>
          {files.length > 0 && <span>{files.map(({ name }) => name).join(', ')}</span>}
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
            <UnderstoodSheets told={told} choice={choice} onChoice={(said) => void read(files, said)} />
            {told.problemCount + told.missing.length > 0 && <HistoryProblems told={told} />}
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
