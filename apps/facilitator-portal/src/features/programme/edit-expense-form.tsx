import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ExpenseCategory } from '../../gql/graphql.ts'
import { EditExpense } from './programme-acts.ts'

const ExpenseFragment = graphql(`
  fragment EditExpenseForm_expense on Expense {
    id
    version
    category
    label
    supplier
    invoicedOn
    paidOn
    paymentRef
    amountCents
    eligibleCents
  }
`)

const categories = [
  'TRAVEL',
  'COMMUNICATION',
  'EQUIPMENT',
  'SERVICES',
  'INDIRECT',
  'OTHER',
] as const satisfies ExpenseCategory[]

/** Mends an expense as long as no request for payment holds it. */
export const EditExpenseForm = ({ expense: masked }: { expense: FragmentType<typeof ExpenseFragment> }) => {
  const t = useTranslations('programme')
  const names = useTranslations('programme.categories')
  const { id, version, amountCents, eligibleCents, ...known } = readFragment(ExpenseFragment, masked)
  return (
    <StepForm
      label={t('edit')}
      tone="quiet"
      document={EditExpense}
      fields={{
        label: { kind: 'text', label: t('label'), value: known.label },
        supplier: { kind: 'text', label: t('supplier'), value: known.supplier },
        category: {
          kind: 'choice',
          label: t('category'),
          options: categories.map((value) => ({ value, label: names(value) })),
          value: known.category,
        },
        amountCents: { kind: 'euros', label: t('amount'), value: amountCents / 100 },
        eligibleCents: { kind: 'euros', label: t('eligible'), value: eligibleCents / 100, optional: true },
        invoicedOn: { kind: 'day', label: t('invoicedOn'), value: known.invoicedOn },
        paidOn: { kind: 'day', label: t('paidOn'), value: known.paidOn, optional: true },
        paymentRef: { kind: 'text', label: t('piece'), value: known.paymentRef, optional: true },
      }}
      variables={(input) => ({ id, version, input })}
      refetch={['Programmes']}
      said={t('noted')}
    />
  )
}
