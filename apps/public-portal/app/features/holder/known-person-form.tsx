import { employmentContractTypes } from '@cordee/domain/placement/employment-contract'
import { Choice, Field, LongField, Picker, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { translate, useTranslations } from '../../messages/translate.ts'

type Props = {
  commitments: readonly { readonly id: string; readonly contractSubject: string; readonly lotTitle: string }[]
  sendKey: string
  said: { typed: Typed; problems: Problems }
}

/** « J'ai déjà quelqu'un »: who, from when, with which contract. */
export const KnownPersonForm = ({ commitments, sendKey, said }: Props) => {
  const t = useTranslations('known')
  const desk = useTranslations('desk')
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      <Picker
        name="commitmentId"
        label={t('commitment')}
        said={said}
        choose={commitments.length === 1 ? undefined : desk('choose')}
        optionLang={langOfFrench()}
        options={commitments.map(({ id, contractSubject, lotTitle }) => [
          id,
          `${contractSubject} · ${lotTitle}`,
        ])}
      />
      <Field name="firstName" label={t('firstName')} said={said} autoComplete="off" maxLength={80} />
      <Field name="lastName" label={t('lastName')} said={said} autoComplete="off" maxLength={80} />
      <Field
        name="phone"
        type="tel"
        label={t('phone')}
        said={said}
        inputMode="tel"
        autoComplete="off"
        maxLength={30}
      />
      <Field name="startsOn" type="date" label={t('startsOn')} said={said} />
      <Picker
        name="contractType"
        label={t('contractType')}
        said={said}
        choose={desk('choose')}
        options={employmentContractTypes.map((type) => [type, translate(`words.contract.${type}`)])}
      />
      <Choice type="checkbox" name="alreadyEmployed" said={said}>
        {t('alreadyEmployed')}
      </Choice>
      <LongField name="note" label={`${t('note')} ${desk('optional')}`} said={said} maxLength={300} />
      <Choice type="checkbox" name="informationGiven" said={said}>
        {t('informationGiven')}
      </Choice>
      <button type="submit" className="button">
        {t('submit')}
      </button>
    </form>
  )
}
