import {
  isPartnerScope,
  partnerScopeLabels,
  partnerScopeSentences,
  partnerScopes,
} from '@cordee/domain/access/partner-scopes'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { CheckboxGroup } from '@cordee/ui/checkbox-group'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ClientFragment = graphql(`
  fragment PartnerClients_client on PartnerClient {
    id
    name
    organisationName
    revokedAt
    secrets {
      id
      label
      scopes
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`)

const CreateMutation = graphql(`
  mutation CreatePartnerSecret($clientId: Uuid!, $label: String!, $scopes: [String!]!, $days: Int!) {
    createPartnerSecret(clientId: $clientId, label: $label, scopes: $scopes, days: $days) {
      ... on MutationCreatePartnerSecretSuccess {
        data {
          clientId
          secret
          expiresAt
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const RevokeMutation = graphql(`
  mutation RevokePartnerSecret($id: Uuid!) {
    revokePartnerSecret(id: $id) {
      ... on MutationRevokePartnerSecretSuccess {
        data {
          id
          revokedAt
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const CloseMutation = graphql(`
  mutation ClosePartnerClient($id: Uuid!) {
    closePartnerClient(id: $id) {
      ... on MutationClosePartnerClientSuccess {
        data {
          id
          revokedAt
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const aYear = 365

const nameOfScope = (scope: string) => (isPartnerScope(scope) ? partnerScopeLabels[scope] : scope)

type Client = FragmentType<typeof ClientFragment>

/** One agency's software: its tokens, the day each ends, when it last served. */
export const PartnerClientCard = ({ client: masked }: { client: Client }) => {
  const t = useTranslations('partners')
  const say = useToast()
  const client = readFragment(ClientFragment, masked)
  const [label, setLabel] = useState('')
  const [scopes, setScopes] = useState<string[]>([])
  const [shown, setShown] = useState<{ clientId: string; secret: string } | null>(null)
  const create = useAct(CreateMutation, ['PartnerClients'])
  const revoke = useAct(RevokeMutation, ['PartnerClients'])
  const submit = async () => {
    const made = await create.act({ clientId: client.id, label, scopes, days: aYear })
    if (made === null) return
    setShown(made)
    setLabel('')
    setScopes([])
  }
  const end = async (id: string) => {
    if ((await revoke.act({ id })) !== null) say(t('revoked'))
  }
  return (
    <Card title={[...new Set([client.name, client.organisationName])].join(', ')}>
      <Stack>
        {client.secrets.length === 0 && <Muted>{t('none')}</Muted>}
        <Lines>
          {client.secrets.map((secret) => (
            <Line key={secret.id}>
              <Cluster>
                <b>{secret.label}</b>
                <Muted small>
                  {t('ends', { at: formatInstant(secret.expiresAt) })}
                  {', '}
                  {secret.lastUsedAt === null
                    ? t('neverUsed')
                    : t('used', { at: formatInstant(secret.lastUsedAt) })}
                </Muted>
                {secret.revokedAt === null ? (
                  <Button size="small" tone="danger" onPress={() => void end(secret.id)}>
                    {t('revoke')}
                  </Button>
                ) : (
                  <Badge tone="bad">{t('isRevoked')}</Badge>
                )}
              </Cluster>
              <Muted small>{secret.scopes.map(nameOfScope).join(', ')}</Muted>
            </Line>
          ))}
        </Lines>
        {shown !== null && (
          <Callout tone="info" role="status" title={t('shownOnce')}>
            <p>
              client_id <code>{shown.clientId}</code>
            </p>
            <p>
              client_secret <code>{shown.secret}</code>
            </p>
          </Callout>
        )}
        {client.revokedAt !== null && <Muted>{t('closedOn', { at: formatInstant(client.revokedAt) })}</Muted>}
        {client.revokedAt === null && (
          <>
            <CheckboxGroup
              label={t('scopes')}
              options={partnerScopes.map((scope) => ({
                value: scope,
                label: `${scope} : ${partnerScopeSentences[scope]}`,
              }))}
              value={scopes}
              onChange={setScopes}
              error={fieldError(create.failure, 'scopes')}
            />
            <Cluster align="end">
              <TextField
                label={t('label')}
                value={label}
                onChange={setLabel}
                error={fieldError(create.failure, 'label')}
              />
              <Button
                isPending={create.busy}
                isDisabled={label.trim() === '' || scopes.length === 0}
                onPress={() => void submit()}
              >
                {t('create')}
              </Button>
            </Cluster>
            <StepForm
              label={t('close')}
              tone="danger"
              note={t('closeNote')}
              document={CloseMutation}
              fields={{}}
              variables={() => ({ id: client.id })}
              refetch={['PartnerClients']}
              said={t('closed')}
            />
          </>
        )}
        <Refusal failure={create.failure ?? revoke.failure} />
      </Stack>
    </Card>
  )
}
