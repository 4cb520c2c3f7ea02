import styles from '../../display/form.module.css'
import { translate, useTranslations } from '../../messages/translate.ts'

type Props = {
  space: 'professional' | 'personal'
  shown: 'OPEN' | 'CODE_NEEDED' | 'CLOSED' | 'SENT'
  error: string | null
}

/** What the page is called: a link that opens nothing is not the page that asks for one. */
export const doorTitle = ({ space, shown }: Pick<Props, 'space' | 'shown'>): string => {
  if (shown === 'SENT') return translate('link.sentTitle')
  return shown === 'CLOSED' ? translate(`link.closedTitle.${space}`) : translate(`link.${space}`)
}

/** One button before a space; a code beside it when the link was not asked for in this browser. */
export const LinkDoor = ({ space, shown, error }: Props) => {
  const t = useTranslations('link')
  if (shown === 'SENT')
    return (
      <>
        <h1>{doorTitle({ space, shown })}</h1>
        <p className="lead" role="status">
          {t('sent')}
        </p>
      </>
    )
  const sentence = error === 'unavailable' ? t('unavailable') : error
  const renew = (
    <form method="post" className={styles.form}>
      <button type="submit" className="button-line" name="act" value="renew">
        {t('renew')}
      </button>
    </form>
  )
  if (shown === 'CLOSED')
    return (
      <>
        <h1>{doorTitle({ space, shown })}</h1>
        <p className="lead">{t('closed')}</p>
        {sentence !== null && (
          <p className={styles.error} role="alert">
            {sentence}
          </p>
        )}
        {renew}
        <p>{t('renewTo')}</p>
      </>
    )
  return (
    <>
      <h1>{doorTitle({ space, shown })}</h1>
      <form method="post" className={styles.form}>
        {shown === 'CODE_NEEDED' && (
          <div className={styles.field}>
            <label htmlFor="code">{t('code')}</label>
            <p id="code-aide" className={styles.hint}>
              {t('codeHint')}
            </p>
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
              aria-invalid={sentence === null ? undefined : true}
              aria-describedby={sentence === null ? 'code-aide' : 'code-erreur code-aide'}
            />
          </div>
        )}
        {shown === 'OPEN' && sentence !== null && (
          <p className={styles.error} role="alert">
            {sentence}
          </p>
        )}
        <button type="submit" className="button">
          {t('enter')}
        </button>
      </form>
      <p>{t('explain')}</p>
      {shown === 'CODE_NEEDED' && (
        <>
          <p>{t('lost')}</p>
          {renew}
        </>
      )}
    </>
  )
}
