import { useQuery } from '@apollo/client/react'
import { accessRefusals } from '@cordee/domain/access/refusals'
import { Callout } from '@cordee/ui/callout'
import { Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { useTranslations } from 'use-intl'
import { graphql } from '../../gql/gql.ts'

const OfferedQuery = graphql(`
  query ProviderOffered {
    identityProviderOffered
  }
`)

const sentences: Readonly<Record<string, string>> = accessRefusals

type Props = { suite: string; refusal: string | null }

/** The identity of one's employer, where it is configured; and what to do when it opens nothing here. */
export const ProviderEntrance = ({ suite, refusal }: Props) => {
  const t = useTranslations('access')
  const { data } = useQuery(OfferedQuery)
  const sentence = refusal !== null && refusal.startsWith('PROVIDER_') ? sentences[refusal] : undefined
  if (!data?.identityProviderOffered && sentence === undefined) return null
  return (
    <Stack>
      {sentence !== undefined && <Callout tone="bad" role="alert" title={sentence} />}
      {data?.identityProviderOffered && (
        <>
          <LinkButton href={`/proconnect?suite=${encodeURIComponent(suite)}`} target="_top">
            {t('provider')}
          </LinkButton>
          <p>{t('providerHint')}</p>
        </>
      )}
    </Stack>
  )
}
