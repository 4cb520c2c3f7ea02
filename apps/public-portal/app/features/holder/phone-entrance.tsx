import styles from '../../display/form.module.css'
import { useTranslations } from '../../messages/translate.ts'

type Problem = 'phoneWrong' | 'codeWrong' | 'unavailable'
type Props = { waiting: boolean; phone: string; problem: Problem | null }

const useSentence = (problem: Problem | null): string | null => {
  const t = useTranslations()
  if (problem === null) return null
  return problem === 'unavailable' ? t('link.unavailable') : t(`space.${problem}`)
}

const CodeForm = ({ problem }: { problem: Problem | null }) => {
  const t = useTranslations('space')
  const sentence = useSentence(problem)
  return (
    <>
      <h2>{t('codeTitle')}</h2>
      <p role="status">{t('codeSent')}</p>
      <form method="post" className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="code">{t('codeHint')}</label>
          {sentence !== null && (
            <p id="code-erreur" className={styles.error} role="alert">
              {sentence}
            </p>
          )}
          <input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            required
            aria-invalid={sentence === null ? undefined : true}
            aria-describedby={sentence === null ? undefined : 'code-erreur'}
          />
        </div>
        <button type="submit" className="button" name="act" value="code">
          {t('codeEnter')}
        </button>
      </form>
      <form method="post">
        <button type="submit" className="button-line" name="act" value="again">
          {t('codeAgain')}
        </button>
      </form>
    </>
  )
}

/** A telephone, then six digits: no account, no password, and the same words whether or not we know the number. */
export const PhoneEntrance = ({ waiting, phone, problem }: Props) => {
  const t = useTranslations('space')
  const sentence = useSentence(problem)
  if (waiting) return <CodeForm problem={problem} />
  return (
    <>
      <p className="lead">{t('personalAsk')}</p>
      <form method="post" className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="phone">{t('phone')}</label>
          <p id="phone-aide" className={styles.hint}>
            {t('phoneHint')}
          </p>
          {sentence !== null && (
            <p id="phone-erreur" className={styles.error} role="alert">
              {sentence}
            </p>
          )}
          <input
            id="phone"
            name="phone"
            type="tel"
            autoComplete="tel"
            inputMode="tel"
            maxLength={30}
            defaultValue={phone}
            required
            aria-invalid={sentence === null ? undefined : true}
            aria-describedby={sentence === null ? 'phone-aide' : 'phone-erreur phone-aide'}
          />
        </div>
        <button type="submit" className="button" name="act" value="phone">
          {t('phoneSend')}
        </button>
      </form>
      <p>{t('noPhone')}</p>
    </>
  )
}
