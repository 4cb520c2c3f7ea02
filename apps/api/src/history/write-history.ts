import type { Tx } from '../db/types.ts'
import { type History, type Totals, totalsOf } from './history.ts'
import { refuseDifferences, refuseHoldersTwice, refuseUnknown } from './history-guards.ts'
import { organisationsFor } from './history-organisations.ts'
import { writeContracts } from './write-contracts.ts'
import { writePeople } from './write-people.ts'
import { writeWorks } from './write-works.ts'
import type { Desk, IdFor } from './written-objects.ts'

export interface Written {
  readonly importId: string
  readonly totals: Totals
}

/**
 * Writes a whole history in one transaction: hours are what the other tool counted, never counted again; months are
 * locked; every row is listed under the import, so that all of it can be taken back.
 */
export const writeHistory = async (tx: Tx, history: History, desk: Desk): Promise<Written> => {
  const { carrierId, newId } = desk
  const importId = newId()
  const made: { kind: string; objectId: string }[] = []
  const idFor: IdFor = (kind) => {
    const objectId = newId()
    made.push({ kind, objectId })
    return objectId
  }
  await refuseUnknown(tx, history)
  const organisations = await organisationsFor(tx, history, desk, () => idFor('organisation'))
  refuseHoldersTwice(history, organisations)
  const commitmentOf = await writeContracts(tx, history, desk, idFor, organisations)
  const people = await writePeople(tx, history, desk, idFor, organisations)
  await writeWorks(tx, history, desk, idFor, organisations, commitmentOf, people)

  const totals = totalsOf(history)
  await tx.historyImport.createMany({
    data: {
      id: importId,
      carrierId,
      fileName: desk.fileName,
      startedById: desk.staffId,
      totals: { ...totals },
    },
  })
  await tx.historyImportObject.createMany({ data: made.map((each) => ({ ...each, carrierId, importId })) })
  await refuseDifferences(tx, importId, totals)
  return { importId, totals }
}
