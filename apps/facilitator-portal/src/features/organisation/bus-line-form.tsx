import { Button } from '@cordee/ui/button'
import { Checkbox } from '@cordee/ui/checkbox'
import { CheckboxGroup } from '@cordee/ui/checkbox-group'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Columns, Full, Muted, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CommunePicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { type Failure, fieldError, isUnderFields } from '../../display/use-act.ts'
import type { BusLineInput } from '../../gql/graphql.ts'
import { type BusLineDraft, emptyStop, lineInputOf, readRuns, type StopDraft } from './bus-line-draft.ts'

const days = ['1', '2', '3', '4', '5', '6', '7'] as const
const words = ['operator', 'name', 'source'] as const
const dates = ['from', 'to'] as const
const directions = ['outward', 'back'] as const
const fields = [...words, ...dates, ...directions, 'weekdays']

type Props = {
  start: BusLineDraft
  label: string
  busy: boolean
  failure: Failure | null
  onSave: (input: BusLineInput) => void
  onCancel: () => void
}

/** A line as a leaflet prints it: its stops, then one run a line of text. */
export const BusLineForm = ({ start, label, busy, failure, onSave, onCancel }: Props) => {
  const t = useTranslations('buses')
  const service = useTranslations('service')
  const common = useTranslations('display')
  const [draft, setDraft] = useState(start)
  const input = lineInputOf(draft)
  const set =
    <Field extends keyof BusLineDraft>(field: Field) =>
    (value: BusLineDraft[Field]) =>
      setDraft({ ...draft, [field]: value })
  const setStop = (key: string, part: Partial<StopDraft>) =>
    set('stops')(draft.stops.map((stop) => (stop.key === key ? { ...stop, ...part } : stop)))
  const unread = (field: 'outward' | 'back') => {
    const word = readRuns(draft[field]).unread
    return word === null ? null : t('unread', { word })
  }
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (input !== null && !busy) onSave(input)
      }}
    >
      <Stack>
        <Columns kind="fields">
          {words.map((field) => (
            <TextField
              key={field}
              label={t(field)}
              hint={t(`${field}Hint`)}
              value={draft[field]}
              onChange={set(field)}
              error={fieldError(failure, field)}
              isRequired
            />
          ))}
          {dates.map((field) => (
            <DateField
              key={field}
              label={t(field)}
              value={draft[field]}
              onChange={set(field)}
              error={fieldError(failure, field)}
            />
          ))}
          <Full>
            <CheckboxGroup
              label={t('weekdays')}
              hint={t('weekdaysHint')}
              options={days.map((day) => ({ value: day, label: service(`day${day}`) }))}
              value={draft.weekdays.map(String)}
              onChange={(chosen) => set('weekdays')(chosen.map(Number).toSorted())}
              error={fieldError(failure, 'weekdays')}
            />
          </Full>
        </Columns>
        <Checkbox isSelected={draft.onRequest} onChange={set('onRequest')}>
          {t('onRequest')}
        </Checkbox>
        <div>
          <h3>{t('stops')}</h3>
          <Muted small>{t('stopsHint')}</Muted>
        </div>
        {draft.stops.map(({ key, communeCode, name }, index) => (
          <Columns kind="fields" key={key}>
            <CommunePicker
              label={t('stopCommune', { number: index + 1 })}
              value={communeCode}
              onChange={(chosen) => setStop(key, { communeCode: chosen })}
              isRequired
            />
            <TextField
              label={t('stopName', { number: index + 1 })}
              value={name}
              onChange={(typed) => setStop(key, { name: typed })}
              isRequired
            />
            {draft.stops.length > 2 && (
              <Button onPress={() => set('stops')(draft.stops.filter((stop) => stop.key !== key))}>
                {t('removeStop', { number: index + 1 })}
              </Button>
            )}
          </Columns>
        ))}
        <div>
          <Button onPress={() => set('stops')([...draft.stops, emptyStop()])}>{t('addStop')}</Button>
        </div>
        <Columns kind="halves">
          {directions.map((field) => (
            <TextArea
              key={field}
              label={t(field)}
              hint={t(`${field}Hint`)}
              value={draft[field]}
              onChange={set(field)}
              error={unread(field) ?? fieldError(failure, field)}
              rows={6}
            />
          ))}
        </Columns>
        {failure !== null && !isUnderFields(failure, fields) && <Refusal failure={failure} />}
        {input === null && <Muted small>{t('incomplete')}</Muted>}
        <Cluster>
          <Button type="submit" tone="primary" isDisabled={input === null} isPending={busy}>
            {common('save')}
          </Button>
          <Button tone="quiet" onPress={onCancel}>
            {common('cancel')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  )
}
