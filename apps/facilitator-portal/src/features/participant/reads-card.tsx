import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ReadsCard_ParticipantFragment } from '../../gql/graphql.ts'

const PersonFragment = graphql(`
  fragment ReadsCard_participant on Participant {
    id
    reads {
      id
      who
      through
      at
    }
  }
`)

const shown = 5

const ReadLines = ({ reads }: { reads: ReadsCard_ParticipantFragment['reads'] }) => {
  const t = useTranslations('people')
  return (
    <Lines>
      {reads.map((read) => (
        <Line key={read.id}>
          {t('readLine', { who: read.who, through: read.through })}{' '}
          <Muted small>{formatInstant(read.at)}</Muted>
        </Line>
      ))}
    </Lines>
  )
}

/** Who saw this file, by which page: the person may ask, and it is in the copy of their data. */
export const ReadsCard = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('people')
  const { reads } = readFragment(PersonFragment, masked)
  return (
    <Card title={t('reads')}>
      {reads.length === 0 && <Muted>{t('noReads')}</Muted>}
      <ReadLines reads={reads.slice(0, shown)} />
      {reads.length > shown && (
        <details>
          <summary>{t('readsBefore', { count: reads.length - shown })}</summary>
          <ReadLines reads={reads.slice(shown)} />
        </details>
      )}
    </Card>
  )
}
