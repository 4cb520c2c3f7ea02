import { useQuery } from '@apollo/client/react'
import { Tabs } from '@cordee/ui/tabs'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { CardsSkeleton, HeaderSkeleton } from '../display/skeletons.tsx'
import { ContractHeader } from '../features/procurement/contract-header.tsx'
import { ContractJournal } from '../features/procurement/contract-journal.tsx'
import { graphql } from '../gql/gql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AwardTab } from './contract/award-tab.tsx'
import { ExchangesTab } from './contract/exchanges-tab.tsx'
import { HoursTab } from './contract/hours-tab.tsx'
import { OpportunitiesTab } from './contract/opportunities-tab.tsx'
import { PeopleTab } from './contract/people-tab.tsx'
import { ProcedureTab } from './contract/procedure-tab.tsx'
import { StandingTab } from './contract/standing-tab.tsx'
import { StudyTab } from './contract/study-tab.tsx'

const ContractQuery = graphql(`
  query Contract($id: Uuid!, $follow: Boolean!) {
    procurementContract(id: $id) {
      id
      subject
      ...ContractHeader_contract
      ...StandingTab_contract
      ...StudyTab_contract
      ...AwardTab_contract
      ...PeopleTab_contract
      ...OpportunitiesTab_contract
      ...ExchangesTab_contract @include(if: $follow)
      ...ContractJournal_contract
      lots {
        id
        commitments {
          id
          placements {
            id
          }
        }
      }
    }
  }
`)

const tabs = [
  '',
  'clause',
  'attribution',
  'opportunites',
  'personnes',
  'heures',
  'echanges',
  'procedure',
  'journal',
] as const
const tabNames = {
  '': 'tabStanding',
  clause: 'tabStudy',
  attribution: 'tabAward',
  opportunites: 'tabOpportunities',
  personnes: 'tabPeople',
  heures: 'tabHours',
  echanges: 'tabExchanges',
  procedure: 'tabProcedure',
  journal: 'tabJournal',
} as const

export const ContractPage = () => {
  const t = useTranslations('contracts')
  const { id = '', tab = '' } = useParams()
  const follow = useCan('task:handle')
  const query = useQuery(ContractQuery, { variables: { id, follow } })
  const current = tabs.find((each) => each === tab)
  if (current === undefined) return <NotFoundPage />
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <HeaderSkeleton />
          <CardsSkeleton cards={2} rows={8} />
        </>
      }
    >
      {({ procurementContract: contract }) => {
        if (contract === null) return <NotFoundPage />
        const people = contract.lots.flatMap((lot) =>
          lot.commitments.flatMap(({ placements }) => placements),
        ).length
        return (
          <>
            <PageTitle>{contract.subject}</PageTitle>
            <ContractHeader contract={contract} />
            <Tabs
              label={t('tabs')}
              tabs={tabs
                .filter((each) => follow || each !== 'echanges')
                .map((each) => ({
                  href: `/marches/${id}${each === '' ? '' : `/${each}`}`,
                  name: t(tabNames[each]),
                  current: each === current,
                  ...(each === 'personnes' ? { count: people } : {}),
                }))}
            />
            {current === '' && <StandingTab contract={contract} />}
            {current === 'clause' && <StudyTab contract={contract} />}
            {current === 'attribution' && <AwardTab contract={contract} />}
            {current === 'opportunites' && <OpportunitiesTab contract={contract} />}
            {current === 'personnes' && <PeopleTab contract={contract} />}
            {current === 'heures' && <HoursTab contractId={id} />}
            {current === 'echanges' && follow && <ExchangesTab contract={contract} />}
            {current === 'procedure' && <ProcedureTab contractId={id} />}
            {current === 'journal' && <ContractJournal contract={contract} />}
          </>
        )
      }}
    </Loaded>
  )
}
