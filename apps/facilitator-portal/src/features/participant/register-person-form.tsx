import {
  type CallMoment,
  type ContactChannel,
  callMomentLabels,
  contactChannelLabels,
  type Mobility,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { CommunePicker, TradesPicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { Sex } from '../../gql/graphql.ts'

const RegisterMutation = graphql(`
  mutation RegisterParticipant($person: PersonInput!, $workRequestId: Uuid) {
    registerParticipant(person: $person, workRequestId: $workRequestId) {
      ... on MutationRegisterParticipantSuccess {
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

/** What somebody already told when asking to be called. */
export type Told = {
  id: string
  firstName: string
  lastName: string | null
  phone: string | null
  helperName: string | null
  helperPhone: string | null
  communeCode: string | null
  trades: readonly string[]
  mobility: Mobility | null
  contactChannel: ContactChannel | null
  callMoment: CallMoment | null
}

const texts = ['firstName', 'lastName', 'phone', 'email', 'helperName', 'helperPhone'] as const
const types = { phone: 'tel', helperPhone: 'tel', email: 'email' } as const

export const RegisterPersonForm = ({
  told,
  onRegistered,
  onCancel,
}: {
  told: Told | null
  onRegistered: (id: string) => void
  onCancel: () => void
}) => {
  const t = useTranslations('people')
  const common = useTranslations('display')
  const [said, setSaid] = useState({
    firstName: told?.firstName ?? '',
    lastName: told?.lastName ?? '',
    phone: told?.phone ?? '',
    email: '',
    helperName: told?.helperName ?? '',
    helperPhone: told?.helperPhone ?? '',
  })
  const [birthDate, setBirthDate] = useState('')
  const [sex, setSex] = useState<Sex | ''>('')
  const [communeCode, setCommuneCode] = useState(told?.communeCode ?? null)
  const [mobility, setMobility] = useState<Mobility | ''>(told?.mobility ?? '')
  const [channel, setChannel] = useState<ContactChannel | ''>(told?.contactChannel ?? 'CALL')
  const [callMoment, setCallMoment] = useState<CallMoment | ''>(told?.callMoment ?? '')
  const [trades, setTrades] = useState<readonly string[]>(told?.trades ?? [])
  const [notice, setNotice] = useState<string>(useToday())
  const register = useAct(RegisterMutation, ['People', 'Inbox'])
  const error = (field: string) => fieldError(register.failure, field)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await register.act({
      workRequestId: told?.id ?? null,
      person: {
        firstName: said.firstName,
        lastName: said.lastName,
        phone: said.phone || null,
        email: said.email || null,
        helperName: said.helperName || null,
        helperPhone: said.helperPhone || null,
        birthDate: birthDate || null,
        sex: sex || null,
        communeCode,
        mobility: mobility || null,
        contactChannel: channel || null,
        callMoment: callMoment || null,
        trades: trades.filter((code) => code !== ''),
        noticeGivenOn: notice || null,
      },
    })
    if (done !== null) onRegistered(done.id)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Card title={t('newTitle')}>
        <Stack>
          {told !== null && <Callout title={t('fromRequest', { name: told.firstName })} />}
          <Columns kind="fields">
            {texts.map((field) => (
              <TextField
                key={field}
                label={t(field)}
                type={field in types ? types[field as keyof typeof types] : 'text'}
                value={said[field]}
                onChange={(text) => setSaid({ ...said, [field]: text })}
                error={error(field)}
                isRequired={field === 'firstName' || field === 'lastName'}
              />
            ))}
            <DateField
              label={t('birthDate')}
              value={birthDate}
              onChange={setBirthDate}
              error={error('birthDate')}
            />
            <Select
              label={t('sex')}
              placeholder={common('chooseNothing')}
              value={sex}
              onChange={setSex}
              options={[
                { value: 'F', label: t('sexF') },
                { value: 'M', label: t('sexM') },
              ]}
            />
            <CommunePicker label={t('commune')} value={communeCode} onChange={setCommuneCode} />
            <Select
              label={t('mobility')}
              placeholder={common('chooseNothing')}
              value={mobility}
              onChange={setMobility}
              options={optionsOf(mobilityLabels)}
            />
            <Select
              label={t('channel')}
              value={channel}
              onChange={setChannel}
              options={optionsOf(contactChannelLabels)}
            />
            <Select
              label={t('callMoment')}
              placeholder={common('chooseNothing')}
              value={callMoment}
              onChange={setCallMoment}
              options={optionsOf(callMomentLabels)}
            />
            <TradesPicker label={t('trade')} value={trades} onChange={setTrades} />
            <DateField label={t('notice')} hint={t('noticeHint')} value={notice} onChange={setNotice} />
          </Columns>
          <Refusal failure={register.failure} />
          <Cluster>
            <Button type="submit" tone="primary" isPending={register.busy}>
              {t('register')}
            </Button>
            <Button onPress={onCancel}>{common('cancel')}</Button>
          </Cluster>
        </Stack>
      </Card>
    </form>
  )
}
