import type { Day } from '@cordee/domain/kernel/day'
import { proofValidityOn } from '@cordee/domain/participant/proof-validity'
import { Choice, ChoiceGroup, Field, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { criterionName, proofName } from '../../messages/criterion-words.ts'
import { fr } from '../../messages/fr.ts'
import { useTranslations } from '../../messages/translate.ts'
import { criterionField, FORM_CRITERIA, proofField } from './eligibility-values.ts'

type Said = { readonly typed: Typed; readonly problems: Problems }

const acronyms = Object.keys(fr.fiche.acronyms) as (keyof typeof fr.fiche.acronyms)[]

/** La fiche d'éligibilité in two minutes: tick, date, sign; the facilitator decides. */
export const EligibilityForm = ({
  sendKey,
  today,
  adviserName,
  said,
}: {
  sendKey: string
  today: Day
  adviserName: string
  said: Said
}) => {
  const t = useTranslations('fiche')
  const optional = useTranslations('desk')('optional')
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      <ChoiceGroup name="criteria" legend={t('criteria')} error={said.problems['criteria']}>
        {FORM_CRITERIA.map((code) => (
          <div key={code} className={styles.criterion}>
            <Choice type="checkbox" name={criterionField(code)} said={said}>
              {criterionName(code)}
            </Choice>
            {proofValidityOn(code, today).months !== null && (
              <Field
                name={proofField(code)}
                type="date"
                label={t('proofDate')}
                hint={t('proof', { proof: proofName(code) })}
                said={said}
              />
            )}
          </div>
        ))}
        <Field name="seenOn" type="date" label={t('seenOn')} said={said} defaultValue={today} />
        <p>{t('noCopy')}</p>
      </ChoiceGroup>
      <details>
        <summary>{t('acronymsTitle')}</summary>
        <ul>
          {acronyms.map((letters) => (
            <li key={letters}>{t('acronym', { letters, meaning: t(`acronyms.${letters}`) })}</li>
          ))}
        </ul>
      </details>
      <Field name="noticeGivenOn" type="date" label={t('noticeGivenOn')} said={said} />
      <Choice type="checkbox" name="agreed" said={said}>
        {t('agreed')}
      </Choice>
      <Field name="employerName" label={`${t('employerName')} ${optional}`} said={said} maxLength={160} />
      <Field name="firstWorkDay" type="date" label={`${t('firstWorkDay')} ${optional}`} said={said} />
      <fieldset>
        <legend>{t('signature')}</legend>
        <Field name="signedBy" label={t('signedBy')} said={said} defaultValue={adviserName} maxLength={120} />
        <Field name="capacity" label={t('capacity')} said={said} maxLength={120} />
      </fieldset>
      <button type="submit" className="button">
        {t('submit')}
      </button>
    </form>
  )
}
