import { useQuery } from '@apollo/client/react'
import { Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { CarrierForm } from '../features/access/carrier-form.tsx'
import { DataProtectionCard } from '../features/access/data-protection-card.tsx'
import { RoadClosures } from '../features/organisation/road-closures.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const CarrierQuery = graphql(`
  query CarrierSettings {
    carrierSettings {
      id
      name
      ...CarrierForm_carrier
    }
  }
`)

export const CarrierPage = () => {
  const t = useTranslations('carrier')
  const mayInvite = useCan('user:manage')
  const query = useQuery(CarrierQuery)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/cars">{t('buses')}</LinkButton>
            {mayInvite && <LinkButton href="/comptes">{t('users')}</LinkButton>}
          </>
        }
      />
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} />}>
        {({ carrierSettings }) => (
          <Stack>
            <CarrierForm carrier={carrierSettings} />
            <DataProtectionCard carrierName={carrierSettings.name} />
            <RoadClosures />
          </Stack>
        )}
      </Loaded>
    </>
  )
}
