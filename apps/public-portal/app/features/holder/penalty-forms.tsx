import { Choice, Field, LongField, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { KeyField } from '../../display/key-field.tsx'
import type { Problems, Typed } from '../../display/problems.ts'
import { asEuros } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { useTranslations } from '../../messages/translate.ts'

type Said = { readonly typed: Typed; readonly problems: Problems }

export const SendCodeForm = () => {
  const t = useTranslations('penalty')
  return (
    <form method="post" className={styles.form}>
      <h2>{t('codeTitle')}</h2>
      <p>{t('codeText')}</p>
      <KeyField />
      <button type="submit" className="button-plain" name="act" value="code">
        {t('sendCode')}
      </button>
    </form>
  )
}

/** What is signed, before it is. */
export const Notice = ({ lines }: { lines: readonly string[] }) => {
  const t = useTranslations('penalty')
  return (
    <section className="panel">
      <h2>{t('noticeTitle')}</h2>
      {lines.map((line) => (
        <p key={line} lang={langOfFrench()}>
          {line}
        </p>
      ))}
    </section>
  )
}

const CodeField = ({ said }: { said: Said }) => {
  const t = useTranslations('penalty')
  return (
    <Field
      name="code"
      label={t('code')}
      said={said}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
    />
  )
}

const choices = ['APPLY', 'REDUCE', 'WAIVE'] as const

export const DecisionForm = ({
  version,
  proposedCents,
  said,
}: {
  version: number
  proposedCents: number
  said: Said
}) => {
  const t = useTranslations('penalty')
  return (
    <form method="post" className={styles.form} noValidate>
      <h2>{t('decideTitle')}</h2>
      <ProblemSummary problems={said.problems} />
      <KeyField typed={said.typed} />
      <input type="hidden" name="version" value={version} />
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <Choice
            key={choice}
            type="radio"
            name="decision"
            id={index === 0 ? 'decision' : `decision-${choice}`}
            value={choice}
            said={index === 0 ? said : { typed: said.typed, problems: {} }}
          >
            {t(`choices.${choice}`, { amount: asEuros(proposedCents) })}
          </Choice>
        ))}
      </div>
      <Field name="decidedCents" label={t('amount')} said={said} inputMode="decimal" maxLength={12} />
      <LongField name="motive" label={t('motive')} said={said} maxLength={2000} />
      <CodeField said={said} />
      <button type="submit" className="button" name="act" value="decide">
        {t('submit')}
      </button>
    </form>
  )
}

export const NoticeForm = ({ version, said }: { version: number; said: Said }) => {
  const t = useTranslations('penalty')
  return (
    <form method="post" className={styles.form} noValidate>
      <h2>{t('signTitle')}</h2>
      <ProblemSummary problems={said.problems} />
      <KeyField typed={said.typed} />
      <input type="hidden" name="version" value={version} />
      <CodeField said={said} />
      <button type="submit" className="button" name="act" value="sign">
        {t('sign')}
      </button>
    </form>
  )
}
