import type { ReactNode } from 'react'
import type { PenaltyPageQuery } from '../../gql/holder/graphql.ts'
import { asDay, asEuros } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { translate, useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { inHours } from './hours-line.tsx'

type Case = NonNullable<PenaltyPageQuery['penaltyCase']>

const euros = (amount: number): string => asEuros(amount)

/** Everything the decision rests on, what speaks for the company included (R36). */
export const PenaltyFacts = ({ file }: { file: Case }) => {
  const t = useTranslations('penalty')
  const facts: (readonly [string, ReactNode])[] = [
    [
      t('state'),
      t('since', { state: translate(`words.penaltyState.${file.status}`), day: asDay(file.nextActorSince) }),
    ],
    [t('missing'), inHours(file.missingMinutes)],
    [t('candidates'), file.candidatesShown === null ? t('fewCandidates') : String(file.candidatesShown)],
    [t('observations'), file.observations && inFrench(file.observations)],
    [
      t('circumstances'),
      file.exonerations.map((each) => translate(`words.exoneration.${each}`)).join(', ') || null,
    ],
    [t('proposed'), file.proposedCents === null ? null : euros(file.proposedCents)],
    [t('formula'), file.formula && inFrench(file.formula)],
  ]
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {file.decidedCents !== null && (
        <p>
          {t.rich('decided', { amount: euros(file.decidedCents), motive: file.motive ?? '', fr: inFrench })}
        </p>
      )}
    </>
  )
}
