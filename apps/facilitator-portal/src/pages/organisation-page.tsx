import { useQuery } from '@apollo/client/react'
import { organisationKindLabel } from '@cordee/domain/organisation/organisation-kind'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { CardsSkeleton, HeaderSkeleton } from '../display/skeletons.tsx'
import { FollowUpPanel } from '../features/messaging/follow-up-panel.tsx'
import { AgreementsCard } from '../features/organisation/agreements-card.tsx'
import { ItsContracts } from '../features/organisation/its-contracts.tsx'
import { OrganisationCard } from '../features/organisation/organisation-card.tsx'
import { TwinsCard } from '../features/organisation/twins-card.tsx'
import { graphql } from '../gql/gql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'

const OrganisationQuery = graphql(`
  query Organisation($id: Uuid!, $follow: Boolean!) {
    organisation(id: $id) {
      id
      name
      kinds
      commune {
        code
        name
      }
      ...OrganisationCard_organisation
      ...TwinsCard_organisation
      ...AgreementsCard_organisation
      ...ItsContracts_organisation
      nextStep @include(if: $follow) {
        ...FollowUpPanel_step
      }
      lastContactOn @include(if: $follow)
      tasks @include(if: $follow) {
        id
        ...TaskList_task
      }
      calls @include(if: $follow) {
        id
        ...CallLine_call
      }
      messages @include(if: $follow) {
        id
        ...MessageList_message
      }
    }
  }
`)

export const OrganisationPage = () => {
  const t = useTranslations('organisations')
  const shell = useTranslations('shell')
  const follow = useCan('task:handle')
  const { id = '' } = useParams()
  const query = useQuery(OrganisationQuery, { variables: { id, follow } })
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <HeaderSkeleton />
          <CardsSkeleton cards={1} rows={8} />
        </>
      }
    >
      {({ organisation }) => {
        if (organisation === null) return <NotFoundPage />
        const { name, kinds, commune, nextStep, tasks, calls, messages, lastContactOn } = organisation
        return (
          <>
            <PageTitle>{name}</PageTitle>
            <PageHeader
              breadcrumb={
                <Breadcrumb
                  label={shell('breadcrumb')}
                  trail={[{ name: t('title'), href: '/organisations' }, { name }]}
                />
              }
              title={name}
              aside={[kinds.map(organisationKindLabel).join(', '), commune?.name].filter(Boolean).join(' · ')}
            />
            <Stack>
              <TwinsCard organisation={organisation} />
              <OrganisationCard organisation={organisation} />
              <ItsContracts organisation={organisation} />
              {kinds.includes('BUYER') && <AgreementsCard organisation={organisation} />}
              {nextStep && (
                <FollowUpPanel
                  step={nextStep}
                  lastContactOn={lastContactOn ?? null}
                  tasks={tasks ?? []}
                  calls={calls ?? []}
                  messages={messages ?? []}
                  about={{ organisationId: id }}
                  addressee={{ kind: 'ORGANISATION', id }}
                />
              )}
            </Stack>
          </>
        )
      }}
    </Loaded>
  )
}
