import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { PartnerClientCard } from '../features/integration/partner-clients.tsx'
import { RegisterPartnerForm } from '../features/integration/register-partner-form.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PartnersQuery = graphql(`
  query PartnerClients {
    partnerClients {
      id
      ...PartnerClients_client
    }
  }
`)

export const PartnersPage = () => {
  const t = useTranslations('partners')
  const [adding, setAdding] = useState(false)
  const query = useQuery(PartnersQuery)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        actions={!adding && <Button onPress={() => setAdding(true)}>{t('register')}</Button>}
      />
      <Stack>
        <p>{t('lead')}</p>
        {adding && <RegisterPartnerForm onDone={() => setAdding(false)} />}
        <Loaded query={query} skeleton={<CardsSkeleton />}>
          {({ partnerClients }) =>
            partnerClients.length === 0 ? (
              <EmptyState title={t('emptyTitle')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            ) : (
              <Stack>
                {partnerClients.map((client) => (
                  <PartnerClientCard key={client.id} client={client} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </>
  )
}
