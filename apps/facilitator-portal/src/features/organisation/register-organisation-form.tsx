import {
  type OrganisationKind,
  organisationKindLabel,
  organisationKinds,
} from '@cordee/domain/organisation/organisation-kind'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Checkbox } from '@cordee/ui/checkbox'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CommunePicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const RegisterMutation = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      ... on MutationRegisterOrganisationSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const texts = ['name', 'siret', 'phone', 'email'] as const

export const RegisterOrganisationForm = ({ onDone }: { onDone: () => void }) => {
  const t = useTranslations('organisations')
  const common = useTranslations('display')
  const say = useToast()
  const [said, setSaid] = useState({ name: '', siret: '', phone: '', email: '' })
  const [kind, setKind] = useState<OrganisationKind | ''>('COMPANY')
  const [communeCode, setCommuneCode] = useState<string | null>(null)
  const [named, setNamed] = useState(false)
  const register = useAct(RegisterMutation, ['Organisations', 'OrganisationPicker'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (kind === '') return
    const done = await register.act({
      input: {
        name: said.name,
        kinds: [kind],
        siret: said.siret || null,
        phone: said.phone || null,
        email: said.email || null,
        communeCode,
        namedPublicly: named,
      },
    })
    if (done === null) return
    say(t('registered'))
    onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Card title={t('add')}>
        <Stack>
          <Columns kind="fields">
            {texts.map((field) => (
              <TextField
                key={field}
                label={t(field)}
                type={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'text'}
                value={said[field]}
                onChange={(text) => setSaid({ ...said, [field]: text })}
                error={fieldError(register.failure, field)}
                isRequired={field === 'name'}
              />
            ))}
            <Select
              label={t('kinds')}
              value={kind}
              onChange={setKind}
              options={organisationKinds.map((value) => ({ value, label: organisationKindLabel(value) }))}
            />
            <CommunePicker label={t('commune')} value={communeCode} onChange={setCommuneCode} />
          </Columns>
          <Checkbox isSelected={named} onChange={setNamed}>
            {t('namedPublicly')}
          </Checkbox>
          <Refusal failure={register.failure} />
          <Cluster>
            <Button type="submit" tone="primary" isPending={register.busy}>
              {t('register')}
            </Button>
            <Button onPress={onDone}>{common('cancel')}</Button>
          </Cluster>
        </Stack>
      </Card>
    </form>
  )
}
