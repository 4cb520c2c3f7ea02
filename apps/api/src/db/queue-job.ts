import type { Tx } from './types.ts'

interface JobOptions {
  /** A job of this key that waits is replaced: asked twice, done once. */
  readonly key?: string
  readonly runAt?: Date
  readonly tries?: number
}

const TRIES = 8

/** Asks for a job in the writing transaction: it is there if and only if the change is. */
export const queueJob = async (
  tx: Tx,
  task: string,
  payload: Readonly<Record<string, string>>,
  { key, runAt, tries = TRIES }: JobOptions = {},
): Promise<void> => {
  await tx.$executeRaw`SELECT queue_job(${task}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt ?? null}::timestamptz, ${tries}::int)`
}
