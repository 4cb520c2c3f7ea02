import form from '../../display/form.module.css'
import { KeyField } from '../../display/key-field.tsx'
import type { AdviserDeskQuery } from '../../gql/holder/graphql.ts'
import { followUpForAdviserIn } from '../../messages/follow-up.ts'
import { asDay } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { inHours } from './hours-line.tsx'

type Referral = NonNullable<AdviserDeskQuery['followedReferrals']>[number]

const Eligibility = ({ referral }: { referral: Referral }) => {
  const t = useTranslations('adviser')
  const { eligibility, eligibleUntil, participantId } = referral
  const form = addressOf(`/lien/fiche/${participantId}`)
  if (eligibility === null) return referral.open ? <a href={form}>{t('form')}</a> : null
  return (
    <>
      <p>
        {t(`formStates.${eligibility}`, {
          day: eligibleUntil === null ? '' : asDay(eligibleUntil),
        })}
      </p>
      {(eligibility === 'DRAFT' || eligibility === 'EXPIRED') && <a href={form}>{t('formAgain')}</a>}
    </>
  )
}

const Offers = ({ referral }: { referral: Referral }) => {
  const t = useTranslations('adviser')
  if (referral.nextOffers.length === 0) return null
  return (
    <>
      <b>{t('offersTitle')}</b>
      <ul>
        {referral.nextOffers.map(({ id, title, communeName }) => (
          <li key={id}>
            <a href={addressOf(`/lien/orienter?poste=${id}&connue=${referral.participantId}`)}>
              {t.rich('offer', { title, commune: communeName, fr: inFrench })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Work = ({ work }: { work: Referral['work'] }) => {
  const t = useTranslations('adviser')
  const words = useTranslations('words')
  if (work.length === 0) return null
  return (
    <>
      <b>{t('workTitle')}</b>
      <ul>
        {work.map(({ id, employerName, startsOn, endsOn, minutes, outcomes }) => (
          <li key={id}>
            {t('work', { employer: employerName, from: asDay(startsOn), hours: inHours(minutes) })}
            {endsOn !== null && ` ${t('workUntil', { day: asDay(endsOn) })}`}
            {outcomes.map(({ milestone, situation, answeredOn }) => (
              <p key={milestone}>
                {t('outcome', {
                  milestone: words(`milestone.${milestone}`),
                  situation: words(`situation.${situation}`),
                  day: asDay(answeredOn),
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Where one person stands, why, what helps and what else is open. */
export const FollowedCard = ({ referral }: { referral: Referral }) => {
  const t = useTranslations('adviser')
  const words = useTranslations('words')
  const { firstName, lastName, position, since } = referral
  const followUp = followUpForAdviserIn(referral.followUp)
  const name = `${firstName} ${lastName}`
  return (
    <li className={styles.card}>
      <h3>{name}</h3>
      <p className={styles.small}>
        {position === null ? t('noPositionFor') : t.rich('for', { position, fr: inFrench })}
      </p>
      <p>
        <b>{t('since', { title: followUp.title, day: asDay(since) })}</b> {followUp.next}
      </p>
      {followUp.reason !== null && (
        <p>
          {t('reason', { reason: followUp.reason })} {followUp.help}
        </p>
      )}
      {referral.alreadyKnown !== null && (
        <p>{t('known', { sentence: words(`alreadyKnown.${referral.alreadyKnown}`) })}</p>
      )}
      <Work work={referral.work} />
      <Offers referral={referral} />
      <Eligibility referral={referral} />
      <details>
        <summary>{t('summary')}</summary>
        <div className={form.field}>
          <label className="visually-hidden" htmlFor={`resume-${referral.id}`}>
            {t('summaryLabel', { name })}
          </label>
          <textarea
            lang={langOfFrench()}
            id={`resume-${referral.id}`}
            readOnly
            rows={6}
            defaultValue={referral.summary}
          />
          <button
            type="button"
            hidden
            className="button-line"
            data-copy={`resume-${referral.id}`}
            data-copied={t('copied')}
          >
            {t('copy')}
          </button>
        </div>
      </details>
      {referral.open && (
        <form method="post" action={addressOf(`/lien/suivi-papier/${referral.participantId}`)}>
          <p className={styles.small}>{t('paperHint')}</p>
          <button type="submit" className="button-line">
            {t('paper')}
          </button>
        </form>
      )}
      {referral.canWithdraw && followUp.promise !== 'WORK_ENDED' && (
        <form method="post" action={addressOf(`/lien/arreter/${referral.id}`)}>
          <KeyField />
          <input type="hidden" name="version" value={referral.version} />
          <button type="submit" className="button-line">
            {t('withdraw')}
          </button>
        </form>
      )}
    </li>
  )
}
