import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { type CsvPage, nextAfter, useCsvExport } from './use-csv-export.ts'

const saved = vi.hoisted(() => vi.fn())
vi.mock('./save-file.ts', () => ({ saveFile: saved }))

afterEach(() => saved.mockClear())

const pages: Record<string, CsvPage> = {
  first: { rows: [['a', 1]], after: 'second' },
  second: { rows: [['b', 2]], after: null },
}

test('all the pages make one file', async () => {
  const { result } = renderHook(() =>
    useCsvExport('liste', ['Nom', 'Nombre'], async (after) => pages[after ?? 'first'] ?? null),
  )
  await act(async () => expect(await result.current.save()).toBe(true))
  expect(saved).toHaveBeenCalledExactlyOnceWith('liste.csv', 'text/csv', '\ufeffNom;Nombre\r\na;1\r\nb;2\r\n')
})

test('no file is made when a page does not come', async () => {
  const { result } = renderHook(() =>
    useCsvExport('liste', ['Nom'], async (after) => {
      if (after !== null) throw new Error('coupure')
      return pages.first ?? null
    }),
  )
  await act(async () => expect(await result.current.save()).toBe(false))
  expect(saved).not.toHaveBeenCalled()
  expect(result.current.busy).toBe(false)
})

test('the last page leads nowhere, whatever its cursor says', () => {
  expect(nextAfter({ hasNextPage: false, endCursor: 'x' })).toBeNull()
  expect(nextAfter({ hasNextPage: true, endCursor: 'x' })).toBe('x')
})
