import type { BuyerDeskQuery } from '../../gql/holder/graphql.ts'
import { forecastIn } from '../../messages/forecast.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { settlementIn } from '../../messages/settlement.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { HoursLine, inHours } from './hours-line.tsx'

type Contract = BuyerDeskQuery['boughtContracts'][number]

const Holder = ({ commitment }: { commitment: Contract['commitments'][number] }) => {
  const t = useTranslations('buyer')
  const { holderName, lotNumber, lotTitle, progress, forecast, settlement } = commitment
  return (
    <li className={styles.line}>
      <b>
        {t.rich('holder', { name: holderName, number: String(lotNumber), title: lotTitle, fr: inFrench })}
      </b>
      <HoursLine progress={progress} />
      {progress.expectedMinutes > 0 && (
        <p className={styles.small}>{t('expected', { expected: inHours(progress.expectedMinutes) })}</p>
      )}
      {forecast !== null && forecastIn(forecast).map((sentence) => <p key={sentence}>{sentence}</p>)}
      {settlement !== null && <p>{settlementIn(settlement)}</p>}
    </li>
  )
}

const ContractCard = ({ contract }: { contract: Contract }) => {
  const t = useTranslations('buyer')
  return (
    <li className={styles.card}>
      <h3 lang={langOfFrench()}>{contract.subject}</h3>
      <p className={styles.small}>
        {translate(`words.contractState.${contract.status}`)}
        {contract.reference !== null && ` · ${contract.reference}`}
      </p>
      {contract.commitments.length > 1 && <HoursLine progress={contract.progress} />}
      <p>{contract.people === null ? t('few') : t('people', { count: contract.people })}</p>
      <ul className={styles.cards}>
        {contract.commitments.map((each) => (
          <Holder key={each.id} commitment={each} />
        ))}
      </ul>
    </li>
  )
}

/** « Où en est-on ? »: hours and counts, and what waits for the buyer's own decision. */
export const BuyerDesk = ({ desk }: { desk: BuyerDeskQuery }) => {
  const t = useTranslations('buyer')
  const company = useTranslations('company')
  return (
    <>
      {desk.boughtCases.length > 0 && (
        <section className={styles.section}>
          <h2>{t('casesTitle')}</h2>
          <ul className={styles.cards}>
            {desk.boughtCases.map((each) => (
              <li key={each.id} className={`${styles.card} ${styles.attention}`}>
                <h3>
                  {t.rich('case', { holder: each.holderName, subject: each.contractSubject, fr: inFrench })}
                </h3>
                <p>
                  {translate(`words.penaltyState.${each.status}`)}.{' '}
                  {t('missing', { hours: inHours(each.missingMinutes) })}
                </p>
                <a
                  className={each.availableSteps.length > 0 ? 'button' : 'button-line'}
                  href={addressOf(`/lien/penalites/${each.id}`)}
                >
                  {t(each.availableSteps.length > 0 ? 'decide' : 'read')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('title')}</h2>
        {desk.boughtContracts.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={styles.cards}>
            {desk.boughtContracts.map((each) => (
              <ContractCard key={each.id} contract={each} />
            ))}
          </ul>
        )}
      </section>
      <p>
        <a href={addressOf('/lien/contacts')}>{company('contacts')}</a>
      </p>
    </>
  )
}
