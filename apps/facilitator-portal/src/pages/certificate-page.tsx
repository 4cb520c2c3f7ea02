import { useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { PageHeader } from '@cordee/ui/page-header'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { HoursCertificate } from '../features/placement/hours-certificate.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const CertificateQuery = graphql(`
  query HoursCertificate($id: Uuid!) {
    hoursCertificate(participantId: $id) {
      ...HoursCertificate_certificate
    }
  }
`)

/** A person's certificate of hours, to print and to hand over. */
export const CertificatePage = () => {
  const t = useTranslations('certificate')
  const { id = '' } = useParams()
  const query = useQuery(CertificateQuery, { variables: { id }, fetchPolicy: 'network-only' })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Loaded query={query} skeleton={<CardsSkeleton cards={1} rows={12} />}>
        {({ hoursCertificate }) =>
          hoursCertificate === null ? (
            <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
          ) : (
            <>
              <PageHeader
                title={t('title')}
                lead={t('lead')}
                actions={
                  <Button tone="primary" onPress={() => window.print()}>
                    {t('print')}
                  </Button>
                }
              />
              <HoursCertificate certificate={hoursCertificate} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
