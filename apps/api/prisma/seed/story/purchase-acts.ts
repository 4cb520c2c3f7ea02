import { plannedPurchases } from '../contracts/planned-purchases.ts'
import type { Act } from './act.ts'

/** A buyer sends its programme of purchases; what has no work to offer is set aside. */
export const purchaseActs = (): Act[] => {
  const { buyer, buyerCategory, toldOn, sortedOn, lines } = plannedPurchases
  return [
    {
      on: toldOn,
      play: async ({ anne, find, newId }) =>
        anne('tellPlannedPurchases', {
          buyerId: (await find.organisation(buyer)).id,
          buyerCategory,
          idempotencyKey: newId(),
          purchases: lines.map(({ subject, plannedOn, category, euros, months }) => ({
            subject,
            plannedOn,
            category,
            amountCents: euros * 100,
            durationMonths: months,
          })),
        }),
    },
    ...lines.flatMap((line): Act[] =>
      'aside' in line
        ? [
            {
              on: sortedOn,
              play: async ({ anne, find }) =>
                anne('setPlannedPurchaseAside', {
                  ...(await find.plannedPurchase(line.subject)),
                  reason: line.aside,
                }),
            },
          ]
        : [],
    ),
  ]
}
