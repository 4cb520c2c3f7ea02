import { Field, LongField, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { useTranslations } from '../../messages/translate.ts'

/** « Mon chantier est décalé »: new dates and why. */
export const PostponementForm = ({
  sendKey,
  said,
}: {
  sendKey: string
  said: { typed: Typed; problems: Problems }
}) => {
  const t = useTranslations('delay')
  const optional = useTranslations('desk')('optional')
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      <Field name="newStartOn" type="date" label={t('newStartOn')} said={said} />
      <Field
        name="newEndOn"
        type="date"
        label={`${t('newEndOn')} ${optional}`}
        hint={t('newEndHint')}
        said={said}
      />
      <LongField name="reason" label={t('reason')} said={said} maxLength={500} />
      <button type="submit" className="button">
        {t('submit')}
      </button>
    </form>
  )
}
