import styles from '../../display/form.module.css'
import { monthNames } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'

/** What only the person knows, before anything is said of them: a day and a month, never the year. */
export const ConfirmForm = ({ problem }: { problem: 'confirmWrong' | 'unavailable' | null }) => {
  const t = useTranslations()
  const wrong = {
    'aria-invalid': problem === null ? undefined : true,
    'aria-describedby': problem === null ? undefined : 'birthDay-erreur',
  } as const
  return (
    <form method="post" className={styles.form}>
      <h2>{t('space.confirmTitle')}</h2>
      <p>{t('space.confirm')}</p>
      {problem !== null && (
        <p id="birthDay-erreur" className={styles.error} role="alert">
          {problem === 'unavailable' ? t('link.unavailable') : t('space.confirmWrong')}
        </p>
      )}
      <div className={styles.field}>
        <label htmlFor="birthDay">{t('space.birthDay')}</label>
        <input
          id="birthDay"
          name="birthDay"
          inputMode="numeric"
          autoComplete="bday-day"
          pattern="[0-9]{1,2}"
          maxLength={2}
          required
          {...wrong}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="birthMonth">{t('space.birthMonth')}</label>
        <select
          id="birthMonth"
          name="birthMonth"
          autoComplete="bday-month"
          required
          defaultValue=""
          {...wrong}
        >
          <option value="">{t('space.choose')}</option>
          {monthNames().map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button" name="act" value="confirm">
        {t('space.confirmButton')}
      </button>
    </form>
  )
}
