import { daysBetween } from '@cordee/domain/kernel/day'
import { formatHours, type Minutes } from '@cordee/domain/kernel/minutes'
import { formatPercent } from '@cordee/domain/kernel/ratio'
import { Card } from '@cordee/ui/card'
import { Muted } from '@cordee/ui/layout'
import { type LedgerLine, ObligationLedger } from '@cordee/ui/obligation-ledger'
import { useTranslations } from 'use-intl'
import { formatDayMedium, formatDayShort } from '../../display/day.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PauseKind } from '../../gql/graphql.ts'

const LedgerFragment = graphql(`
  fragment LedgerPanel_lot on Lot {
    id
    number
    title
    pauses {
      id
      kind
      fromDay
      toDay
      reason
    }
    commitments {
      id
      shareBps
      status
      holder {
        id
        name
      }
      lines {
        id
        minutes
        effectOn
        sentence
        formula
      }
    }
  }
`)

type Lot = FragmentType<typeof LedgerFragment>

const signed = (minutes: Minutes, first: boolean): string =>
  minutes < 0 || first ? formatHours(minutes) : `+\u00a0${formatHours(minutes)}`

/** What is due on a lot: each line with its date and its formula; stops are part of the story. */
export const LedgerPanel = ({ lot: masked }: { lot: Lot }) => {
  const t = useTranslations('contracts')
  const kinds = useTranslations('contracts.pauseKinds')
  const today = useToday()
  const { number, title, commitments, pauses } = readFragment(LedgerFragment, masked)
  const shared = commitments.length > 1
  const lines = commitments.flatMap((commitment) =>
    commitment.lines.map((line, index): LedgerLine & { at: string } => ({
      id: line.id,
      at: line.effectOn,
      title: shared ? `${line.sentence}, ${commitment.holder.name}` : line.sentence,
      date: formatDayMedium(line.effectOn),
      amount: signed(line.minutes, index === 0),
      dormant: commitment.status === 'DORMANT' || line.effectOn > today,
      ...(line.formula === null ? {} : { detail: line.formula }),
    })),
  )
  const stops = pauses.map((pause): LedgerLine & { at: string } => ({
    id: pause.id,
    at: pause.fromDay,
    title: kinds(pause.kind as PauseKind),
    detail: pause.reason,
    date: `${formatDayShort(pause.fromDay)}\u00a0– ${pause.toDay === null ? '…' : formatDayShort(pause.toDay)}`,
    amount: t('pauseDays', { count: daysBetween(pause.fromDay, pause.toDay ?? today) + 1 }),
  }))
  const dueOf = ({ lines: own, status }: (typeof commitments)[number]): Minutes =>
    own.reduce(
      (sum, line) => sum + (status === 'DORMANT' || line.effectOn > today ? 0 : line.minutes),
      0,
    ) as Minutes
  const due = commitments.reduce((sum, commitment) => sum + dueOf(commitment), 0) as Minutes
  return (
    <Card title={t('ledgerTitle', { number })} aside={title}>
      {lines.length === 0 ? (
        <Muted>{t('ledgerEmpty')}</Muted>
      ) : (
        <ObligationLedger
          lines={[...lines, ...stops].toSorted((a, b) => a.at.localeCompare(b.at))}
          total={{ title: t('ledgerTotal'), amount: formatHours(due) }}
          foot={
            shared
              ? commitments
                  .map(
                    (each) =>
                      `${t('ledgerOf', { holder: each.holder.name, share: formatPercent(each.shareBps) })}\u00a0: ${formatHours(dueOf(each))}`,
                  )
                  .join(' · ')
              : null
          }
        />
      )}
    </Card>
  )
}
