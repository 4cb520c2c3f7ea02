import type { CompanyDeskQuery } from '../../gql/holder/graphql.ts'
import { asDay, asMonth } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { knownAnswerIn } from '../../messages/known-answer.ts'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { missingTotals, OwedCard, totalsPath } from './owed-card.tsx'

type MonthToDeclare = CompanyDeskQuery['monthsToDeclare'][number]

/** The day of the territory; without an answer of it, no month is said to be late. */
type Today = { readonly today: string | null }

const MonthLink = ({ month, missing, deadline, today }: MonthToDeclare & Today) => {
  const t = useTranslations('company')
  const late = today !== null && deadline < today
  return (
    <li>
      <a className={styles.monthLink} href={addressOf(`/lien/heures/${month}`)}>
        {asMonth(month)}
        <span>{t(late ? 'monthLate' : 'monthPeople', { missing, day: asDay(deadline) })}</span>
      </a>
    </li>
  )
}

type Owed = CompanyDeskQuery['owedCommitments'][number]

/** The whole team's hours of a contract, while a month waits for them (R08). */
const TotalsLink = ({ owed }: { owed: Owed }) => {
  const t = useTranslations('company')
  return (
    <li>
      <a className={styles.monthLink} href={totalsPath(owed.id)}>
        {t('totalsTitle')}
        <span lang={langOfFrench()}>{owed.contractSubject}</span>
        <span>{t('totalsMonths', { missing: missingTotals(owed) })}</span>
      </a>
    </li>
  )
}

const Months = ({
  months,
  owed,
  today,
}: { months: readonly MonthToDeclare[]; owed: readonly Owed[] } & Today) => {
  const t = useTranslations('company')
  // The oldest first: it is the one that is late.
  const toDeclare = months
    .filter(({ missing }) => missing > 0)
    .toSorted((one, other) => one.month.localeCompare(other.month))
  const declared = months.filter(({ missing }) => missing === 0)
  const totals = owed.filter((each) => missingTotals(each) > 0)
  return (
    <section className={styles.section}>
      <h2>{t('monthsTitle')}</h2>
      {toDeclare.length + totals.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul className={styles.cards}>
          {toDeclare.map((each) => (
            <MonthLink key={each.month} {...each} today={today} />
          ))}
          {totals.map((each) => (
            <TotalsLink key={each.id} owed={each} />
          ))}
        </ul>
      )}
      {declared.length > 0 && (
        <details>
          <summary>{t('declaredTitle')}</summary>
          <ul>
            {declared.map(({ month }) => (
              <li key={month}>
                <a href={addressOf(`/lien/heures/${month}`)}>{asMonth(month)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const Candidates = ({ candidates }: { candidates: CompanyDeskQuery['proposedCandidates'] }) => {
  const t = useTranslations('company')
  if (candidates.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('candidatesTitle')}</h2>
      <ul className={styles.cards}>
        {candidates.map((each) => (
          <li key={each.id} className={`${styles.card} ${styles.attention}`}>
            <h3>
              {each.firstName} {each.lastName}
            </h3>
            <p>{t.rich('candidate', { position: each.position, commune: each.communeName, fr: inFrench })}</p>
            {each.status === 'INTERVIEW' ? (
              <>
                <p>
                  <b>{t('answeredMeeting')}</b> {t('afterMeeting', { day: asDay(each.answerBy) })}
                </p>
                <a className="button-plain" href={addressOf(`/lien/candidats/${each.id}`)}>
                  {t('changeAnswer')}
                </a>
              </>
            ) : (
              <>
                <p>{t(each.late ? 'answerLate' : 'answerBy', { day: asDay(each.answerBy) })}</p>
                <a className="button" href={addressOf(`/lien/candidats/${each.id}`)}>
                  {t('answer')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const KnownPeople = ({ people }: { people: CompanyDeskQuery['knownPeople'] }) => {
  const t = useTranslations('company')
  if (people.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>{t('knownTitle')}</h2>
      <ul className={styles.cards}>
        {people.map(({ id, firstName, lastName, startsOn, ...answer }) => (
          <li key={id} className={styles.line}>
            {t('knownLine', {
              name: `${firstName} ${lastName}`,
              day: asDay(startsOn),
              sentence: knownAnswerIn(answer),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The four questions of a company, in its order: what to say this month, who waits, how much is left, by when. */
export const CompanyDesk = ({ desk, today }: { desk: CompanyDeskQuery } & Today) => {
  const t = useTranslations('company')
  return (
    <>
      <Months months={desk.monthsToDeclare} owed={desk.owedCommitments} today={today} />
      <Candidates candidates={desk.proposedCandidates} />
      <section className={styles.section}>
        <h2>{t('owedTitle')}</h2>
        {desk.owedCommitments.length === 0 ? (
          <p>{t('noCommitment')}</p>
        ) : (
          <ul className={styles.cards}>
            {desk.owedCommitments.map((each) => (
              <OwedCard key={each.id} owed={each} />
            ))}
          </ul>
        )}
        <p>
          <a className="button-plain" href={addressOf('/lien/deja-quelqu-un')}>
            {t('known')}
          </a>
        </p>
      </section>
      <KnownPeople people={desk.knownPeople} />
      <p>
        <a href={addressOf('/lien/contacts')}>{t('contacts')}</a>
      </p>
    </>
  )
}
