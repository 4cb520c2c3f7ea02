import type { Readable } from 'node:stream'
import { z } from 'zod'
import { type Choice, noChoice } from './mapping.ts'
import { HistoryUnreadable } from './read-file.ts'
import { type SheetName, sheetNames } from './sheets.ts'
import type { SourceFile } from './take-over.ts'

/** What goes before the files: their names and lengths, and what the person chose for their sheets and columns. */
const Letter = z.object({
  files: z
    .array(z.object({ name: z.string().max(400), size: z.number().int().min(1) }))
    .min(1)
    .max(20),
  sheets: z.record(z.string().max(400), z.enum(['', ...sheetNames])).default({}),
  columns: z
    .partialRecord(
      z.enum(sheetNames as [SheetName, ...SheetName[]]),
      z.record(z.string(), z.string().max(400)),
    )
    .default({}),
})

export interface Parcel {
  readonly files: readonly SourceFile[]
  readonly choice: Choice
}

export class TooLarge extends Error {
  override name = 'TooLarge'
}

const MOST_BYTES = 30 * 1024 * 1024

const whole = async (body: Readable | undefined): Promise<Buffer> => {
  const parts: Buffer[] = []
  let received = 0
  for await (const part of body ?? []) {
    received += part.length
    if (received > MOST_BYTES) throw new TooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const lastPart = (name: string): string =>
  name.split(/[\\/]/).at(-1)?.replace(/\p{C}/gu, '').trim().slice(0, 200) || 'historique'

const torn = () => new HistoryUnreadable('L’envoi est arrivé incomplet. Envoyez les fichiers de nouveau.')

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw torn()
  }
}

/** Several files in one body: the letter, then the files one after the other. */
export const openParcel = async (body: Readable | undefined, letterBytes: number): Promise<Parcel> => {
  const bytes = await whole(body)
  const letter = Letter.safeParse(readJson(bytes.subarray(0, letterBytes).toString('utf8')))
  if (!letter.success) throw torn()
  const { files, sheets, columns } = letter.data
  let at = letterBytes
  const opened = files.map(({ name, size }) => {
    const part = bytes.subarray(at, at + size)
    at += size
    return { name: lastPart(name), bytes: part }
  })
  if (at !== bytes.length) throw torn()
  return { files: opened, choice: { ...noChoice, sheets, columns } }
}
