import { formatHours } from '@cordee/domain/kernel/minutes'
import { formatHundredths } from '@cordee/domain/kernel/number-format'
import { effortRoundingLabels } from '@cordee/domain/procurement/effort'
import { type Sector, sectorLabels } from '@cordee/domain/procurement/labour-parameters'
import { Callout } from '@cordee/ui/callout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './effort-calculator.module.css'
import { type EffortDraft, previewEffort, type UsualLabour, withUsual } from './effort-draft.ts'

export type SectorUsual = UsualLabour & {
  readonly sector: Sector
  readonly policy: { readonly line: string }
}

const minutesPerDay = 7 * 60
const minutesPerFte = 1_600 * 60

const roundings = (['HOUR', 'DAY_OF_7_HOURS', 'WEEK_OF_35_HOURS'] as const).map((value) => ({
  value,
  label: effortRoundingLabels[value],
}))

const Result = ({ draft }: { draft: EffortDraft }) => {
  const t = useTranslations('study')
  const preview = previewEffort(draft)
  if (preview.kind === 'INCOMPLETE') return <p>{t('incomplete')}</p>
  if (preview.kind === 'REFUSED') return <Callout tone="bad" title={preview.message} />
  const { dueMinutes, trace, advice } = preview.effort
  return (
    <>
      <p className={styles.due}>{t('due', { hours: formatHours(dueMinutes) })}</p>
      <p className={styles.also}>
        {t('also', {
          days: t('days', { count: Math.round(dueMinutes / minutesPerDay) }),
          fte: formatHundredths(Math.round((dueMinutes / minutesPerFte) * 100)),
        })}
      </p>
      {advice.map(({ kind, sentence }) => (
        <div key={kind} className={styles.advice}>
          <Callout tone="attention" title={t('advice')}>
            <p>{sentence}</p>
          </Callout>
        </div>
      ))}
      <dl className={styles.trace}>
        {trace.map((step) => (
          <div key={step.label} className={styles.step}>
            <dt>{step.label}</dt>
            <dd className={styles.formula}>{step.formula}</dd>
            <dd className={styles.value}>{step.value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Amount × labour share ÷ hourly cost × rate, with its trace, at each key typed. */
export const EffortCalculator = ({
  name,
  draft,
  onChange,
  usual,
}: {
  /** What is calculated, to tell one calculation from another. */
  name: string
  draft: EffortDraft
  onChange: (draft: EffortDraft) => void
  /** What each sector usually takes, where this contract is. */
  usual: readonly SectorUsual[]
}) => {
  const t = useTranslations('study')
  const [sector, setSector] = useState<Sector | ''>('')
  const chosenUsual = usual.find((each) => each.sector === sector)
  const preview = previewEffort(draft)
  const errorOf = (field: string) =>
    preview.kind === 'REFUSED' && preview.field === field ? preview.message : null
  const set = (field: keyof EffortDraft) => (value: number | null) => onChange({ ...draft, [field]: value })
  return (
    <div className={styles.layout}>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <Select
            label={t('sector')}
            options={usual.map((each) => ({ value: each.sector, label: sectorLabels[each.sector] }))}
            value={sector}
            placeholder={t('sectorNone')}
            hint={chosenUsual?.policy.line ?? t('sectorHint')}
            onChange={(chosen) => {
              setSector(chosen)
              const values = usual.find((each) => each.sector === chosen)
              if (values !== undefined) onChange(withUsual(draft, values))
            }}
          />
        </div>
        <div className={styles.wide}>
          <NumberField
            label={t('amount')}
            unit={t('euro')}
            value={draft.amount}
            onChange={set('amount')}
            error={errorOf('amount')}
            minValue={0}
          />
        </div>
        <NumberField
          label={t('labourShare')}
          unit={t('percent')}
          value={draft.labourShare}
          onChange={set('labourShare')}
          error={errorOf('labourShare')}
          minValue={0}
          maxValue={100}
        />
        <NumberField
          label={t('hourlyCost')}
          unit={t('euroPerHour')}
          value={draft.hourlyCost}
          onChange={set('hourlyCost')}
          error={errorOf('hourlyCost')}
          minValue={0}
        />
        <NumberField
          label={t('insertionRate')}
          unit={t('percent')}
          value={draft.insertionRate}
          onChange={set('insertionRate')}
          error={errorOf('insertionRate')}
          minValue={0}
          maxValue={100}
        />
        <Select
          label={t('rounding')}
          options={roundings}
          value={draft.rounding}
          onChange={(rounding) => onChange({ ...draft, rounding: rounding === '' ? 'HOUR' : rounding })}
        />
      </div>
      <section className={styles.result} aria-live="polite" aria-label={`${t('calculation')}, ${name}`}>
        <h3>{t('calculation')}</h3>
        <Result draft={draft} />
      </section>
    </div>
  )
}
