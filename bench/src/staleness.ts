import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { ask } from './measure.ts'
import { scenarios } from './scenarios.ts'
import { startOurs } from './servers.ts'

const TRIES = 50

/** Milliseconds from a commit to the first answer that shows it, the answer being asked without rest. */
export const staleness = async (url: string): Promise<number[]> => {
  const ours = await startOurs(url, true)
  const client = new Client({ connectionString: url, options: '-c role=cordee_owner' })
  await client.connect()
  const detail = scenarios.find(({ name }) => name === 'public detail')
  if (!detail) throw new Error('there is no public detail to ask')
  const title = async () =>
    ((await ask(ours.url, detail.ours)) as { publicOpportunity: { title: string } }).publicOpportunity.title
  const milliseconds: number[] = []
  try {
    await title()
    await wait(1000)
    for (let n = 0; n < TRIES; n += 1) {
      const wanted = `Poste ${n} renommé (mesure)`
      await title()
      await client.query("UPDATE opportunity SET title = $1 WHERE slug = 'poste-mesure-0-3'", [wanted])
      const committed = performance.now()
      while ((await title()) !== wanted) await wait(1)
      milliseconds.push(performance.now() - committed)
    }
  } finally {
    await client.end()
    await ours.stop()
  }
  return milliseconds
}
