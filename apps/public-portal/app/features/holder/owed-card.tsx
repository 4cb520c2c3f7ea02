import { KeyField } from '../../display/key-field.tsx'
import type { CompanyDeskQuery } from '../../gql/holder/graphql.ts'
import { asDay } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { settlementIn } from '../../messages/settlement.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { HoursLine, inHours } from './hours-line.tsx'

type Owed = CompanyDeskQuery['owedCommitments'][number]

const Delay = ({ postponement }: { postponement: Owed['postponement'] }) => {
  const t = useTranslations('company')
  if (postponement === null) return null
  const { id, version, status, newStartOn, newEndOn, answer } = postponement
  return (
    <>
      <p>
        {t(`delayStates.${status}`, {
          start: asDay(newStartOn),
          end: asDay(newEndOn),
          answer: answer ?? '',
        })}
      </p>
      {status === 'ASKED' && (
        <details>
          <summary>{t('delayTakeBack')}</summary>
          <form method="post" action={addressOf(`/lien/arreter/${id}`)}>
            <p>{t('delayTakeBackSure')}</p>
            <KeyField />
            <input type="hidden" name="what" value="delay" />
            <input type="hidden" name="version" value={version} />
            <button type="submit" className="button-line">
              {t('delayTakeBack')}
            </button>
          </form>
        </details>
      )}
    </>
  )
}

export const totalsPath = (id: string): string => addressOf(`/lien/heures-totales/${id}`)

/** Where the part due bears on all the hours worked, how many months wait for their total (R08). */
export const missingTotals = ({ workedMonths }: Pick<Owed, 'workedMonths'>): number =>
  (workedMonths ?? []).filter(({ workedMinutes }) => workedMinutes === null).length

const Totals = ({ owed }: { owed: Owed }) => {
  const t = useTranslations('company')
  if (owed.workedMonths === null) return null
  const missing = missingTotals(owed)
  return (
    <p>
      {missing > 0 && <>{t('totalsMissing', { missing })} </>}
      <a href={totalsPath(owed.id)}>{t('totals')}</a>
    </p>
  )
}

/** How much, by when, with whom: one engagement of a company. */
export const OwedCard = ({ owed }: { owed: Owed }) => {
  const t = useTranslations('company')
  const { dueMinutes, validatedMinutes, declaredMinutes } = owed.progress
  const left = Math.max(0, dueMinutes - validatedMinutes - declaredMinutes)
  // Nothing is left of what is known; a month still to complete may add to it.
  const unknown = left === 0 && owed.progress.toComplete !== null
  return (
    <li className={styles.card}>
      <h3 lang={langOfFrench()}>{owed.contractSubject}</h3>
      <p className={styles.small}>
        {t.rich('lot', {
          number: String(owed.lotNumber),
          title: owed.lotTitle,
          buyer: owed.buyerName,
          fr: inFrench,
        })}
      </p>
      <HoursLine progress={owed.progress} />
      <Totals owed={owed} />
      {owed.settlement !== null && <p>{settlementIn(owed.settlement)}</p>}
      {owed.settlement !== null || unknown || (
        <p>
          {left === 0
            ? t('finished')
            : t('left', {
                left: inHours(left),
                weeks: owed.weeksLeft,
                end: owed.endsOn === null ? 'none' : asDay(owed.endsOn),
              })}
        </p>
      )}
      {owed.declaredByOthers.map(({ declarantName, people }) => (
        <p key={declarantName}>
          {people === null
            ? t('othersFew', { name: declarantName })
            : t('others', { name: declarantName, people })}
        </p>
      ))}
      <Delay postponement={owed.postponement} />
      {owed.settlement === null && owed.postponement?.status !== 'ASKED' && left > 0 && (
        <a href={addressOf(`/lien/decalage/${owed.id}`)}>{t('delay')}</a>
      )}
    </li>
  )
}
