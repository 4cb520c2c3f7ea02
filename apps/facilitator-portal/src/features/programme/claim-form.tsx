import { formatMonth } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { FileClaim } from './programme-acts.ts'

const ProgrammeFragment = graphql(`
  fragment ClaimForm_programme on Programme {
    id
    viewerCanEdit
    plans {
      id
      status
      parts {
        funderId
        name
      }
    }
    expenses(first: 50) {
      edges {
        node {
          id
          number
          label
          paidOn
          amountCents
          claimed
        }
      }
    }
    staffMonths {
      id
      month
      userName
      costCents
      claimed
    }
  }
`)

/** A request for payment: what is paid and not yet claimed, each thing once (R41). */
export const ClaimForm = ({ programme: masked }: { programme: FragmentType<typeof ProgrammeFragment> }) => {
  const t = useTranslations('programme')
  const {
    id: programmeId,
    viewerCanEdit,
    plans,
    expenses,
    staffMonths,
  } = readFragment(ProgrammeFragment, masked)
  if (!viewerCanEdit) return null
  const funders = plans.find(({ status }) => status === 'ACTIVE')?.parts ?? []
  const paid = expenses.edges.flatMap(({ node }) => (node.claimed || node.paidOn === null ? [] : [node]))
  const months = staffMonths.filter(({ claimed }) => !claimed)
  if (funders.length === 0) return <Muted small>{t('claimNeedsPlan')}</Muted>
  if (paid.length === 0 && months.length === 0) return <Muted small>{t('claimNothing')}</Muted>
  return (
    <Cluster>
      <StepForm
        label={t('claimFile')}
        note={t('claimNote')}
        document={FileClaim}
        fields={{
          funderId: {
            kind: 'choice',
            label: t('funder'),
            options: funders.map(({ funderId, name }) => ({ value: funderId, label: name })),
          },
          expenseIds: {
            kind: 'several',
            label: t('claimExpenses'),
            options: paid.map((each) => ({
              value: each.id,
              label: `${each.number}. ${each.label}, ${formatEuros(each.amountCents)}`,
            })),
            value: paid.map(({ id }) => id),
            optional: true,
          },
          staffMonthIds: {
            kind: 'several',
            label: t('staffMonths'),
            options: months.map((each) => ({
              value: each.id,
              label: `${each.userName}, ${formatMonth(each.month)}, ${formatEuros(each.costCents)}`,
            })),
            value: months.map(({ id }) => id),
            optional: true,
          },
        }}
        variables={({ funderId, expenseIds, staffMonthIds }, idempotencyKey) => ({
          programmeId,
          funderId,
          idempotencyKey,
          expenseIds: expenseIds ?? [],
          staffMonthIds: staffMonthIds ?? [],
        })}
        refetch={['Programmes']}
        said={t('claimFiled')}
      />
    </Cluster>
  )
}
