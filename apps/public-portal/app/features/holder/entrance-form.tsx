import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

type Props = { email: string; sent: boolean; problem: 'emailWrong' | 'unavailable' | null }

/** Whoever already has a space has a link sent to the address of their file. */
export const EntranceForm = ({ email, sent, problem }: Props) => {
  const t = useTranslations()
  if (sent)
    return (
      <>
        <h1>{t('link.sentTitle')}</h1>
        <p className="lead" role="status">
          {t('space.askSent')}
        </p>
      </>
    )
  return (
    <>
      <h1>{t('space.askTitle')}</h1>
      <p className="lead">{t('space.ask')}</p>
      <form method="post" className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="email">{t('space.email')}</label>
          <p id="email-aide" className={styles.hint}>
            {t('space.emailHint')}
          </p>
          {problem !== null && (
            <p id="email-erreur" className={styles.error} role="alert">
              {problem === 'unavailable' ? t('link.unavailable') : t('space.emailWrong')}
            </p>
          )}
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={email}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? 'email-aide' : 'email-erreur email-aide'}
          />
        </div>
        <button type="submit" className="button">
          {t('space.send')}
        </button>
      </form>
    </>
  )
}
