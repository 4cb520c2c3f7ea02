import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { typeset } from './wording.ts'

const OpportunityDescription_opportunity = graphql(`
  fragment OpportunityDescription_opportunity on PublicOpportunity {
    tasks
    needs
    provided
    howToCome
    pickUps
    meals
    firstPay
    physicalEffort
    readingNeeded
    employerName
    employerKindLabel
    worksForName
    context
    verifiedOn
  }
`)

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line} lang={langOfFrench()}>
            {typeset(line)}
          </li>
        ))}
      </ul>
    </section>
  )

const bold = (text: React.ReactNode) => <b>{text}</b>

/** Who pays, what one does, what is needed, how to come, what is earned: one idea a sentence. */
export const OpportunityDescription = ({
  opportunity,
}: {
  opportunity: FragmentType<typeof OpportunityDescription_opportunity>
}) => {
  const t = useTranslations('detail')
  const text = readFragment(OpportunityDescription_opportunity, opportunity)
  const kind = text.employerKindLabel
  const reading = t(text.readingNeeded ? 'readingNeeded' : 'readingFree')
  const money = [
    text.firstPay === null ? null : t('firstPay', { text: text.firstPay }),
    text.meals === null ? null : t('meals', { text: text.meals }),
    t('benefits'),
  ].filter((line) => line !== null)
  return (
    <>
      <section>
        <h2>{t('employerTitle')}</h2>
        <p>
          {text.employerName === null
            ? t('employerUnnamed', { kind })
            : t.rich('employerNamed', { b: bold, name: text.employerName })}{' '}
          {text.employerName !== null && t('employerNamedKind', { kind })}
        </p>
        {text.worksForName !== null && <p>{t.rich('worksFor', { b: bold, name: text.worksForName })}</p>}
      </section>
      <Lines title={t('tasks')} lines={text.tasks} />
      <Lines title={t('needs')} lines={[...text.needs, reading]} />
      {text.physicalEffort !== null && (
        <section>
          <h2>{t('effort')}</h2>
          <p lang={langOfFrench()}>{typeset(text.physicalEffort)}</p>
        </section>
      )}
      <Lines title={t('provided')} lines={text.provided} />
      <Lines
        title={t('howToCome')}
        lines={[...text.pickUps.map((line) => t('pickUps', { line })), ...text.howToCome, t('askTransport')]}
      />
      <Lines title={t('money')} lines={money} />
      <section className="panel">
        <h2>{t('why')}</h2>
        <p lang={langOfFrench()}>{typeset(text.context)}</p>
        <p>
          <a href={addressOf('/est-ce-pour-moi')}>{t('isItForMe')}</a>
        </p>
      </section>
    </>
  )
}
