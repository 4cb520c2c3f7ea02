import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

type Props = {
  typed: { name: string; agency: string; email: string }
  problem: 'missing' | 'unavailable' | null
  sent: boolean
}

/** Somebody who advises, known or not: a name, an agency, a work address, and a link comes. */
export const AdviserEntrance = ({ typed, problem, sent }: Props) => {
  const t = useTranslations()
  if (sent)
    return (
      <p className="lead" role="status">
        {t('space.adviserSent')}
      </p>
    )
  return (
    <>
      <p className="lead">{t('space.adviserLead')}</p>
      <form method="post" className={styles.form}>
        {problem !== null && (
          <p className={styles.error} role="alert">
            {problem === 'unavailable' ? t('link.unavailable') : t('space.adviserMissing')}
          </p>
        )}
        <div className={styles.field}>
          <label htmlFor="name">{t('space.adviserName')}</label>
          <input
            id="name"
            name="name"
            autoComplete="name"
            maxLength={120}
            required
            defaultValue={typed.name}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="agency">{t('space.adviserAgency')}</label>
          <p id="agency-aide" className={styles.hint}>
            {t('space.adviserAgencyHint')}
          </p>
          <input
            id="agency"
            name="agency"
            autoComplete="organization"
            maxLength={150}
            required
            defaultValue={typed.agency}
            aria-describedby="agency-aide"
          />
        </div>
        <div className={styles.field}>
          <label htmlFor="email">{t('space.email')}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={200}
            required
            defaultValue={typed.email}
          />
        </div>
        <button type="submit" className="button">
          {t('space.send')}
        </button>
      </form>
    </>
  )
}
