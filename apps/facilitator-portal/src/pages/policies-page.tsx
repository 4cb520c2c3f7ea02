import { useQuery } from '@apollo/client/react'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { PolicyCard } from '../features/access/policy-card.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PoliciesQuery = graphql(`
  query Policies {
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
    policiesInForce {
      kind
      ...PolicyCard_policy
    }
    programmes {
      id
      name
    }
    setPolicies {
      id
      ...PolicyCard_chosen
    }
  }
`)

export const PoliciesPage = () => {
  const t = useTranslations('policies')
  const query = useQuery(PoliciesQuery)
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query} skeleton={<CardsSkeleton cards={3} />}>
        {({ viewer, policiesInForce, programmes, setPolicies }) => (
          <Stack>
            {policiesInForce.map((policy) => (
              <PolicyCard
                key={policy.kind}
                policy={policy}
                chosen={setPolicies}
                programmes={programmes}
                territory={viewer?.carrier.territory ?? []}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
