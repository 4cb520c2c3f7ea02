import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const JournalFragment = graphql(`
  fragment ContractJournal_contract on ProcurementContract {
    id
    journal {
      id
      at
      who
      what
      facts
    }
  }
`)

/** Who did what, when. */
export const ContractJournal = ({ contract: masked }: { contract: FragmentType<typeof JournalFragment> }) => {
  const t = useTranslations('contracts')
  const { journal } = readFragment(JournalFragment, masked)
  return (
    <Card title={t('tabJournal')}>
      {journal.length === 0 && <Muted>{t('journalEmpty')}</Muted>}
      <Lines>
        {journal.map((line) => (
          <Line key={line.id}>
            <strong>{line.what}</strong> {line.facts.join(' · ')}
            <br />
            <Muted small>
              {line.who}, {formatInstant(line.at)}
            </Muted>
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
