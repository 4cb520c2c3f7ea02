import { Field, ProblemSummary } from '../../display/fields.tsx'
import form from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { asMonth } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { inHours } from './hours-line.tsx'

/** The name of the box where a month's total is typed. */
export const totalField = (month: string): string => `total.${month}`

interface Props {
  readonly months: readonly { readonly month: string; readonly workedMinutes: number | null }[]
  /** What is owed, as it stands on this page. */
  readonly version: number
  readonly sendKey: string
  readonly said: { readonly typed: Typed; readonly problems: Problems }
}

/** The hours of the whole team, one box a month (R08). */
export const TotalsForm = ({ months, version, sendKey, said }: Props) => {
  const t = useTranslations('totals')
  return (
    <form method="post" className={form.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      <input type="hidden" name="lu" value={version} />
      {months.map(({ month, workedMinutes }) => (
        <Field
          key={month}
          name={totalField(month)}
          label={t('month', { month: asMonth(month) })}
          hint={t('hint')}
          said={said}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          defaultValue={workedMinutes === null ? '' : inHours(workedMinutes).replace(/\s?h$/, '')}
        />
      ))}
      <div className={styles.actions}>
        <button type="submit" className="button">
          {t('submit')}
        </button>
      </div>
      <p className={styles.small}>{t('again')}</p>
    </form>
  )
}
