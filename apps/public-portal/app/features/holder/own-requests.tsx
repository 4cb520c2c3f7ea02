import { KeyField } from '../../display/key-field.tsx'
import type { OwnFilePageQuery } from '../../gql/holder/graphql.ts'
import { asDay } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'

type Props = {
  requests: OwnFilePageQuery['ownRequests']
  /** Nobody has opened a file yet: this is all there is. */
  alone: boolean
}

/** Requests to be called that are not about a file yet: the same states, the same sentences. */
export const OwnRequests = ({ requests, alone }: Props) => {
  const t = useTranslations('mine')
  if (requests.length === 0) return alone ? <p>{t('none')}</p> : null
  return (
    <section className={styles.section}>
      <h2>{t('requestsTitle')}</h2>
      <ul className={styles.cards}>
        {requests.map(({ id, version, reference, position, askedOn, canWithdraw, followUp }) => (
          <li key={id} className={`${styles.card} ${styles.attention}`}>
            <h3>{followUp.title}</h3>
            {position !== null && <p>{t.rich('forPosition', { position, fr: inFrench })}</p>}
            <p>{followUp.meaning}</p>
            <p>
              <b>{followUp.next}</b>
            </p>
            <p>{t('request', { day: asDay(askedOn), reference })}</p>
            {canWithdraw && (
              <details>
                <summary>{t('withdraw')}</summary>
                <form method="post" action={addressOf(`/suivi/arreter/${id}`)}>
                  <p>{t('withdrawSure')}</p>
                  <KeyField />
                  <input type="hidden" name="version" value={version} />
                  <input type="hidden" name="what" value="request" />
                  <button type="submit" className="button-line">
                    {t('withdraw')}
                  </button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
