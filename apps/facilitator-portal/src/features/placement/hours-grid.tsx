import type { Month } from '@cordee/domain/kernel/day'
import { formatMonth } from '@cordee/domain/kernel/day'
import type { Minutes } from '@cordee/domain/kernel/minutes'
import { formatHours, parseHours } from '@cordee/domain/kernel/minutes'
import { VisuallyHidden } from '@cordee/ui/visually-hidden'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatMonthMedium } from '../../display/day.ts'
import {
  type Entry,
  type GridGroup,
  isWritable,
  move,
  type Place,
  previousDeclared,
  rowsOf,
  totalOf,
} from './grid-model.ts'
import { HoursCell } from './hours-cell.tsx'
import styles from './hours-grid.module.css'
import { type PasteProblem, readPaste } from './paste.ts'

export const cellKey = (rowId: string, month: Month): string => `${rowId}:${month}`

export type HoursGridProps = {
  groups: readonly GridGroup[]
  months: readonly Month[]
  active: Place
  onActive: (place: Place) => void
  onDeclare: (entries: readonly Entry[]) => void
  onPasteProblems: (problems: readonly PasteProblem[]) => void
  /** Asked for a month that takes corrections only. */
  onCorrect: (place: Place) => void
  pending: ReadonlyMap<string, Minutes>
  problems: ReadonlyMap<string, string>
  readOnly: boolean
}

const typed = (minutes: Minutes | null): string =>
  minutes === null
    ? ''
    : formatHours(minutes)
        .replace(/\u00a0h$/, '')
        .replace(/\u202f/g, '')

const placeOf = (target: EventTarget): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

const Who = memo(({ id, name, note }: { id: string; name: string; note: string }) => (
  <th scope="row" className={styles.who}>
    <Link href={`/personnes/${id}`}>{name}</Link>
    <span className={styles.note}>{note}</span>
  </th>
))

export const HoursGrid = (props: HoursGridProps) => {
  const {
    groups,
    months,
    active,
    onActive,
    onDeclare,
    onPasteProblems,
    onCorrect,
    pending,
    problems,
    readOnly,
  } = props
  const t = useTranslations('hours')
  const table = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const [draft, setDraft] = useState<string | null>(null)
  const rows = useMemo(() => rowsOf(groups), [groups])
  const size = { rows: rows.length, columns: months.length }
  const row = rows[active.row]
  const cell = row?.cells[active.column]

  useEffect(() => {
    if (!moved.current || draft !== null) return
    moved.current = false
    table.current
      ?.querySelector<HTMLElement>(`td[data-row="${active.row}"][data-column="${active.column}"]`)
      ?.focus()
  }, [active, draft])

  const go = (place: Place) => {
    moved.current = true
    setDraft(null)
    onActive(place)
  }
  const open = (text: string) => {
    if (readOnly) return
    if (cell?.state === 'VALIDATED') onCorrect(active)
    else if (isWritable(cell)) setDraft(text)
  }
  const declare = (minutes: Minutes) => {
    if (row !== undefined && cell !== undefined && minutes !== cell.minutes)
      onDeclare([{ rowId: row.id, month: cell.month, minutes }])
    else if (row !== undefined && cell?.state === 'PLANNED')
      onDeclare([{ rowId: row.id, month: cell.month, minutes }])
  }
  const commit = (): boolean => {
    if (draft === null || draft.trim() === '') return true
    const read = parseHours(draft)
    if (read.ok) declare(read.value)
    else if (row !== undefined)
      onPasteProblems([{ rowId: row.id, column: active.column, text: draft, kind: 'UNREADABLE' }])
    return read.ok
  }

  const onDraftKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') go(active)
    const next = {
      Enter: event.shiftKey ? 'ArrowUp' : 'ArrowDown',
      Tab: event.shiftKey ? 'ArrowLeft' : 'ArrowRight',
      ArrowUp: 'ArrowUp',
      ArrowDown: 'ArrowDown',
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    if (commit()) go(move(active, next, size) ?? active)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (draft !== null || placeOf(event.target) === null) return
    const control = event.ctrlKey || event.metaKey
    const to = event.altKey ? null : move(active, event.key, size, control)
    if (to !== null) {
      event.preventDefault()
      go(to)
    } else if (control && event.key.toLowerCase() === 'd') {
      event.preventDefault()
      const before = previousDeclared(row, active.column)
      if (before !== null && !readOnly && isWritable(cell)) {
        declare(before)
        go(move(active, 'ArrowDown', size) ?? active)
      }
    } else if (event.key === 'F2') {
      event.preventDefault()
      open(typed(cell?.minutes ?? null))
    } else if (!control && !event.altKey && /^[\d,.]$/.test(event.key)) {
      event.preventDefault()
      open(event.key)
    }
  }

  const onPaste = (event: ClipboardEvent) => {
    if (draft !== null || readOnly) return
    event.preventDefault()
    const { entries, problems: found } = readPaste(event.clipboardData.getData('text/plain'), rows, active)
    onPasteProblems(found)
    if (entries.length > 0) onDeclare(entries)
  }

  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === null) return
    const again = place.row === active.row && place.column === active.column
    if (!again) go(place)
    else if (draft === null && event.detail !== 0) open(typed(cell?.minutes ?? null))
  }

  const edit =
    draft === null
      ? null
      : {
          text: draft,
          onText: setDraft,
          onKey: onDraftKey,
          onLeave: () => {
            commit()
            setDraft(null)
          },
        }
  let index = -1
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written in is a grid
        role="grid"
        aria-label={t('gridLabel')}
        aria-readonly={readOnly}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('person')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" title={formatMonth(month)}>
                {formatMonthMedium(month)}
              </th>
            ))}
            <th scope="col">{t('total')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={months.length + 2}>
                {group.name}
              </th>
            </tr>
            {group.rows.map((one) => {
              index += 1
              const at = index
              return (
                <tr key={one.id}>
                  <Who id={one.personId} name={one.person} note={one.note} />
                  {one.cells.map((each, column) => {
                    const here = at === active.row && column === active.column
                    const key = cellKey(one.id, each.month)
                    return (
                      <HoursCell
                        key={each.month}
                        cell={each}
                        row={at}
                        column={column}
                        label={t('editLabel', { person: one.person, month: formatMonth(each.month) })}
                        active={here}
                        edit={here ? edit : null}
                        pending={pending.get(key) ?? null}
                        problem={problems.get(key) ?? null}
                      />
                    )
                  })}
                  <td className={styles.sum}>{formatHours(totalOf(one.cells, 'said'))}</td>
                </tr>
              )
            })}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" className={styles.foot}>
              {t('total')}
            </th>
            {months.map((month, column) => {
              const cells = rows.map((one) => one.cells[column])
              const planned = totalOf(cells, 'planned')
              return (
                <td key={month}>
                  {formatHours(totalOf(cells, 'said'))}
                  {planned > 0 && (
                    <span className={styles.also}>
                      {t('totalPlanned', { hours: formatHours(planned) })}
                      <VisuallyHidden> {t('totalPlannedMeaning')}</VisuallyHidden>
                    </span>
                  )}
                </td>
              )
            })}
            <td>
              {formatHours(
                totalOf(
                  rows.flatMap((one) => one.cells),
                  'said',
                ),
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
