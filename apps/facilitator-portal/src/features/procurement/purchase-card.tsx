import { formatDay } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import { contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { plannedPurchaseStateLabels } from '@cordee/domain/procurement/planned-purchase'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { ContractStateBadge, ObligationBadge } from '../../display/badges.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { PurchaseSteps } from './purchase-steps.tsx'
import { PurchaseWhen } from './purchase-when.tsx'

const PurchaseFragment = graphql(`
  fragment PurchaseCard_purchase on PlannedPurchase {
    id
    version
    subject
    category
    amountCents
    durationMonths
    plannedOn
    status
    setAsideReason
    availableSteps
    buyer {
      id
      name
    }
    commune {
      code
      name
    }
    obligation {
      status
      sentence
      missing {
        what
        ask
      }
    }
    contract {
      id
      status
    }
  }
`)

export type PlannedPurchase = FragmentType<typeof PurchaseFragment>

/** A purchase a buyer plans: when, how much, whether the obligation would apply, and what becomes of it. */
export const PurchaseCard = ({
  purchase: masked,
  level,
  onKept,
}: {
  purchase: PlannedPurchase
  level: 2 | 3
  onKept: (contractId: string) => void
}) => {
  const t = useTranslations('purchases')
  const purchase = readFragment(PurchaseFragment, masked)
  const { status, obligation, contract } = purchase
  const planned = status === 'PLANNED'
  const facts = [
    purchase.commune?.name,
    purchase.category && contractCategoryLabels[purchase.category],
    purchase.amountCents === null ? null : formatEuros(purchase.amountCents),
    purchase.durationMonths === null ? null : t('months', { count: purchase.durationMonths }),
  ].filter(Boolean)
  return (
    <Card
      level={level}
      title={purchase.subject}
      aside={
        planned ? (
          <ObligationBadge status={obligation.status} />
        ) : (
          <Badge tone={status === 'KEPT' ? 'good' : 'neutral'}>{plannedPurchaseStateLabels[status]}</Badge>
        )
      }
    >
      <Stack gap="tight">
        <Muted>
          <Link href={`/organisations/${purchase.buyer.id}`}>{purchase.buyer.name}</Link>
          {facts.map((fact) => ` · ${fact}`)}
        </Muted>
        <Cluster>
          <strong>{t('plannedOn', { day: formatDay(purchase.plannedOn) })}</strong>
          {planned && <PurchaseWhen plannedOn={purchase.plannedOn} />}
        </Cluster>
        {planned && <p>{obligation.sentence}</p>}
        {planned && obligation.missing.length > 0 && (
          <div>
            <strong>{t('ask')}</strong>
            <ul>
              {obligation.missing.map(({ what, ask }) => (
                <li key={what}>{ask}</li>
              ))}
            </ul>
          </div>
        )}
        {purchase.setAsideReason !== null && <p>{t('why', { reason: purchase.setAsideReason })}</p>}
        {contract !== null && (
          <Cluster>
            <Link href={`/marches/${contract.id}`}>{t('becameContract')}</Link>
            <ContractStateBadge state={contract.status} />
          </Cluster>
        )}
        <PurchaseSteps purchase={purchase} onKept={onKept} />
      </Stack>
    </Card>
  )
}
