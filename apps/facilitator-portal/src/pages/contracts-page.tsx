import { useQuery } from '@apollo/client/react'
import { Chip } from '@cordee/ui/chip'
import { EmptyState } from '@cordee/ui/empty-state'
import { Cluster, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { ExportList } from '../display/export-list.tsx'
import { Loaded } from '../display/loaded.tsx'
import { joined, ShowMore } from '../display/show-more.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { ContractFilters, type Phase, phaseNames, phases } from '../features/procurement/contract-filters.tsx'
import { ContractList } from '../features/procurement/contract-list.tsx'
import { useContractExport } from '../features/procurement/use-contract-export.ts'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ContractsQuery = graphql(`
  query Contracts($filter: ContractFilter, $after: String) {
    viewer {
      id
      carrier {
        id
        territory {
          code
          name
        }
      }
    }
    procurementContracts(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...ContractList_contract
        }
      }
    }
  }
`)

const isPhase = (text: string): text is Phase => text in phases

export const ContractsPage = () => {
  const t = useTranslations('contracts')
  const common = useTranslations('display')
  const [search, setSearch] = useUrlState('q')
  const [phase, setPhase] = useUrlState('phase')
  const [territory, setTerritory] = useUrlState('territoire')
  const filter = {
    search: useDeferredValue(search) || null,
    statuses: isPhase(phase) ? [...phases[phase]] : null,
    epciCode: territory || null,
  }
  const query = useQuery(ContractsQuery, { variables: { filter, after: null } })
  const file = useContractExport(filter)
  const shown = { ...query, data: query.data ?? query.previousData }
  const territories = shown.data?.viewer?.carrier.territory ?? []
  const territoryName = territories.find(({ code }) => code === territory)?.name
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        aside={shown.data && t('count', { count: shown.data.procurementContracts.totalCount ?? 0 })}
        actions={
          <ContractFilters
            search={search}
            onSearch={setSearch}
            phase={isPhase(phase) ? phase : ''}
            onPhase={setPhase}
            territory={territory}
            onTerritory={setTerritory}
            territories={territories}
          />
        }
      />
      <Stack>
        {(isPhase(phase) || territoryName !== undefined) && (
          <Cluster>
            {isPhase(phase) && (
              <Chip
                removeLabel={common('removeFilter', { name: t(phaseNames[phase]) })}
                onRemove={() => setPhase('')}
              >
                {t(phaseNames[phase])}
              </Chip>
            )}
            {territoryName !== undefined && (
              <Chip
                removeLabel={common('removeFilter', { name: territoryName })}
                onRemove={() => setTerritory('')}
              >
                {territoryName}
              </Chip>
            )}
          </Cluster>
        )}
        <Loaded query={shown} skeleton={<RowsSkeleton rows={10} />}>
          {({ procurementContracts: { edges, pageInfo } }) => {
            const contracts = edges.map(({ node }) => node)
            if (contracts.length === 0)
              return (
                <EmptyState
                  title={t(Object.values(filter).some((asked) => asked !== null) ? 'emptyTitle' : 'emptyAll')}
                  actions={
                    <LinkButton href="/veille" tone="primary">
                      {t('emptyWatch')}
                    </LinkButton>
                  }
                >
                  <p>{t('emptyText')}</p>
                </EmptyState>
              )
            return (
              <Stack>
                <ContractList contracts={contracts} />
                <Cluster>
                  <ShowMore
                    query={query}
                    page={pageInfo}
                    join={(before, next) => ({
                      ...next,
                      procurementContracts: joined(before.procurementContracts, next.procurementContracts),
                    })}
                  />
                  <ExportList file={file} />
                </Cluster>
              </Stack>
            )
          }}
        </Loaded>
      </Stack>
    </>
  )
}
