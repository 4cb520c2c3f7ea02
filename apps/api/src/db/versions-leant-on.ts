import { AsyncLocalStorage } from 'node:async_hooks'

/** The versions that the act under way leans on: row → the version its asker had read. */
const leaning = new AsyncLocalStorage<Map<string, number>>()

/** Somebody wrote the row between the moment it was read and the moment it was to be written. */
export class RowMoved extends Error {
  readonly version: number

  constructor(version: number) {
    super('the row was written meanwhile')
    this.version = version
  }
}

/** What is compared within `act` is compared again by PostgreSQL, at the moment of writing. */
export const leaningOnVersions = <Answer>(act: () => Promise<Answer>): Promise<Answer> =>
  leaning.run(new Map(), act)

export const leanOn = (id: string, version: number): void => {
  leaning.getStore()?.set(id, version)
}

interface UpdateArgs {
  readonly where: { readonly id?: unknown }
  readonly data: { readonly version?: unknown }
}

/**
 * An update of a row the act leans on: of that version alone. Two hands that read the same version cannot both write,
 * whatever they waited for. @throws RowMoved for the second of them
 */
export const updateLeantOn = async <Args extends UpdateArgs, Row>(
  args: Args,
  query: (args: Args) => Promise<Row>,
): Promise<Row> => {
  const versions = leaning.getStore()
  const { id } = args.where
  const version = typeof id === 'string' ? versions?.get(id) : undefined
  if (version === undefined || args.data.version === undefined) return query(args)
  const row = await query({ ...args, where: { ...args.where, version } }).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'P2025' ? new RowMoved(version) : error
  })
  versions?.set(String(id), version + 1)
  return row
}
