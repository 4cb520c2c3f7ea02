import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { LinkButton } from '@cordee/ui/link-button'
import { type ReactNode, useId } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { daysSince, formatDayShort } from '../../display/day.ts'
import { HoursProgress } from '../../display/hours-progress.tsx'
import { formatPhone } from '../../display/phone.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { TodayLineKind, TodayTargetKind } from '../../gql/graphql.ts'
import styles from './today-column.module.css'

const LineFragment = graphql(`
  fragment TodayColumn_line on TodayLine {
    id
    kind
    title
    detail
    since
    dueOn
    phone
    urgent
    targetKind
    targetId
    progress {
      ...HoursProgress_progress
    }
  }
`)

type Line = FragmentType<typeof LineFragment>

/** What happens on a day by itself, rather than what has to be done before it. */
const endings: ReadonlySet<TodayLineKind> = new Set(['ELIGIBILITY_ENDING', 'PLACEMENT_ENDING'])

const address = (kind: TodayTargetKind, id: string | null): string =>
  ({
    CONTRACT: `/marches/${id}`,
    PARTICIPANT: `/personnes/${id}`,
    OPPORTUNITY: `/opportunites/${id}`,
    REFERRALS: `/orientations#${id}`,
    HOURS: `/heures?mois=${id}`,
    TASKS: `/a-faire#${id}`,
    MEETINGS: `/agenda?quand=passees#${id}`,
  })[kind]

const TodayItem = ({ line: masked, first, acts }: { line: Line; first: boolean; acts: ReactNode }) => {
  const t = useTranslations('today')
  const open = useTranslations('today.open')
  const common = useTranslations('display')
  const today = useToday()
  const line = readFragment(LineFragment, masked)
  const href = address(line.targetKind, line.targetId)
  const when =
    line.kind === 'PACE'
      ? null
      : line.dueOn !== null
        ? t(endings.has(line.kind) ? 'on' : 'before', { day: formatDayShort(line.dueOn) })
        : line.since !== null
          ? common('sinceDays', { days: daysSince(line.since, today) })
          : null
  return (
    <li className={styles.line} data-line={href} tabIndex={first ? 0 : -1}>
      <div className={styles.title}>
        <Link href={href}>{line.title}</Link>
        {when !== null &&
          (line.urgent ? <Badge tone="bad">{when}</Badge> : <span className={styles.when}>{when}</span>)}
      </div>
      {line.progress !== null && (
        <div className={styles.bar}>
          <HoursProgress progress={line.progress} size="small" />
        </div>
      )}
      {line.detail !== '' && <p className={styles.detail}>{line.detail}</p>}
      <div className={styles.acts}>
        {line.phone !== null && (
          <LinkButton
            size="small"
            tone={line.kind === 'CALL_BACK' ? 'primary' : 'secondary'}
            href={`tel:${line.phone}`}
          >
            {t('call', { phone: formatPhone(line.phone) })}
          </LinkButton>
        )}
        {line.kind !== 'PACE' && line.kind !== 'TASK' && (
          <LinkButton size="small" tone={line.kind === 'REFERRAL' ? 'primary' : 'secondary'} href={href}>
            {open(line.kind)}
          </LinkButton>
        )}
      </div>
      {acts}
    </li>
  )
}

export const TodayColumn = ({
  title,
  empty,
  lines,
  actsOf,
}: {
  title: string
  empty: string
  lines: readonly (Line & { id: string })[]
  /** What can be done on a line itself. */
  actsOf?: (id: string) => ReactNode
}) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <span className={styles.count}>{lines.length}</span>
      </div>
      <Card padded={false}>
        {lines.length === 0 ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          <ul className={styles.list}>
            {lines.map((line, index) => (
              <TodayItem
                key={`${line.id}${index}`}
                line={line}
                first={index === 0}
                acts={actsOf?.(line.id)}
              />
            ))}
          </ul>
        )}
      </Card>
    </section>
  )
}
