import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { AccountTable } from '../features/access/account-table.tsx'
import { EstablishmentsCard } from '../features/access/establishments-card.tsx'
import { InviteForm } from '../features/access/invite-form.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const AccountsQuery = graphql(`
  query Accounts {
    staffAccounts {
      id
      ...AccountTable_account
    }
    identityProviderOffered
    establishments
  }
`)

export const AccountsPage = () => {
  const t = useTranslations('access')
  const [inviting, setInviting] = useState(false)
  const query = useQuery(AccountsQuery)
  return (
    <>
      <PageTitle>{t('accounts')}</PageTitle>
      <PageHeader
        title={t('accounts')}
        actions={!inviting && <Button onPress={() => setInviting(true)}>{t('invite')}</Button>}
      />
      <Stack>
        {inviting && <InviteForm onDone={() => setInviting(false)} />}
        <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
          {({ staffAccounts, identityProviderOffered, establishments }) => (
            <Stack>
              <AccountTable accounts={staffAccounts} />
              {identityProviderOffered && <EstablishmentsCard sirets={establishments} />}
            </Stack>
          )}
        </Loaded>
      </Stack>
    </>
  )
}
