import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium, formatDayShort } from '../../display/day.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { OpportunityStateBadge } from './opportunity-steps.tsx'

const RowFragment = graphql(`
  fragment OpportunityList_opportunity on Opportunity {
    id
    title
    status
    startsOn
    endsOn
    comingPeriod
    places
    verifiedOn
    referralCount
    requestCount
    commune {
      code
      name
    }
    employer {
      id
      name
    }
  }
`)

type Opportunity = FragmentType<typeof RowFragment>

const Row = ({ opportunity: masked }: { opportunity: Opportunity }) => {
  const t = useTranslations('opportunities')
  const opportunity = readFragment(RowFragment, masked)
  const when =
    opportunity.startsOn === null
      ? opportunity.comingPeriod
      : [opportunity.startsOn, opportunity.endsOn]
          .flatMap((each) => (each === null ? [] : [formatDayMedium(each)]))
          .join(' – ')
  return (
    <tr>
      <th scope="row">
        <Link href={`/opportunites/${opportunity.id}`}>{opportunity.title}</Link>
        <div>
          <Muted small>
            {[opportunity.commune.name, opportunity.employer?.name].filter(Boolean).join(' · ')}
          </Muted>
        </div>
      </th>
      <td>
        <OpportunityStateBadge status={opportunity.status} />
      </td>
      <td>{when}</td>
      <td data-align="end">{opportunity.places}</td>
      <td>
        {t('people', { referrals: opportunity.referralCount })}
        {opportunity.requestCount > 0 && (
          <div>
            <Muted small>{t('requests', { count: opportunity.requestCount })}</Muted>
          </div>
        )}
      </td>
      <td>
        {opportunity.verifiedOn === null
          ? t('neverVerified')
          : t('verifiedOn', { day: formatDayShort(opportunity.verifiedOn) })}
      </td>
    </tr>
  )
}

export const OpportunityList = ({
  opportunities,
}: {
  opportunities: readonly (Opportunity & { id: string })[]
}) => {
  const t = useTranslations('opportunities')
  return (
    <Table caption={t('listLabel')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('columnTitle')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnWhen')}</th>
          <th scope="col" data-align="end">
            {t('columnPlaces')}
          </th>
          <th scope="col">{t('columnPeople')}</th>
          <th scope="col">{t('columnVerified')}</th>
        </tr>
      </thead>
      <tbody>
        {opportunities.map((opportunity) => (
          <Row key={opportunity.id} opportunity={opportunity} />
        ))}
      </tbody>
    </Table>
  )
}
