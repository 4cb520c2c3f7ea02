import { formatEuros } from '@cordee/domain/kernel/money'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Reveal } from '../../display/reveal.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { ClaimForm } from './claim-form.tsx'
import { EditExpenseForm } from './edit-expense-form.tsx'
import { ExpenseForm } from './expense-form.tsx'

const ProgrammeFragment = graphql(`
  fragment ExpensesPanel_programme on Programme {
    id
    viewerCanEdit
    ...ClaimForm_programme
    expenses(first: 50) {
      totalCount
      edges {
        node {
          id
          number
          category
          label
          supplier
          invoicedOn
          paidOn
          amountCents
          ...EditExpenseForm_expense
          claimed
        }
      }
    }
    claims {
      id
      number
      filedOn
      presentedCents
      requestedCents
      funder {
        id
        name
      }
    }
  }
`)

export const ExpensesPanel = ({
  programme: masked,
}: {
  programme: FragmentType<typeof ProgrammeFragment>
}) => {
  const t = useTranslations('programme')
  const categories = useTranslations('programme.categories')
  const programme = readFragment(ProgrammeFragment, masked)
  const { id, viewerCanEdit, expenses, claims } = programme
  return (
    <>
      <Card title={t('expenses')}>
        <Stack>
          {expenses.edges.length === 0 ? (
            <Muted>{t('expensesNone')}</Muted>
          ) : (
            <Table caption={t('expenses')} look="plain">
              <thead>
                <tr>
                  <th scope="col">{t('label')}</th>
                  <th scope="col">{t('piece')}</th>
                  <th scope="col">{t('category')}</th>
                  <th scope="col">{t('invoicedOn')}</th>
                  <th scope="col">{t('paidOn')}</th>
                  <th scope="col">{t('amount')}</th>
                </tr>
              </thead>
              <tbody>
                {expenses.edges.map(({ node }) => (
                  <tr key={node.id}>
                    <th scope="row">
                      {node.label} <Muted small>{node.supplier}</Muted>{' '}
                      {node.claimed && <Badge tone="info">{t('claimed')}</Badge>}
                      {viewerCanEdit && !node.claimed && <EditExpenseForm expense={node} />}
                    </th>
                    <td>{node.number}</td>
                    <td>{categories(node.category)}</td>
                    <td>{formatDayMedium(node.invoicedOn)}</td>
                    <td>{node.paidOn === null ? t('notPaid') : formatDayMedium(node.paidOn)}</td>
                    <td>{formatEuros(node.amountCents)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          {viewerCanEdit && (
            <Reveal label={t('expense')}>
              <ExpenseForm programmeId={id} />
            </Reveal>
          )}
        </Stack>
      </Card>
      <Card title={t('claims')}>
        <Stack>
          {claims.length === 0 && <Muted>{t('claimsNone')}</Muted>}
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                {t('claimLine', {
                  number: claim.number,
                  funder: claim.funder.name,
                  day: formatDayMedium(claim.filedOn),
                  presented: formatEuros(claim.presentedCents),
                  requested: formatEuros(claim.requestedCents),
                })}
              </li>
            ))}
          </ul>
          <ClaimForm programme={programme} />
        </Stack>
      </Card>
    </>
  )
}
