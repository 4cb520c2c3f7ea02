import { useQuery } from '@apollo/client/react'
import { isPrescriberKind } from '@cordee/domain/organisation/organisation-kind'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const AgenciesQuery = graphql(`
  query PartnerAgencies {
    organisations(first: 100) {
      edges {
        node {
          id
          name
          kinds
        }
      }
    }
  }
`)

const RegisterMutation = graphql(`
  mutation RegisterPartnerClient($organisationId: Uuid!, $name: String!) {
    registerPartnerClient(organisationId: $organisationId, name: $name) {
      ... on MutationRegisterPartnerClientSuccess {
        data {
          id
          ...PartnerClients_client
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const RegisterPartnerForm = ({ onDone }: { onDone: () => void }) => {
  const t = useTranslations('partners')
  const common = useTranslations('display')
  const [organisationId, setOrganisationId] = useState('')
  const [name, setName] = useState('')
  const { data } = useQuery(AgenciesQuery)
  const register = useAct(RegisterMutation, ['PartnerClients'])
  const agencies = (data?.organisations.edges ?? []).filter(({ node }) => node.kinds.some(isPrescriberKind))
  const submit = async () => {
    if ((await register.act({ organisationId, name })) !== null) onDone()
  }
  return (
    <Card title={t('register')}>
      <Cluster align="end">
        <Select
          label={t('agency')}
          value={organisationId}
          onChange={setOrganisationId}
          placeholder={t('agency')}
          options={agencies.map(({ node }) => ({ value: node.id, label: node.name }))}
        />
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          error={fieldError(register.failure, 'name')}
        />
        <Button
          tone="primary"
          isPending={register.busy}
          isDisabled={organisationId === '' || name.trim() === ''}
          onPress={() => void submit()}
        >
          {common('save')}
        </Button>
        <Button tone="quiet" onPress={onDone}>
          {common('cancel')}
        </Button>
      </Cluster>
      <Refusal failure={register.failure} />
    </Card>
  )
}
