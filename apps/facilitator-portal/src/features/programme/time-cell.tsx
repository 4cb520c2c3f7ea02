import { type KeyboardEvent, useState } from 'react'
import styles from './time-cell.module.css'

type Props = {
  readonly label: string
  readonly minutes: number
  readonly isDisabled: boolean
  readonly onWrite: (minutes: number) => void
}

const shown = (minutes: number): string => (minutes === 0 ? '' : String(minutes / 60).replace('.', ','))

/** Hours as people write them: « 3,5 », « 3.5 », « 3h30 »; `null` when it is no length of time of a day. */
export const readTime = (text: string): number | null => {
  const words = text.trim().replace(',', '.')
  if (words === '') return 0
  const [, hours, rest] = /^(\d{1,2})\s*[h:]\s*(\d{1,2})?$/i.exec(words) ?? []
  const minutes =
    hours === undefined ? Math.round(Number(words) * 60) : Number(hours) * 60 + Number(rest ?? 0)
  return Number.isFinite(minutes) && minutes >= 0 && minutes <= 1440 ? minutes : null
}

/** Goes to the cell beside or below, as in the hours grid. */
const move = (event: KeyboardEvent<HTMLInputElement>) => {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key]
  if (step === undefined) return
  const row = event.currentTarget.closest('tr')
  const column = event.currentTarget.closest('td')?.cellIndex ?? 0
  const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
  const cell = (next as HTMLTableRowElement | null)?.cells[column]?.querySelector('input')
  if (!cell) return
  event.preventDefault()
  cell.focus()
  cell.select()
}

export const TimeCell = ({ label, minutes, isDisabled, onWrite }: Props) => {
  const [draft, setDraft] = useState<string | null>(null)
  const read = draft === null ? minutes : readTime(draft)
  const leave = () => {
    if (draft !== null && read !== null && read !== minutes) onWrite(read)
    if (read !== null) setDraft(null)
  }
  return (
    <input
      className={styles.cell}
      aria-label={label}
      aria-invalid={read === null}
      inputMode="decimal"
      value={draft ?? shown(minutes)}
      disabled={isDisabled}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onFocus={(event) => event.target.select()}
      onKeyDown={move}
    />
  )
}
