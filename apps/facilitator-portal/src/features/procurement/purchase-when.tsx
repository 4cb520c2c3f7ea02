import { type Day, daysBetween } from '@cordee/domain/kernel/day'
import { Badge } from '@cordee/ui/badge'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useToday } from '../../display/today.tsx'

const DAYS_A_MONTH = 30.4
/** Beyond, nobody counts in days. */
const COUNTED_IN_DAYS = 60

/** How far the consultation is; a purchase still to sort whose day is gone asks for a word with its buyer. */
export const PurchaseWhen = ({ plannedOn }: { plannedOn: Day }) => {
  const t = useTranslations('purchases')
  const days = daysBetween(useToday(), plannedOn)
  if (days < 0) return <Badge tone="attention">{t('overdue')}</Badge>
  return (
    <Muted small>
      {days <= COUNTED_IN_DAYS
        ? t('inDays', { days })
        : t('inMonths', { months: Math.round(days / DAYS_A_MONTH) })}
    </Muted>
  )
}
