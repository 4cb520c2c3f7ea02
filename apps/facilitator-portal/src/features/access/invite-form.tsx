import { useQuery } from '@apollo/client/react'
import { actorKindLabels } from '@cordee/domain/access/actor'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { StaffKind } from '../../gql/graphql.ts'
import { staffKinds } from './staff-kinds.ts'

const InviteMutation = graphql(`
  mutation InviteStaff($email: String!, $name: String!, $kind: StaffKind!, $organisationId: Uuid) {
    inviteStaff(email: $email, name: $name, kind: $kind, organisationId: $organisationId) {
      ... on MutationInviteStaffSuccess {
        data {
          id
          ...AccountTable_account
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ReadersQuery = graphql(`
  query ReadersOrganisations {
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

export const InviteForm = ({ onDone }: { onDone: () => void }) => {
  const t = useTranslations('access')
  const common = useTranslations('display')
  const say = useToast()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [kind, setKind] = useState<StaffKind>('FACILITATOR')
  const [organisationId, setOrganisationId] = useState('')
  const reads = kind === 'FUNDER_READER' || kind === 'ELECTED_OFFICIAL'
  const { data } = useQuery(ReadersQuery, { skip: !reads })
  const invite = useAct(InviteMutation, ['Accounts'])
  const submit = async () => {
    const done = await invite.act({ name, email, kind, organisationId: organisationId || null })
    if (done === null) return
    say(t('invited', { name }))
    onDone()
  }
  return (
    <Card title={t('invite')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <TextField
            label={t('name')}
            value={name}
            onChange={setName}
            error={fieldError(invite.failure, 'name')}
            isRequired
            autoFocus
          />
          <TextField
            label={t('email')}
            type="email"
            value={email}
            onChange={setEmail}
            error={fieldError(invite.failure, 'email')}
            isRequired
          />
          <Select
            label={t('kind')}
            value={kind}
            onChange={(chosen) => setKind(chosen || 'FACILITATOR')}
            options={staffKinds.map((value) => ({ value, label: actorKindLabels[value] }))}
          />
          {reads && (
            <Select
              label={t('reads')}
              value={organisationId}
              onChange={setOrganisationId}
              placeholder={t('reads')}
              options={(data?.organisations.edges ?? []).map(({ node }) => ({
                value: node.id,
                label: node.name,
              }))}
            />
          )}
          <Refusal failure={invite.failure} />
          <Cluster>
            <Button type="submit" tone="primary" isPending={invite.busy}>
              {t('sendInvitation')}
            </Button>
            <Button tone="quiet" onPress={onDone}>
              {common('cancel')}
            </Button>
          </Cluster>
        </Stack>
      </form>
    </Card>
  )
}
