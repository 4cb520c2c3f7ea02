import { companyRefusalReasons } from '@cordee/domain/opportunity/referral-lifecycle'
import { Choice, Picker, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { KeyField } from '../../display/key-field.tsx'
import type { Problems, Typed } from '../../display/problems.ts'
import type { CandidatePageQuery } from '../../gql/holder/graphql.ts'
import { useTranslations } from '../../messages/translate.ts'

type Candidate = CandidatePageQuery['proposedCandidates'][number]

export const CandidateForm = ({
  candidate,
  said,
}: {
  candidate: Candidate
  said: { typed: Typed; problems: Problems }
}) => {
  const t = useTranslations()
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <KeyField typed={said.typed} />
      <input type="hidden" name="version" value={candidate.version} />
      <fieldset>
        <legend>{t('candidate.question')}</legend>
        <div className={styles.choices}>
          {candidate.answers.map((answer, index) => (
            <Choice
              key={answer}
              type="radio"
              id={index === 0 ? 'answer' : `answer-${answer}`}
              name="answer"
              value={answer}
              {...(index === 0 ? { said } : { said: { typed: said.typed, problems: {} } })}
            >
              {t(`words.companyAnswer.${answer}`)}
            </Choice>
          ))}
        </div>
        <Picker
          name="reason"
          label={t('candidate.reason')}
          hint={t('candidate.reasonHint')}
          said={said}
          options={[
            ['', '—'],
            ...companyRefusalReasons.map((reason) => [reason, t(`words.refusalReason.${reason}`)] as const),
          ]}
        />
      </fieldset>
      <button type="submit" className="button">
        {t('candidate.submit')}
      </button>
      <p>{t('candidate.phone')}</p>
    </form>
  )
}
