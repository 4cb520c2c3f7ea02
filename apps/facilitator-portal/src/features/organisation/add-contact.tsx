import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { ContactRole } from '../../gql/graphql.ts'

const AddMutation = graphql(`
  mutation AddContact($organisationId: Uuid!, $contact: ContactInput!) {
    addContact(organisationId: $organisationId, contact: $contact) {
      ... on MutationAddContactSuccess {
        data {
          id
          ...OrganisationList_organisation
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const roles = [
  'DIRECTION',
  'SITE_MANAGER',
  'MENTOR',
  'PAYROLL',
  'BUYER_FOLLOW_UP',
] as const satisfies ContactRole[]

export const AddContact = ({ organisationId }: { organisationId: string }) => {
  const t = useTranslations('organisations')
  const award = useTranslations('award')
  const roleNames = useTranslations('award.roles')
  const common = useTranslations('display')
  const say = useToast()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [role, setRole] = useState<ContactRole>('SITE_MANAGER')
  const [phone, setPhone] = useState('')
  const [email, setEmail] = useState('')
  const add = useAct(AddMutation)
  if (!open)
    return (
      <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
        {t('addContact')}
      </Button>
    )
  const submit = async () => {
    const done = await add.act({
      organisationId,
      contact: { name, role, phone: phone || null, email: email || null },
    })
    if (done === null) return
    setOpen(false)
    say(t('contactAdded'))
  }
  return (
    <div>
      <Cluster align="end">
        <TextField
          label={t('contactName')}
          value={name}
          onChange={setName}
          error={fieldError(add.failure, 'name')}
          autoFocus
        />
        <Select
          label={award('correspondentRole')}
          value={role}
          onChange={(chosen) => setRole(chosen || 'SITE_MANAGER')}
          options={roles.map((value) => ({ value, label: roleNames(value) }))}
        />
        <TextField
          label={t('phone')}
          type="tel"
          value={phone}
          onChange={setPhone}
          error={fieldError(add.failure, 'phone')}
        />
        <TextField
          label={t('email')}
          type="email"
          value={email}
          onChange={setEmail}
          error={fieldError(add.failure, 'email')}
        />
        <Button isPending={add.busy} isDisabled={name.trim() === ''} onPress={() => void submit()}>
          {common('save')}
        </Button>
        <Button tone="quiet" onPress={() => setOpen(false)}>
          {common('cancel')}
        </Button>
      </Cluster>
      <Refusal failure={add.failure} />
    </div>
  )
}
