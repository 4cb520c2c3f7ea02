import { createReadStream } from 'node:fs'
import { day } from '@cordee/domain/kernel/day'
import { importDecp } from '../../../src/procurement/decp-import.ts'
import { anne, carrierId } from '../carrier.ts'
import type { Act } from './act.ts'

/** The day before, Anne imported what the buyers had published this year: contracts to look into. */
export const inboxAct: Act = {
  on: day('2026-11-19'),
  play: async ({ db, today, newId }) => {
    await importDecp({
      db,
      carrierId,
      startedById: anne.id,
      fileName: 'decp-inbox-2026.json',
      stream: createReadStream(new URL('../decp-inbox-2026.json', import.meta.url)),
      today,
      newId,
    })
  },
}
