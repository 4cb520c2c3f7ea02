import type { Minutes } from '@cordee/domain/kernel/minutes'

export type Totals = {
  contracts: number
  lots: number
  people: number
  works: number
  months: number
  dueMinutes: Minutes
  countedMinutes: Minutes
}

/** What the person says of their files, when Cordée could not know. */
export type Choice = {
  sheets: Readonly<Record<string, string>>
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export type Told = {
  totals: Totals
  sheets: {
    sheet: string
    label: string
    sources: string[]
    headings: string[]
    columns: { field: string; label: string; required: boolean; heading: string | null }[]
  }[]
  unknown: string[]
  kinds: { sheet: string; label: string }[]
  missing: string[]
  problemCount: number
  problems: { sheet: string; row: number; heading: string; sentence: string }[]
  importId?: string
}

export type PastImport = {
  id: string
  fileName: string
  committedAt: string
  undoneAt: string | null
  totals: Totals
}

export type Refused = { message: string; code: string }

const ask = async <Answer>(address: string, init: RequestInit): Promise<Answer | Refused> => {
  try {
    const answer = await fetch(address, {
      ...init,
      credentials: 'same-origin',
      headers: { 'x-cordee': '1', ...init.headers },
    })
    return (await answer.json()) as Answer | Refused
  } catch {
    return { message: '', code: 'OUTAGE' }
  }
}

/** Reads the files on the server; with the totals of the other tool, takes them over when they are equal. */
export const sendHistory = (
  files: readonly File[],
  choice: Choice,
  expected: { due: Minutes; counted: Minutes } | null,
) => {
  const letter = new Blob([
    JSON.stringify({ files: files.map(({ name, size }) => ({ name, size })), ...choice }),
  ])
  return ask<Told>('/import/history', {
    method: 'POST',
    body: new Blob([letter, ...files]),
    headers: {
      'content-type': 'application/octet-stream',
      'x-letter-bytes': String(letter.size),
      ...(expected === null
        ? {}
        : { 'x-due-minutes': String(expected.due), 'x-counted-minutes': String(expected.counted) }),
    },
  })
}

export const pastImports = () => ask<{ imports: PastImport[] }>('/import/history', { method: 'GET' })

export const undoHistory = (id: string) =>
  ask<{ undone: true }>(`/import/history/${id}/undo`, { method: 'POST' })

/** Asks the code of the telephone when the server wants it, then sends once more. */
export const confirmed = async <Answer extends object>(
  act: () => Promise<Answer | Refused>,
  askCode: () => Promise<boolean>,
): Promise<Answer | Refused | null> => {
  const first = await act()
  if (!('code' in first) || first.code !== 'STEP_UP_NEEDED') return first
  return (await askCode()) ? act() : null
}
