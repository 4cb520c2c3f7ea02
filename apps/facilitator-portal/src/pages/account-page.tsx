import { useQuery } from '@apollo/client/react'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { DeviceCard } from '../features/access/device-card.tsx'
import { PasswordCard } from '../features/access/password-card.tsx'
import { PowersCard } from '../features/access/powers-card.tsx'
import { SessionsCard } from '../features/access/sessions-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const AccountQuery = graphql(`
  query Account {
    viewer {
      id
      name
      email
      recoveryCodesLeft
      ...SessionsCard_viewer
      ...PowersCard_viewer
    }
  }
`)

export const AccountPage = () => {
  const t = useTranslations('access')
  const query = useQuery(AccountQuery, { fetchPolicy: 'cache-and-network' })
  return (
    <>
      <PageTitle>{t('account')}</PageTitle>
      <Loaded query={query} skeleton={<CardsSkeleton />}>
        {({ viewer }) =>
          viewer !== null && (
            <>
              <PageHeader title={viewer.name} aside={viewer.email} />
              <Stack>
                <SessionsCard viewer={viewer} />
                <DeviceCard codesLeft={viewer.recoveryCodesLeft} />
                <PasswordCard />
                <PowersCard viewer={viewer} />
              </Stack>
            </>
          )
        }
      </Loaded>
    </>
  )
}
