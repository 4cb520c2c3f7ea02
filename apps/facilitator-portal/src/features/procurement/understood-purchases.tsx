import { formatDay } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import { contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { Callout } from '@cordee/ui/callout'
import { Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import type { LineProblem, PurchaseLine } from './purchase-lines.ts'

/** Lines told apart by what they say, and by their place where two say the same. */
const keyed = (purchases: readonly PurchaseLine[]) =>
  purchases.map((purchase, index) => ({ ...purchase, key: `${index} ${purchase.subject}` }))

/** What was understood of a pasted programme, before anything is written. */
export const UnderstoodPurchases = ({
  purchases,
  problems,
}: {
  purchases: readonly PurchaseLine[]
  problems: readonly LineProblem[]
}) => {
  const t = useTranslations('purchases')
  const linesLeft = new Set(problems.map(({ line }) => line)).size
  return (
    <Stack>
      {problems.length > 0 && (
        <Callout tone="attention" role="status" title={t('pasteProblems', { count: linesLeft })}>
          <ul>
            {problems.map(({ line, field, text }) => (
              <li key={`${line} ${field}`}>
                {t('pasteProblem', { line, what: t(`problems.${field}`, { text }) })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {purchases.length > 0 && (
        <Table caption={t('pasteRead')} narrow="stack" maxHeight="50vh">
          <thead>
            <tr>
              <th scope="col">{t('subject')}</th>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('category')}</th>
              <th scope="col" data-align="end">
                {t('export.amount')}
              </th>
              <th scope="col" data-align="end">
                {t('duration')}
              </th>
            </tr>
          </thead>
          <tbody>
            {keyed(purchases).map(({ key, subject, plannedOn, category, amountCents, durationMonths }) => (
              <tr key={key}>
                <th scope="row">{subject}</th>
                <td>{formatDay(plannedOn)}</td>
                <td>{category !== null && contractCategoryLabels[category]}</td>
                <td data-align="end">{amountCents !== null && formatEuros(amountCents)}</td>
                <td data-align="end">{durationMonths}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Stack>
  )
}
