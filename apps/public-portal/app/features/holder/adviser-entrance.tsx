import { Field, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { useTranslations } from '../../messages/translate.ts'

type Props = { said: { typed: Typed; problems: Problems }; sent: boolean }

/** Somebody who advises, known or not: a name, an agency, a work address, and a link comes. */
export const AdviserEntrance = ({ said, sent }: Props) => {
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
      <form method="post" className={styles.form} noValidate>
        <ProblemSummary problems={said.problems} />
        <Field
          name="name"
          label={t('space.adviserName')}
          said={said}
          autoComplete="name"
          maxLength={120}
          required
        />
        <Field
          name="agency"
          label={t('space.adviserAgency')}
          hint={t('space.adviserAgencyHint')}
          said={said}
          autoComplete="organization"
          maxLength={150}
          required
        />
        <Field
          name="email"
          type="email"
          label={t('space.email')}
          said={said}
          autoComplete="email"
          maxLength={200}
          required
        />
        <button type="submit" className="button">
          {t('space.send')}
        </button>
      </form>
    </>
  )
}
