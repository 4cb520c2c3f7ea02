import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { readTime, TimeCell } from './time-cell.tsx'

test.each([
  ['3,5', 210],
  ['3.5', 210],
  ['3h30', 210],
  ['3 h', 180],
  ['0:45', 45],
  ['', 0],
  ['7', 420],
  ['25', null],
  ['-1', null],
  ['midi', null],
])('%j is %j minutes', (text, expected) => {
  expect(readTime(text)).toBe(expected)
})

test('a cell writes once it is left, and only what changed', () => {
  const write = vi.fn()
  render(<TimeCell label="lundi" minutes={60} isDisabled={false} onWrite={write} />)
  const cell = screen.getByRole('textbox', { name: 'lundi' })
  fireEvent.change(cell, { target: { value: '1' } })
  fireEvent.blur(cell)
  expect(write).not.toHaveBeenCalled()
  fireEvent.change(cell, { target: { value: 'midi' } })
  fireEvent.blur(cell)
  expect(cell.getAttribute('aria-invalid')).toBe('true')
  fireEvent.change(cell, { target: { value: '2,25' } })
  fireEvent.blur(cell)
  expect(write.mock.calls).toEqual([[135]])
})
