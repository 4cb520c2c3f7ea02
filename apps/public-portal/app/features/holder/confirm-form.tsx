import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

/** What only the person knows, before anything is said of them. */
export const ConfirmForm = ({ problem }: { problem: 'confirmWrong' | 'unavailable' | null }) => {
  const t = useTranslations()
  return (
    <form method="post" className={styles.form}>
      <h2>{t('space.confirmTitle')}</h2>
      <p>{t('space.confirm')}</p>
      <div className={styles.field}>
        <label htmlFor="birthDate">{t('space.birthDate')}</label>
        {problem !== null && (
          <p id="birthDate-erreur" className={styles.error} role="alert">
            {problem === 'unavailable' ? t('link.unavailable') : t('space.confirmWrong')}
          </p>
        )}
        <input
          id="birthDate"
          name="birthDate"
          type="date"
          autoComplete="bday"
          required
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : 'birthDate-erreur'}
        />
      </div>
      <button type="submit" className="button" name="act" value="confirm">
        {t('space.confirmButton')}
      </button>
    </form>
  )
}
