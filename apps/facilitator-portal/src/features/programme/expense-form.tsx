import { euros } from '@cordee/domain/kernel/money'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { ExpenseCategory } from '../../gql/graphql.ts'

const RecordMutation = graphql(`
  mutation RecordExpense($programmeId: Uuid!, $input: ExpenseInput!) {
    recordExpense(programmeId: $programmeId, input: $input) {
      ... on MutationRecordExpenseSuccess {
        data {
          id
          number
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const categories = [
  'TRAVEL',
  'COMMUNICATION',
  'EQUIPMENT',
  'SERVICES',
  'INDIRECT',
  'OTHER',
] as const satisfies readonly ExpenseCategory[]

export const ExpenseForm = ({ programmeId }: { programmeId: string }) => {
  const t = useTranslations('programme')
  const names = useTranslations('programme.categories')
  const say = useToast()
  const [category, setCategory] = useState<ExpenseCategory>('TRAVEL')
  const [label, setLabel] = useState('')
  const [supplier, setSupplier] = useState('')
  const [invoicedOn, setInvoicedOn] = useState<string>(useToday())
  const [paidOn, setPaidOn] = useState('')
  const [amount, setAmount] = useState<number | null>(null)
  const record = useAct(RecordMutation, ['Programmes'])
  const { failure } = record
  const submit = async () => {
    if (amount === null) return
    const input = {
      category,
      label,
      supplier,
      invoicedOn,
      paidOn: paidOn || null,
      amountCents: euros(amount),
    }
    const done = await record.act({ programmeId, input })
    if (done === null) return
    setLabel('')
    setAmount(null)
    say(t('expenseNoted', { number: done.number }))
  }
  return (
    <Stack gap="tight">
      <Cluster align="end">
        <TextField
          label={t('label')}
          value={label}
          onChange={setLabel}
          error={fieldError(failure, 'label')}
          autoFocus
        />
        <TextField
          label={t('supplier')}
          value={supplier}
          onChange={setSupplier}
          error={fieldError(failure, 'supplier')}
        />
        <Select
          label={t('category')}
          value={category}
          onChange={(value) => setCategory(value || category)}
          options={categories.map((value) => ({ value, label: names(value) }))}
        />
        <DateField
          label={t('invoicedOn')}
          value={invoicedOn}
          onChange={setInvoicedOn}
          error={fieldError(failure, 'invoicedOn')}
        />
        <DateField
          label={t('paidOn')}
          value={paidOn}
          onChange={setPaidOn}
          error={fieldError(failure, 'paidOn')}
        />
        <NumberField
          label={t('amount')}
          unit="€"
          minValue={0}
          value={amount}
          onChange={setAmount}
          error={fieldError(failure, 'amountCents')}
        />
        <Button isPending={record.busy} isDisabled={amount === null} onPress={() => void submit()}>
          {t('expense')}
        </Button>
      </Cluster>
      <Refusal failure={failure} />
    </Stack>
  )
}
