import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HoursBar } from './hours-bar.tsx'
import { hoursBarGeometry } from './hours-bar-geometry.ts'

const hours = (count: number) => count * 60
const parts = {
  due: hours(800),
  validated: hours(200),
  declared: hours(40),
  planned: hours(160),
  expected: hours(400),
}

describe('geometry', () => {
  it('shares the length by what is due', () => {
    expect(hoursBarGeometry(parts)).toEqual({
      validated: 25,
      declared: 5,
      planned: 20,
      expected: 50,
      due: null,
    })
  })

  it('shares by the parts when they go past the due, and marks the due', () => {
    const past = hoursBarGeometry({ ...parts, validated: hours(900), declared: hours(100), planned: 0 })
    expect(past).toMatchObject({ validated: 90, declared: 10, due: 80, expected: 40 })
  })

  it('shows nothing of nothing due', () => {
    const nothing = hoursBarGeometry({ due: 0, validated: 0, declared: 0, planned: 0, expected: 0 })
    expect(nothing).toEqual({ validated: 0, declared: 0, planned: 0, expected: null, due: null })
  })

  it('has no expected mark before the clock starts', () => {
    expect(hoursBarGeometry({ ...parts, expected: null }).expected).toBeNull()
  })
})

describe('bar', () => {
  const legend = {
    validated: 'validées 200 h',
    declared: 'déclarées 40 h',
    planned: 'prévues 160 h',
    expected: 'attendu',
  }

  it('says in words what it draws', () => {
    render(<HoursBar parts={parts} summary="200 h validées sur 800 h dues" legend={legend} />)
    const bar = screen.getByRole('img', { name: '200 h validées sur 800 h dues' })
    expect(bar.querySelector<HTMLElement>('[data-part=validated]')?.style.width).toBe('25%')
    expect(bar.querySelector<HTMLElement>('[data-part=expected]')?.style.left).toBe('50%')
    expect(screen.getByText('prévues 160 h')).toBeTruthy()
  })

  it('draws no part that is empty and no legend that is not asked', () => {
    render(<HoursBar parts={{ ...parts, declared: 0, expected: null }} summary="x" />)
    expect(document.querySelector('[data-part=declared]')).toBeNull()
    expect(document.querySelector('ul')).toBeNull()
  })
})
