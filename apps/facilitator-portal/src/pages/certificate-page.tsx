import { useQuery } from '@apollo/client/react'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { Button } from '@cordee/ui/button'
import { EmptyState } from '@cordee/ui/empty-state'
import { PageHeader } from '@cordee/ui/page-header'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { HoursCertificate } from '../features/placement/hours-certificate.tsx'
import { graphql } from '../gql/gql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import styles from './certificate-page.module.css'

const CertificateQuery = graphql(`
  query HoursCertificate($id: Uuid!) {
    participant(id: $id) {
      id
    }
    hoursCertificate(participantId: $id) {
      personName
      ...HoursCertificate_certificate
    }
  }
`)

/** A person's certificate of hours, to print and to hand over. */
export const CertificatePage = () => {
  const t = useTranslations('certificate')
  const people = useTranslations('people')
  const shell = useTranslations('shell')
  const { id = '' } = useParams()
  const query = useQuery(CertificateQuery, { variables: { id }, fetchPolicy: 'network-only' })
  return (
    <Loaded query={query} skeleton={<CardsSkeleton cards={1} rows={12} />}>
      {({ participant, hoursCertificate }) =>
        participant === null ? (
          <NotFoundPage />
        ) : (
          <>
            <PageTitle>{t('title')}</PageTitle>
            <div className={styles.screen}>
              <PageHeader
                breadcrumb={
                  <Breadcrumb
                    label={shell('breadcrumb')}
                    trail={[
                      { name: people('title'), href: '/personnes' },
                      { name: hoursCertificate?.personName ?? t('person'), href: `/personnes/${id}` },
                      { name: t('title') },
                    ]}
                  />
                }
                title={t('title')}
                lead={t('lead')}
                actions={
                  hoursCertificate === null ? null : (
                    <Button tone="primary" onPress={() => window.print()}>
                      {t('print')}
                    </Button>
                  )
                }
              />
            </div>
            {hoursCertificate === null ? (
              <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
            ) : (
              <HoursCertificate certificate={hoursCertificate} />
            )}
          </>
        )
      }
    </Loaded>
  )
}
