import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PaceChart, type PacePoint } from './pace-chart.tsx'
import { hourTicks, paceGeometry, spread } from './pace-chart-geometry.ts'

const hours = (count: number) => count * 60
const points: PacePoint[] = [
  {
    month: '2026-05',
    short: 'mai',
    long: 'mai 2026',
    validated: hours(40),
    said: hours(40),
    expected: hours(70),
    forecast: null,
  },
  {
    month: '2026-06',
    short: 'juin',
    long: 'juin 2026',
    validated: hours(90),
    said: hours(100),
    expected: hours(140),
    forecast: { low: hours(90), central: hours(90), high: hours(90) },
  },
  {
    month: '2026-07',
    short: 'juil.',
    long: 'juillet 2026',
    validated: null,
    said: null,
    expected: hours(210),
    forecast: { low: hours(110), central: hours(130), high: hours(150) },
  },
]
const frame = { width: 100, height: 100, left: 0, right: 0, top: 0, bottom: 0 }

describe('geometry', () => {
  it.each([
    [hours(788), [0, 200, 400, 600, 800]],
    [hours(3), [0, 1, 2, 3]],
    [hours(0), [0, 1]],
  ])('chooses round hours up to %d minutes', (most, expected) => {
    expect(hourTicks(most)).toEqual(expected.map(hours))
  })

  it('draws each series only where it has a value', () => {
    const at = paceGeometry(points, hours(200), frame)
    expect(at.validated.split(' ')).toHaveLength(2)
    expect(at.expected.split(' ')).toHaveLength(3)
    expect(at.band.split(' ')).toHaveLength(4)
    expect(at.lastValidated).toBe(1)
  })

  it('moves labels apart and keeps them above the floor', () => {
    expect(spread([{ y: 10 }, { y: 12 }], 16, 100).map((label) => label.y)).toEqual([10, 26])
    expect(spread([{ y: 95 }, { y: 98 }], 16, 100).map((label) => label.y)).toEqual([84, 100])
  })
})

it('gives the same figures in a table', () => {
  const format = (minutes: number) => `${minutes / 60} h`
  const words = {
    month: 'Mois',
    validated: 'Validées',
    said: 'Avec le déclaré',
    expected: 'Attendues',
    forecast: 'Prévision',
    due: 'dû : 200 h',
    table: 'Voir les chiffres',
  }
  render(<PaceChart points={points} due={hours(200)} summary="Rythme" format={format} words={words} />)
  expect(screen.getByRole('img', { name: 'Rythme' })).toBeTruthy()
  const row = screen.getByRole('row', { name: /juillet 2026/, hidden: true })
  const cells = within(row).getAllByRole('cell', { hidden: true })
  expect(cells.map((cell) => cell.textContent)).toEqual(['–', '–', '210 h', '130 h (110 h – 150 h)'])
})
