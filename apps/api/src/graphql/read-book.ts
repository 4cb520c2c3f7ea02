/** The persons of one operation, each with the page that showed them: written before the answer leaves. */
export interface ReadBook {
  readonly through: Map<string, string>
  /** A write that happened is answered, whatever was read of it. */
  wrote: boolean
  /** Whether the reader was suspended when they came in; null: nobody asked. */
  readonly suspended: boolean | null
}

export const openReadBook = (suspended: boolean | null = null): ReadBook => ({
  through: new Map(),
  wrote: false,
  suspended,
})
