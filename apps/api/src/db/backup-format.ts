/**
 * A backup of the embedded database: one gzip of lines. The first says what it is, then each table with its rows
 * as COPY writes them up to a line `\.`, and the last counts and signs all before it.
 */
export interface BackupHeader {
  readonly cordee: 'backup'
  readonly format: 1
  readonly madeAt: string
  /** What the database had received: a restore brings an empty one to exactly this, then to today's. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
}

export interface BackupTable {
  /** With its schema, quoted. */
  readonly table: string
  readonly columns: readonly string[]
}

export interface TableDigest {
  readonly table: string
  readonly rows: number
  /** The sum of the hashes of its rows as text: equal tables, equal sums, whatever their order. */
  readonly digest: string
}

export interface BackupTrailer {
  readonly tables: readonly TableDigest[]
  readonly sequences: readonly {
    readonly sequence: string
    readonly value: string
    readonly called: boolean
  }[]
  /** SHA-256 of every line before this one. */
  readonly sha256: string
}

export const END_OF_ROWS = '\\.'

/** Lines as bytes: rows may hold any character but a raw end of line. */
export async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
      yield bytes.subarray(start, end + 1)
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield rest
}
