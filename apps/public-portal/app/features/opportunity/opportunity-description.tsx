import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { employerKindName } from '../../messages/domain-names.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { addressOf, language } from '../../messages/language.ts'
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
    wording {
      tasks
      needs
      provided
      howToCome
      meals
      firstPay
      physicalEffort
      context
    }
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
  /** As somebody typed them. */
  lines: SaidLines
  /** Our own sentences, after them. */
  added?: readonly ReactNode[]
}

const Lines = ({ title, picture, lines: { text, lang, note }, added = [] }: LinesProps) =>
  text.length + added.length === 0 ? null : (
    <section>
      <Title picture={picture}>{title}</Title>
      {note !== null && text.length > 0 && <p>{note}</p>}
      <ul>
        {text.map((line) => (
          <li key={line} lang={lang}>
            {typeset(line)}
          </li>
        ))}
        {added.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )

/** A text in the version of the page, or as it was typed: then its language is said, and a sentence says so. */
type Said<Text> = { text: Text; lang: 'fr' | undefined; note: string | null }
type SaidLines = Said<readonly string[]>
const ours: SaidLines = { text: [], lang: undefined, note: null }

const bold = (text: ReactNode) => <b>{text}</b>

/** What one does, what is needed, how to come, who pays, what is earned: one idea a sentence. */
export const OpportunityDescription = ({
  opportunity,
}: {
  opportunity: FragmentType<typeof OpportunityDescription_opportunity>
}) => {
  const t = useTranslations('detail')
  const text = readFragment(OpportunityDescription_opportunity, opportunity)
  const { wording } = text
  const asTyped = { lang: langOfFrench(), note: wording === null ? null : t('notSaid') }
  const lines = (field: 'tasks' | 'needs' | 'provided' | 'howToCome'): SaidLines =>
    wording !== null && wording[field].length > 0
      ? { text: wording[field], lang: undefined, note: null }
      : { text: text[field], ...asTyped }
  const sentence = (field: 'meals' | 'firstPay' | 'physicalEffort' | 'context'): Said<string> | null => {
    const own = wording?.[field] ?? null
    if (own !== null) return { text: own, lang: undefined, note: null }
    const typed = text[field]
    return typed === null ? null : { text: typed, ...asTyped }
  }
  const earned = (field: 'firstPay' | 'meals') => {
    const known = sentence(field)
    if (known === null) return null
    const fr = (words: ReactNode) => <span lang={known.lang}>{words}</span>
    return t.rich(field, { text: typeset(known.text), fr })
  }
  const effort = sentence('physicalEffort')
  const context = sentence('context')
  const kind = employerKindName(text.employerKind, text.employerKindLabel)
  const reading = t(text.readingNeeded ? 'readingNeeded' : 'readingFree')
  const money = [earned('firstPay'), earned('meals'), t('benefits')].filter((line) => line !== null)
  return (
    <>
      {wording === null && language() !== 'fr' && <p className="panel">{t('allAsTyped')}</p>}
      <Lines title={t('tasks')} picture="work" lines={lines('tasks')} />
      <Lines title={t('needs')} picture="licence" lines={lines('needs')} added={[reading]} />
      {effort !== null && (
        <section>
          <Title picture="walk">{t('effort')}</Title>
          {effort.note !== null && <p>{effort.note}</p>}
          <p lang={effort.lang}>{typeset(effort.text)}</p>
        </section>
      )}
      <Lines title={t('provided')} picture="goods" lines={lines('provided')} />
      <Lines
        title={t('howToCome')}
        picture="bus"
        lines={lines('howToCome')}
        added={[
          ...text.pickUps.map((line) => t.rich('pickUps', { line: typeset(line), fr: inFrench })),
          t('askTransport'),
        ]}
      />
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
      <Lines title={t('money')} picture="money" lines={ours} added={money} />
      <section className="panel">
        <Title picture="rule">{t('why')}</Title>
        <p>{t('clause')}</p>
        {context !== null && context.note !== null && <p>{context.note}</p>}
        {context !== null && <p lang={context.lang}>{typeset(context.text)}</p>}
        <p>
          <a href={addressOf('/est-ce-pour-moi')}>{t('isItForMe')}</a>
        </p>
      </section>
    </>
  )
}
