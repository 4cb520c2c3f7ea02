import { actorKindLabels } from '@cordee/domain/access/actor'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { staffKinds } from './staff-kinds.ts'

const AccountFragment = graphql(`
  fragment AccountTable_account on StaffAccount {
    id
    name
    email
    kind
    version
    viewerCanEdit
    organisationId
    organisationName
    hasDevice
    invited
    disabledAt
  }
`)

const InviteAgain = graphql(`
  mutation InviteStaffAgain($id: Uuid!) {
    inviteStaffAgain(id: $id) {
      ... on MutationInviteStaffAgainSuccess {
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
const Disable = graphql(`
  mutation DisableStaff($id: Uuid!) {
    disableStaff(id: $id) {
      ... on MutationDisableStaffSuccess {
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
const Enable = graphql(`
  mutation EnableStaff($id: Uuid!) {
    enableStaff(id: $id) {
      ... on MutationEnableStaffSuccess {
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
const ResetDevice = graphql(`
  mutation ResetStaffDevice($id: Uuid!) {
    resetStaffDevice(id: $id) {
      ... on MutationResetStaffDeviceSuccess {
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

const Edit = graphql(`
  mutation EditStaff(
    $id: Uuid!
    $version: Int!
    $name: String!
    $email: String!
    $kind: StaffKind!
    $organisationId: Uuid
  ) {
    editStaff(
      id: $id
      version: $version
      name: $name
      email: $email
      kind: $kind
      organisationId: $organisationId
    ) {
      ... on MutationEditStaffSuccess {
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

type Account = FragmentType<typeof AccountFragment>

const kindOptions = staffKinds.map((value) => ({ value, label: actorKindLabels[value] }))

const Row = ({ account: masked }: { account: Account }) => {
  const t = useTranslations('access')
  const say = useToast()
  const account = readFragment(AccountFragment, masked)
  const { id } = account
  const acts = {
    again: useAct(InviteAgain),
    disable: useAct(Disable),
    enable: useAct(Enable),
    reset: useAct(ResetDevice),
  }
  const failure = Object.values(acts).find((each) => each.failure !== null)?.failure ?? null
  const tell = (done: unknown) => {
    if (done !== null) say(t('done'))
  }
  const button = (name: keyof typeof acts, label: string) => (
    <Button
      size="small"
      tone={name === 'disable' ? 'danger' : 'quiet'}
      isPending={acts[name].busy}
      aria-label={`${label}, ${account.name}`}
      onPress={() => void acts[name].act({ id }).then(tell)}
    >
      {label}
    </Button>
  )
  const closed = account.disabledAt !== null
  const state = closed
    ? 'stateClosed'
    : account.invited
      ? 'stateInvited'
      : account.hasDevice
        ? 'stateOpen'
        : 'stateNoDevice'
  return (
    <tr>
      <th scope="row">
        {account.name}
        <div>
          <Muted small>{account.email}</Muted>
        </div>
      </th>
      <td>
        {actorKindLabels[account.kind]}
        {account.organisationName !== null && <Muted small> {account.organisationName}</Muted>}
      </td>
      <td>
        <Badge tone={state === 'stateOpen' ? 'good' : closed ? 'bad' : 'info'}>{t(state)}</Badge>
      </td>
      <td>
        <Cluster>
          {!closed && account.invited && button('again', t('inviteAgain'))}
          {!closed && account.hasDevice && button('reset', t('resetDevice'))}
          {!closed && account.viewerCanEdit && (
            <StepForm
              label={t('editAccount')}
              tone="quiet"
              note={t('editAccountNote')}
              document={Edit}
              fields={{
                name: { kind: 'text', label: t('name'), value: account.name },
                email: { kind: 'email', label: t('email'), value: account.email },
                kind: { kind: 'choice', label: t('kind'), options: kindOptions, value: account.kind },
                organisationId: {
                  kind: 'organisation',
                  label: t('reads'),
                  hint: t('readsHint'),
                  value: account.organisationId,
                  optional: true,
                },
              }}
              variables={(values) => ({ id, version: account.version, ...values })}
              refetch={['Accounts']}
              said={t('done')}
            />
          )}
          {closed ? button('enable', t('enable')) : button('disable', t('disable'))}
        </Cluster>
        <Refusal failure={failure} />
      </td>
    </tr>
  )
}

export const AccountTable = ({ accounts }: { accounts: readonly (Account & { id: string })[] }) => {
  const t = useTranslations('access')
  return (
    <Table caption={t('accounts')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnActs')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Row key={account.id} account={account} />
        ))}
      </tbody>
    </Table>
  )
}
