import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CsvPage, nextAfter, useCsvExport } from './use-csv-export.ts'

/** What the browser is given to save: its name and its text. */
let saved: { readonly name: string; readonly text: Promise<string> }[] = []

beforeEach(() => {
  saved = []
  let content = new Blob()
  vi.stubGlobal(
    'URL',
    Object.assign(Object.create(URL), {
      createObjectURL: (blob: Blob) => {
        content = blob
        return 'blob:essai'
      },
      revokeObjectURL: () => {},
    }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: content.text() })
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const pages: Record<string, CsvPage> = {
  first: { rows: [['a', 1]], after: 'second' },
  second: { rows: [['b', 2]], after: null },
}

test('all the pages make one file', async () => {
  const { result } = renderHook(() =>
    useCsvExport('liste', ['Nom', 'Nombre'], async (after) => pages[after ?? 'first'] ?? null),
  )
  await act(async () => expect(await result.current.save()).toBe(true))
  expect(saved.map(({ name }) => name)).toEqual(['liste.csv'])
  // Reading a text takes the mark of encoding away.
  expect(await saved[0]?.text).toBe('Nom;Nombre\r\na;1\r\nb;2\r\n')
})

test('no file is made when a page does not come', async () => {
  const { result } = renderHook(() =>
    useCsvExport('liste', ['Nom'], async (after) => {
      if (after !== null) throw new Error('coupure')
      return pages.first ?? null
    }),
  )
  await act(async () => expect(await result.current.save()).toBe(false))
  expect(saved).toEqual([])
  expect(result.current.busy).toBe(false)
})

test('the last page leads nowhere, whatever its cursor says', () => {
  expect(nextAfter({ hasNextPage: false, endCursor: 'x' })).toBeNull()
  expect(nextAfter({ hasNextPage: true, endCursor: 'x' })).toBe('x')
})
