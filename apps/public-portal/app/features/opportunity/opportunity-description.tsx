import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { employerKindName } from '../../messages/domain-names.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './opportunity-description.module.css'
import { Pictogram, type PictogramName } from './pictogram.tsx'
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
    employerKind
    employerKindLabel
    worksForName
    context
    verifiedOn
  }
`)

const Title = ({ picture, children }: { picture: PictogramName; children: string }) => (
  <h2 className={styles.title}>
    <Pictogram name={picture} />
    {children}
  </h2>
)

type LinesProps = {
  title: string
  picture: PictogramName
  /** As somebody typed them, in French. */
  lines: readonly string[]
  /** Our own sentences, after them. */
  added?: readonly ReactNode[]
}

const Lines = ({ title, picture, lines, added = [] }: LinesProps) =>
  lines.length + added.length === 0 ? null : (
    <section>
      <Title picture={picture}>{title}</Title>
      <ul>
        {lines.map((line) => (
          <li key={line} lang={langOfFrench()}>
            {typeset(line)}
          </li>
        ))}
        {added.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )

const bold = (text: ReactNode) => <b>{text}</b>

/** Who pays, what one does, what is needed, how to come, what is earned: one idea a sentence. */
export const OpportunityDescription = ({
  opportunity,
}: {
  opportunity: FragmentType<typeof OpportunityDescription_opportunity>
}) => {
  const t = useTranslations('detail')
  const text = readFragment(OpportunityDescription_opportunity, opportunity)
  const kind = employerKindName(text.employerKind, text.employerKindLabel)
  const reading = t(text.readingNeeded ? 'readingNeeded' : 'readingFree')
  const money = [
    text.firstPay === null ? null : t.rich('firstPay', { text: typeset(text.firstPay), fr: inFrench }),
    text.meals === null ? null : t.rich('meals', { text: typeset(text.meals), fr: inFrench }),
    t('benefits'),
  ].filter((line) => line !== null)
  return (
    <>
      <section>
        <Title picture="employer">{t('employerTitle')}</Title>
        <p>
          {text.employerName === null
            ? t('employerUnnamed', { kind })
            : t.rich('employerNamed', { b: bold, name: text.employerName })}{' '}
          {text.employerName !== null && t('employerNamedKind', { kind })}
        </p>
        {text.worksForName !== null && <p>{t.rich('worksFor', { b: bold, name: text.worksForName })}</p>}
      </section>
      <Lines title={t('tasks')} picture="work" lines={text.tasks} />
      <Lines title={t('needs')} picture="licence" lines={text.needs} added={[reading]} />
      {text.physicalEffort !== null && (
        <section>
          <Title picture="walk">{t('effort')}</Title>
          <p lang={langOfFrench()}>{typeset(text.physicalEffort)}</p>
        </section>
      )}
      <Lines title={t('provided')} picture="goods" lines={text.provided} />
      <Lines
        title={t('howToCome')}
        picture="bus"
        lines={text.howToCome}
        added={[
          ...text.pickUps.map((line) => t.rich('pickUps', { line: typeset(line), fr: inFrench })),
          t('askTransport'),
        ]}
      />
      <Lines title={t('money')} picture="money" lines={[]} added={money} />
      <section className="panel">
        <Title picture="rule">{t('why')}</Title>
        <p>{t('clause')}</p>
        <p lang={langOfFrench()}>{typeset(text.context)}</p>
        <p>
          <a href={addressOf('/est-ce-pour-moi')}>{t('isItForMe')}</a>
        </p>
      </section>
    </>
  )
}
