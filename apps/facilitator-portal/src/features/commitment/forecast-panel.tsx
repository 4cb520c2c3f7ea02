import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ForecastFragment = graphql(`
  fragment ForecastPanel_commitment on Commitment {
    id
    holder {
      id
      name
    }
    lot {
      id
      number
    }
    forecast {
      positionsToOpen
      sentences
    }
  }
`)

type Commitment = FragmentType<typeof ForecastFragment>

const Plan = ({ commitment: masked, named }: { commitment: Commitment; named: boolean }) => {
  const t = useTranslations('contracts')
  const { forecast, holder, lot } = readFragment(ForecastFragment, masked)
  if (forecast === null) return null
  const open = forecast.positionsToOpen ?? 0
  const title = open > 0 ? t('planTitle', { count: open }) : t('planDone')
  return (
    <Callout
      tone={open > 0 ? 'attention' : 'good'}
      title={named ? `${t('lotShort', { number: lot.number })}, ${holder.name}\u00a0: ${title}` : title}
    >
      {forecast.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Callout>
  )
}

/** What to do to finish on time, with its arithmetic. */
export const ForecastPanel = ({
  contractId,
  commitments,
}: {
  contractId: string
  commitments: readonly (Commitment & { id: string })[]
}) => {
  const t = useTranslations('contracts')
  if (commitments.length === 0) return null
  return (
    <Card title={t('onTimeTitle')}>
      <Stack>
        {commitments.map((commitment) => (
          <Plan key={commitment.id} commitment={commitment} named={commitments.length > 1} />
        ))}
        <div>
          <LinkButton href={`/marches/${contractId}/opportunites`}>{t('openPosition')}</LinkButton>
        </div>
      </Stack>
    </Card>
  )
}
