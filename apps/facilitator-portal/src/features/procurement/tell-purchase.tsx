import { buyerCategoryLabels, contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { StepForm } from '../../display/step-form.tsx'
import { TellPlannedPurchases } from './purchase-acts.ts'

/** One purchase, as its buyer says it on the telephone. */
export const TellPurchase = ({ buyerId }: { buyerId: string | null }) => {
  const t = useTranslations('purchases')
  return (
    <StepForm
      label={t('tellOne')}
      tone="primary"
      document={TellPlannedPurchases}
      fields={{
        subject: { kind: 'text', label: t('subject') },
        buyerId: {
          kind: 'organisation',
          organisationKind: 'BUYER',
          label: t('buyer'),
          hint: t('buyerNew'),
          value: buyerId,
        },
        plannedOn: { kind: 'day', label: t('day') },
        category: {
          kind: 'choice',
          label: t('category'),
          options: optionsOf(contractCategoryLabels),
          optional: true,
        },
        amountCents: { kind: 'euros', label: t('amount'), optional: true },
        durationMonths: { kind: 'count', label: t('duration'), optional: true },
        buyerCategory: {
          kind: 'choice',
          label: t('buyerCategory'),
          hint: t('buyerCategoryHint'),
          options: optionsOf(buyerCategoryLabels),
          optional: true,
        },
        communeCode: { kind: 'commune', label: t('commune'), optional: true },
      }}
      variables={({ buyerId: buyer, buyerCategory, ...purchase }, idempotencyKey) => ({
        buyerId: buyer,
        buyerCategory,
        purchases: [purchase],
        idempotencyKey,
      })}
      refetch={['PlannedPurchases']}
      said={(told) => t('told', told)}
    />
  )
}
