import { linkAudienceLabels } from '@cordee/domain/access/link'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { formatInstant } from './day.ts'
import { RevokeLink } from './link-acts.ts'
import { useCan } from './permissions.tsx'
import { StepForm } from './step-form.tsx'

const LinkFragment = graphql(`
  fragment LinkList_link on AccessLink {
    id
    audience
    sentAt
    expiresAt
    lastOpenedAt
    revokedAt
  }
`)

/** The links somebody was sent: when, opened or not; each closed in one press, a new one is sent beside. */
export const LinkList = ({
  links,
  refetch,
}: {
  links: readonly FragmentType<typeof LinkFragment>[]
  refetch: string[]
}) => {
  const t = useTranslations('access')
  const mayRevoke = useCan('link:send')
  if (links.length === 0) return null
  return (
    <ul>
      {readFragment(LinkFragment, links).map(
        ({ id, audience, sentAt, expiresAt, lastOpenedAt, revokedAt }) => (
          <li key={id}>
            <Cluster>
              <Muted small>
                {[
                  linkAudienceLabels[audience],
                  t('linkSentAt', { at: formatInstant(sentAt) }),
                  lastOpenedAt === null
                    ? t('linkNeverOpened')
                    : t('linkOpenedAt', { at: formatInstant(lastOpenedAt) }),
                  revokedAt === null ? t('linkUntil', { at: formatInstant(expiresAt) }) : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Muted>
              {revokedAt !== null ? (
                <Badge>{t('linkClosed')}</Badge>
              ) : (
                mayRevoke && (
                  <StepForm
                    label={t('linkClose')}
                    note={t('linkCloseNote')}
                    tone="quiet"
                    document={RevokeLink}
                    fields={{}}
                    variables={() => ({ id })}
                    refetch={refetch}
                    said={t('linkClosedDone')}
                  />
                )
              )}
            </Cluster>
          </li>
        ),
      )}
    </ul>
  )
}
