import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

type Props = { address: string; sent: boolean; problem: 'addressWrong' | 'unavailable' | null }

/** Whoever already has a space has a link sent to the mobile or the mailbox of their file. */
export const EntranceForm = ({ address, sent, problem }: Props) => {
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
          <label htmlFor="address">{t('space.address')}</label>
          <p id="address-aide" className={styles.hint}>
            {t('space.addressHint')}
          </p>
          {problem !== null && (
            <p id="address-erreur" className={styles.error} role="alert">
              {problem === 'unavailable' ? t('link.unavailable') : t('space.addressWrong')}
            </p>
          )}
          <input
            id="address"
            name="address"
            type="text"
            autoComplete="username"
            maxLength={200}
            defaultValue={address}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? 'address-aide' : 'address-erreur address-aide'}
          />
        </div>
        <button type="submit" className="button">
          {t('space.send')}
        </button>
      </form>
    </>
  )
}
