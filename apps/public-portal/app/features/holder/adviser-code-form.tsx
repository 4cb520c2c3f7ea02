import { QrCode } from '@cordee/ui/qr-code'
import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

type Props = {
  enrolment: { readonly secret: string; readonly uri: string } | null
  problem: string | null
}

const Code = ({ enrolling, problem }: { enrolling: boolean; problem: string | null }) => {
  const t = useTranslations('telephone')
  return (
    <form method="post" className={styles.form}>
      {enrolling && <input type="hidden" name="enrolling" value="on" />}
      <div className={styles.field}>
        <label htmlFor="code">{t('code')}</label>
        {problem !== null && (
          <p id="code-erreur" className={styles.error} role="alert">
            {problem}
          </p>
        )}
        <input
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          required
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : 'code-erreur'}
        />
      </div>
      <button type="submit" className="button" name="act" value="prove">
        {t('enter')}
      </button>
    </form>
  )
}

/** Six digits of the telephone, before anybody's file is read. */
export const AdviserCode = ({ problem }: Pick<Props, 'problem'>) => {
  const t = useTranslations('telephone')
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <Code enrolling={false} problem={problem} />
      <p>{t('lasts')}</p>
      <p>{t('lost')}</p>
    </>
  )
}

/** The first time: the key is shown once asked for, as an image and by groups of four, then proven by a code. */
export const AdviserEnrolment = ({ enrolment, problem }: Props) => {
  const t = useTranslations('telephone')
  if (enrolment === null)
    return (
      <>
        <p className="lead">{t('chooseLead')}</p>
        <p>{t('chooseFirst')}</p>
        {problem !== null && (
          <p className={styles.error} role="alert">
            {problem}
          </p>
        )}
        <form method="post" className={styles.form}>
          <button type="submit" className="button" name="act" value="start">
            {t('choose')}
          </button>
        </form>
      </>
    )
  return (
    <>
      <p>{t('scan')}</p>
      <QrCode text={enrolment.uri} label={t('image')} />
      <p>
        {t('byHand')} <code>{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <Code enrolling problem={problem} />
      <p>{t('lasts')}</p>
    </>
  )
}
