import { euros } from '@cordee/domain/kernel/money'
import {
  type BuyerCategory,
  buyerCategoryLabels,
  type ContractCategory,
  contractCategoryLabels,
} from '@cordee/domain/procurement/obligation-policies'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Columns, Full, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { CommunePicker, OrganisationPicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const RegisterMutation = graphql(`
  mutation RegisterContract($input: RegisterContractInput!) {
    registerContract(input: $input) {
      ... on MutationRegisterContractSuccess {
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

type LotDraft = { number: number; title: string; amount: number | null }

export const RegisterContractForm = ({ onRegistered }: { onRegistered: (id: string) => void }) => {
  const t = useTranslations('contracts')
  const common = useTranslations('display')
  const [buyerId, setBuyerId] = useState<string | null>(null)
  const [subject, setSubject] = useState('')
  const [reference, setReference] = useState('')
  const [category, setCategory] = useState<ContractCategory | ''>('')
  const [buyerCategory, setBuyerCategory] = useState<BuyerCategory | ''>('')
  const [communeCode, setCommuneCode] = useState<string | null>(null)
  const [amount, setAmount] = useState<number | null>(null)
  const [launchedOn, setLaunchedOn] = useState('')
  const [months, setMonths] = useState<number | null>(null)
  const [lots, setLots] = useState<readonly LotDraft[]>([{ number: 1, title: '', amount: null }])
  const [tried, setTried] = useState(false)
  const register = useAct(RegisterMutation)
  const error = (field: string) => fieldError(register.failure, field)

  const changeLot = (number: number, part: Partial<LotDraft>) =>
    setLots(lots.map((lot) => (lot.number === number ? { ...lot, ...part } : lot)))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (buyerId === null) return
    const done = await register.act({
      input: {
        buyerId,
        subject,
        reference: reference || null,
        category: category || null,
        buyerCategory: buyerCategory || null,
        communeCode,
        amountCents: amount === null ? null : euros(amount),
        launchedOn: launchedOn || null,
        durationMonths: months,
        lots: lots.map((lot) => ({
          number: lot.number,
          title: lot.title.trim() === '' && lots.length === 1 ? subject : lot.title,
          amountCents: lot.amount === null ? null : euros(lot.amount),
        })),
      },
    })
    if (done !== null) onRegistered(done.id)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Card>
          <Columns kind="fields">
            <Full>
              <OrganisationPicker
                label={t('buyer')}
                hint={t('buyerNew')}
                kind="BUYER"
                value={buyerId}
                onChange={setBuyerId}
                error={error('buyerId') ?? (tried && buyerId === null ? common('needed') : null)}
                isRequired
              />
            </Full>
            <Full>
              <TextArea
                label={t('subject')}
                value={subject}
                onChange={setSubject}
                error={error('subject')}
                isRequired
                rows={2}
              />
            </Full>
            <Select
              label={t('category')}
              placeholder={common('chooseNothing')}
              value={category}
              onChange={setCategory}
              options={optionsOf(contractCategoryLabels)}
            />
            <Select
              label={t('buyerCategory')}
              placeholder={common('chooseNothing')}
              value={buyerCategory}
              onChange={setBuyerCategory}
              options={optionsOf(buyerCategoryLabels)}
            />
            <DateField label={t('launchedOn')} value={launchedOn} onChange={setLaunchedOn} />
            <NumberField
              label={t('amount')}
              unit="€"
              value={amount}
              onChange={setAmount}
              error={error('amountCents')}
              minValue={0}
            />
            <NumberField
              label={t('durationMonths')}
              value={months}
              onChange={setMonths}
              error={error('durationMonths')}
              minValue={1}
            />
            <CommunePicker label={t('commune')} value={communeCode} onChange={setCommuneCode} />
            <TextField
              label={t('reference')}
              value={reference}
              onChange={setReference}
              error={error('reference')}
            />
          </Columns>
        </Card>
        <Card title={t('lotsTitle')}>
          <Stack>
            {lots.map((lot) => (
              <Cluster key={lot.number} align="end">
                <TextField
                  label={t('lotTitle', { number: lot.number })}
                  value={lot.title}
                  onChange={(title) => changeLot(lot.number, { title })}
                  isRequired={lots.length > 1}
                />
                <NumberField
                  label={t('lotAmount')}
                  unit="€"
                  minValue={0}
                  value={lot.amount}
                  onChange={(value) => changeLot(lot.number, { amount: value })}
                />
                {lots.length > 1 && (
                  <Button
                    tone="quiet"
                    aria-label={t('lotRemove', { number: lot.number })}
                    onPress={() => setLots(lots.filter(({ number }) => number !== lot.number))}
                  >
                    ✕
                  </Button>
                )}
              </Cluster>
            ))}
            <div>
              <Button
                tone="quiet"
                onPress={() =>
                  setLots([
                    ...lots,
                    { number: Math.max(...lots.map(({ number }) => number)) + 1, title: '', amount: null },
                  ])
                }
              >
                {t('lotAdd')}
              </Button>
            </div>
          </Stack>
        </Card>
        <Refusal failure={register.failure} />
        <div>
          <Button type="submit" tone="primary" isPending={register.busy}>
            {t('register')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
