import { type Day, formatMonth, monthOf } from '@cordee/domain/kernel/day'
import { Stack } from '@cordee/ui/layout'
import { type PlannedPurchase, PurchaseCard } from './purchase-card.tsx'

type Props = {
  purchases: readonly (PlannedPurchase & { id: string; plannedOn: Day })[]
  /** Parted by the month of their consultation. */
  months: boolean
  onKept: (contractId: string) => void
}

/** What is expected, month after month. */
export const PurchaseList = ({ purchases, months, onKept }: Props) => {
  const cards = (those: Props['purchases'], level: 2 | 3) =>
    those.map((purchase) => (
      <PurchaseCard key={purchase.id} purchase={purchase} level={level} onKept={onKept} />
    ))
  if (!months) return <Stack>{cards(purchases, 2)}</Stack>
  return [...Map.groupBy(purchases, ({ plannedOn }) => monthOf(plannedOn))].map(([month, those]) => (
    <Stack key={month}>
      <h2>{formatMonth(month)}</h2>
      {cards(those, 3)}
    </Stack>
  ))
}
