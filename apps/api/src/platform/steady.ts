import { setTimeout as wait } from 'node:timers/promises'

/** Answers after a fixed while, so that how long it took tells nothing of what was found. */
export const steadily = async <Value>(work: Promise<Value>, ms = 300): Promise<Value> => {
  const [value] = await Promise.allSettled([work, wait(ms)])
  if (value.status === 'rejected') throw value.reason
  return value.value
}
