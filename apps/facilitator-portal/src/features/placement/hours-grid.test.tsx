import { month } from '@cordee/domain/kernel/day'
import { hours } from '@cordee/domain/kernel/minutes'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { IntlProvider } from 'use-intl'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fr } from '../../messages/fr.ts'
import type { CellState, GridCell, GridGroup, Place } from './grid-model.ts'
import { HoursGrid } from './hours-grid.tsx'

const months = [month('2027-02'), month('2027-03'), month('2027-04')]
const cell = (
  at: number,
  state: CellState,
  said: number | null,
  parts: Partial<GridCell> = {},
): GridCell => ({
  month: months[at] ?? month('2027-02'),
  version: 0,
  state,
  minutes: said === null ? null : hours(said),
  counted: said === null ? null : hours(said),
  refused: [],
  alert: null,
  keptWithReason: null,
  returnedReason: null,
  contested: false,
  waiting: false,
  underReview: false,
  ...parts,
})
const groups: GridGroup[] = [
  {
    id: 'g',
    name: 'Maçonnerie',
    rows: [
      {
        id: 'amadou',
        personId: 'p1',
        person: 'Amadou Koné',
        note: 'maçon',
        cells: [cell(0, 'VALIDATED', 151.67), cell(1, 'TO_DECLARE', null), cell(2, 'PLANNED', 140)],
      },
      {
        id: 'sonia',
        personId: 'p2',
        person: 'Sonia Rey',
        note: 'aide',
        cells: [
          cell(0, 'DECLARED', 112, { counted: hours(100) }),
          cell(1, 'TO_DECLARE', null),
          cell(2, 'OUTSIDE', null),
        ],
      },
    ],
  },
]

const onDeclare = vi.fn()
const onPasteProblems = vi.fn()
const onCorrect = vi.fn()
beforeEach(() => vi.clearAllMocks())

const Harness = ({ readOnly = false }: { readOnly?: boolean }) => {
  const [active, setActive] = useState<Place>({ row: 0, column: 1 })
  return (
    <IntlProvider locale="fr" messages={fr} timeZone="Europe/Paris">
      <HoursGrid
        groups={groups}
        months={months}
        active={active}
        onActive={setActive}
        onDeclare={onDeclare}
        onPasteProblems={onPasteProblems}
        onCorrect={onCorrect}
        pending={new Map()}
        problems={new Map()}
        readOnly={readOnly}
      />
    </IntlProvider>
  )
}

const at = (row: number, column: number) => {
  const found = document.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)
  if (found === null) throw new Error(`no cell ${row}, ${column}`)
  return found
}
const start = (readOnly = false) => {
  render(<Harness readOnly={readOnly} />)
  at(0, 1).focus()
  return userEvent.setup()
}

describe('what a cell says', () => {
  it('never shows « à déclarer » as zero', () => {
    start()
    expect(at(0, 1).textContent).toBe('à déclarer')
    expect(at(0, 0).textContent).toBe('✓151,67\u00a0h')
    expect(at(1, 0).textContent).toContain('−\u00a012\u00a0h'.replace('\u00a0', ' '))
  })

  it('leaves one cell only in the order of the keyboard', () => {
    start()
    expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1)
  })
})

describe('writing', () => {
  it('opens on the first figure, keeps on Enter and goes down', async () => {
    const user = start()
    await user.keyboard('142,5{Enter}')
    expect(onDeclare).toHaveBeenCalledWith([{ rowId: 'amadou', month: '2027-03', minutes: 8550 }])
    expect(document.activeElement).toBe(at(1, 1))
  })

  it('declares a zero month', async () => {
    const user = start()
    await user.keyboard('0{Enter}')
    expect(onDeclare).toHaveBeenCalledWith([{ rowId: 'amadou', month: '2027-03', minutes: 0 }])
  })

  it('goes right on Tab', async () => {
    const user = start()
    await user.keyboard('12:30{Tab}')
    expect(onDeclare).toHaveBeenCalledWith([{ rowId: 'amadou', month: '2027-03', minutes: 750 }])
    expect(document.activeElement).toBe(at(0, 2))
  })

  it('gives up on Escape', async () => {
    const user = start()
    await user.keyboard('142{Escape}')
    expect(onDeclare).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(at(0, 1))
  })

  it('keeps what cannot be read on the screen and says so', async () => {
    const user = start()
    await user.keyboard('14h75{Enter}')
    expect(onDeclare).not.toHaveBeenCalled()
    expect(onPasteProblems).toHaveBeenCalledWith([
      expect.objectContaining({ kind: 'UNREADABLE', text: '14h75' }),
    ])
    expect(screen.getByDisplayValue('14h75')).toBeTruthy()
  })

  it('says the month before again with Ctrl-D', async () => {
    const user = start()
    await user.keyboard('{ArrowDown}{Control>}d{/Control}')
    expect(onDeclare).toHaveBeenCalledWith([{ rowId: 'sonia', month: '2027-03', minutes: 6720 }])
  })

  it('asks for a correction in a validated month', async () => {
    const user = start()
    await user.keyboard('{ArrowLeft}5')
    expect(onCorrect).toHaveBeenCalledWith({ row: 0, column: 0 })
    expect(onDeclare).not.toHaveBeenCalled()
  })

  it('writes nothing outside the contract of work, nor for who only reads', async () => {
    const user = start(true)
    await user.keyboard('12{Enter}')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(onDeclare).not.toHaveBeenCalled()
  })
})

it('takes a block pasted from a spreadsheet', async () => {
  const user = start()
  await user.paste('151,67\n112')
  expect(onDeclare).toHaveBeenCalledWith([
    { rowId: 'amadou', month: '2027-03', minutes: 9100 },
    { rowId: 'sonia', month: '2027-03', minutes: 6720 },
  ])
  expect(onPasteProblems).toHaveBeenCalledWith([])
})

it('sums what is said, and what is planned apart', () => {
  start()
  const total = screen.getAllByRole('row').at(-1)
  expect(total?.textContent).toContain('263,67\u00a0h')
  expect(total?.textContent).toContain('+ 140\u00a0h prévues')
})
