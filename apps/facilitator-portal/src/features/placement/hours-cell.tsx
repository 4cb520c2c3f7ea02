import type { Minutes } from '@cordee/domain/kernel/minutes'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { cx } from '@cordee/ui/cx'
import { VisuallyHidden } from '@cordee/ui/visually-hidden'
import { type KeyboardEvent, memo } from 'react'
import { useTranslations } from 'use-intl'
import type { GridCell } from './grid-model.ts'
import styles from './hours-grid.module.css'

const looks = {
  OUTSIDE: styles.outside,
  PLANNED: styles.planned,
  TO_DECLARE: styles.toDeclare,
  DECLARED: '',
  VALIDATED: styles.validated,
  REJECTED: styles.rejected,
} as const

export type Edit = {
  text: string
  onText: (text: string) => void
  onKey: (event: KeyboardEvent) => void
  onLeave: () => void
}

export type CellProps = {
  cell: GridCell
  row: number
  column: number
  label: string
  active: boolean
  /** What is being typed; null while the cell is only looked at. */
  edit: Edit | null
  /** Sent, not yet answered. */
  pending: Minutes | null
  problem: string | null
}

const Content = ({ cell, pending }: { cell: GridCell; pending: Minutes | null }) => {
  const t = useTranslations('hours')
  if (pending !== null) return formatHours(pending)
  if (cell.state === 'OUTSIDE') return <VisuallyHidden>{t('outside')}</VisuallyHidden>
  if (cell.state === 'TO_DECLARE' || cell.minutes === null)
    return cell.state === 'PLANNED' ? <VisuallyHidden>{t('planned')}</VisuallyHidden> : t('toDeclare')
  return (
    <>
      {cell.state === 'VALIDATED' && (
        <span className={styles.sign} role="img" aria-label={t('validated')}>
          ✓
        </span>
      )}
      {cell.state === 'REJECTED' && (
        <span className={styles.sign} role="img" aria-label={t('rejected')}>
          ✗
        </span>
      )}
      {cell.contested && (
        <span className={styles.sign} role="img" aria-label={t('contested')}>
          !
        </span>
      )}
      {formatHours(cell.minutes)}
      {cell.state === 'PLANNED' && <VisuallyHidden> {t('planned')}</VisuallyHidden>}
      {cell.state !== 'REJECTED' && cell.counted !== null && cell.counted < cell.minutes && (
        <span className={styles.less}>
          {t('notCounted', { hours: formatHours((cell.minutes - cell.counted) as Minutes) })}
        </span>
      )}
    </>
  )
}

export const HoursCell = memo(({ cell, row, column, label, active, edit, pending, problem }: CellProps) => (
  <td
    className={cx(
      styles.cell,
      looks[cell.state],
      (problem !== null ||
        cell.contested ||
        cell.returnedReason !== null ||
        (cell.alert !== null && cell.keptWithReason === null)) &&
        styles.doubt,
      active && styles.active,
      pending !== null && styles.pending,
    )}
    tabIndex={active ? 0 : -1}
    data-row={row}
    data-column={column}
    aria-invalid={problem !== null}
  >
    {edit === null ? (
      <Content cell={cell} pending={pending} />
    ) : (
      <input
        className={styles.edit}
        aria-label={label}
        inputMode="decimal"
        // biome-ignore lint/a11y/noAutofocus: the cell was just opened for writing by the same person
        autoFocus
        value={edit.text}
        onChange={(event) => edit.onText(event.target.value)}
        onKeyDown={edit.onKey}
        onBlur={edit.onLeave}
      />
    )}
  </td>
))
