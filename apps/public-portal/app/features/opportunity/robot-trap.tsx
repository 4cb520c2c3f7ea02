import { Field } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

/** What tells a person from a robot without asking anything: a field nobody sees, and the time it took. */
export const RobotTrap = ({ formKey, writtenAt }: { formKey: string; writtenAt: number }) => {
  const t = useTranslations('fields')
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="writtenAt" value={writtenAt} />
      <div className={styles.trap} aria-hidden="true">
        <Field name="trap" label={t('trap')} tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}
