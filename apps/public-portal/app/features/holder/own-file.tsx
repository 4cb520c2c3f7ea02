import { countsAsValidated } from '@cordee/domain/placement/hours-month-lifecycle'
import { KeyField } from '../../display/key-field.tsx'
import type { OwnFilePageQuery } from '../../gql/holder/graphql.ts'
import { asDay, asMonth } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { inHours } from './hours-line.tsx'
import { OwnReads } from './own-reads.tsx'

type File = NonNullable<OwnFilePageQuery['ownFile']>

const Requests = ({ file }: { file: File }) => {
  const t = useTranslations('mine')
  return (
    <section className={styles.section}>
      {file.requests.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.cards}>
        {file.requests.map(({ id, version, position, followUp }) => (
          <li key={id} className={`${styles.card} ${styles.attention}`}>
            <h2>{followUp.title}</h2>
            {position !== null && <p>{t.rich('forPosition', { position, fr: inFrench })}</p>}
            <p>{followUp.meaning}</p>
            {followUp.reason !== null && <p>{followUp.reason}</p>}
            {followUp.help !== null && <p>{followUp.help}</p>}
            <p>
              <b>{followUp.next}</b>
            </p>
            {file.confirmed && followUp.step !== 'STOPPED' && followUp.promise !== 'WORK_ENDED' && (
              <details>
                <summary>{t('withdraw')}</summary>
                <form method="post" action={addressOf(`/suivi/arreter/${id}`)}>
                  <p>{t('withdrawSure')}</p>
                  <KeyField />
                  <input type="hidden" name="version" value={version} />
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

const Hours = ({ months }: { months: File['months'] }) => {
  const t = useTranslations('mine')
  const certificate = useTranslations('certificate')
  return (
    <section className={styles.section}>
      <h2>{t('hoursTitle')}</h2>
      {months.length === 0 ? (
        <p>{t('noHours')}</p>
      ) : (
        <>
          <ul>
            {months.map(({ id, month, employerName, minutes, status }) => (
              <li key={id}>
                {t('hours', {
                  month: asMonth(month),
                  hours: inHours(minutes),
                  employer: employerName,
                  status: t(`hoursStates.${status}`),
                })}
                <details>
                  <summary>{t('contest')}</summary>
                  <form method="post" action={addressOf(`/suivi/contester/${id}`)}>
                    <label htmlFor={`remark-${id}`}>{t('contestRemark')}</label>
                    <input id={`remark-${id}`} name="remark" maxLength={160} autoComplete="off" />
                    <KeyField />
                    <button type="submit" className="button-line">
                      {t('contestSend')}
                    </button>
                  </form>
                </details>
              </li>
            ))}
          </ul>
          <p>{t('hoursWrong')}</p>
          {months.some(({ status }) => countsAsValidated(status)) && (
            <p>
              <a href={addressOf('/suivi/attestation')}>{certificate('link')}</a>
            </p>
          )}
        </>
      )}
    </section>
  )
}

type Share = File['shares'][number]

const takeBack = (purpose: Share['purpose']) => (purpose === 'POOL' ? 'takeBackPool' : 'takeBack')

const shareSaid = (
  t: ReturnType<typeof useTranslations<'mine'>>,
  { purpose, organisationName, from }: Pick<Share, 'purpose' | 'organisationName' | 'from'>,
): string => {
  const day = asDay(from)
  if (purpose === 'POOL') return t('sharePool', { day })
  return organisationName === null
    ? t('shareAll', { day })
    : t('share', { organisation: organisationName, day })
}

const Shares = ({ shares }: { shares: File['shares'] }) => {
  const t = useTranslations('mine')
  return (
    <section className={styles.section}>
      <h2>{t('sharesTitle')}</h2>
      {shares.length === 0 && <p>{t('noShare')}</p>}
      <ul>
        {shares.map(({ id, version, purpose, organisationName, from }) => (
          <li key={id}>
            {shareSaid(t, { purpose, organisationName, from })}
            <details>
              <summary>{t(takeBack(purpose))}</summary>
              <form method="post" action={addressOf(`/suivi/arreter/${id}`)}>
                <p>{t(purpose === 'POOL' ? 'takeBackPoolSure' : 'takeBackSure')}</p>
                <input type="hidden" name="what" value="share" />
                <KeyField />
                <input type="hidden" name="version" value={version} />
                <button type="submit" className="button-line">
                  {t(takeBack(purpose))}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where I stand, in plain sentences; what names me only once I said it is me. */
export const OwnFile = ({ file }: { file: File }) => {
  const t = useTranslations('mine')
  return (
    <>
      <Requests file={file} />
      {file.confirmed && (
        <>
          {file.countsUntil !== null && <p>{t('right', { day: asDay(file.countsUntil) })}</p>}
          <Hours months={file.months} />
          <Shares shares={file.shares} />
          <OwnReads title="readsTitle" reads={file.reads} />
        </>
      )}
    </>
  )
}
