import type { Day } from '@cordee/domain/kernel/day'
import { nextActorLabels } from '@cordee/domain/kernel/next-actor'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { daysSince } from './day.ts'
import { useToday } from './today.tsx'

const known = ['FACILITATOR', 'BUYER', 'HOLDER', 'DECLARANT', 'EMPLOYER'] as const

/** Who acts next, and since when. */
export const NextActor = ({ actor, since }: { actor: string; since: Day }) => {
  const t = useTranslations('contracts.nextActor')
  const common = useTranslations('display')
  const today = useToday()
  const name = known.find((each) => each === actor)
  const others: Readonly<Record<string, string>> = nextActorLabels
  return (
    <>
      <strong>{name === undefined ? others[actor] : t(name)}</strong>{' '}
      <Muted small>{common('sinceDays', { days: daysSince(since, today) })}</Muted>
    </>
  )
}
