import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { BusLineFragment, CloseBusLine, CorrectBusLine, WithdrawBusLine, WriteBusLine } from './bus-acts.ts'
import { lineDraftOf, lineInputOf } from './bus-line-draft.ts'
import { BusLineForm } from './bus-line-form.tsx'

/** A line as it stands: where it goes, when, who says so; corrected and closed in place. */
export const BusLineCard = ({ line: masked }: { line: FragmentType<typeof BusLineFragment> }) => {
  const t = useTranslations('buses')
  const service = useTranslations('service')
  const say = useToast()
  const today = useToday()
  const line = readFragment(BusLineFragment, masked)
  const correct = useAct(CorrectBusLine, ['BusLines'])
  const write = useAct(WriteBusLine, ['BusLines'])
  const [open, setOpen] = useState(false)
  // What is taken back is written again as it was.
  const putBack = async () => {
    const input = lineInputOf(lineDraftOf(line))
    if (input === null || (await write.act({ input })) === null) say(t('putBackNot'))
  }
  const { id, version, name, stops } = line
  const [first, last] = [stops[0], stops.at(-1)]
  const runs = { outward: line.outward.length, back: line.back.length }
  const days = line.weekdays.map((day) => service(`day${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join(', ')
  return (
    <Card title={t('line', { name, from: first?.commune.name ?? '', to: last?.commune.name ?? '' })}>
      <Stack>
        <div>
          {t('runs', runs)}
          <br />
          {t('days', { days, from: formatDayMedium(line.from), to: formatDayMedium(line.to) })}
          {line.onRequest && ` ${t('mustBeBooked')}`}
          <br />
          <Muted small>
            {t('said', {
              operator: line.operator,
              source: line.source,
              day: formatDayMedium(line.enteredOn),
            })}
          </Muted>
        </div>
        {line.viewerCanEdit && open && (
          <BusLineForm
            start={lineDraftOf(line)}
            label={t('correct', { name })}
            busy={correct.busy}
            failure={correct.failure}
            onSave={(input) =>
              void correct.act({ id, version, input }).then((done) => {
                if (done === null) return
                setOpen(false)
                say(t('corrected'))
              })
            }
            onCancel={() => {
              correct.forget()
              setOpen(false)
            }}
          />
        )}
        {line.viewerCanEdit && !open && (
          <Cluster>
            <Button size="small" onPress={() => setOpen(true)}>
              {t('correct', { name })}
            </Button>
            {line.from > today && (
              <StepForm
                label={t('withdraw', { name })}
                tone="quiet"
                document={WithdrawBusLine}
                fields={{}}
                variables={() => ({ id, version })}
                refetch={['BusLines']}
                said={t('withdrawn')}
                undo={putBack}
              />
            )}
            {line.from <= today && line.to >= today && (
              <StepForm
                label={t('close', { name })}
                tone="quiet"
                document={CloseBusLine}
                fields={{ lastDay: { kind: 'day', label: t('lastDay'), value: today } }}
                note={t('closeNote')}
                variables={({ lastDay }) => ({ id, version, lastDay })}
                refetch={['BusLines']}
                said={t('closed')}
              />
            )}
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
