import type { Tx } from '../db/types.ts'

/** Who runs the import, as the journal names them. */
export interface ImportSigner {
  readonly kind: string
  readonly id: string | null
}

/** A member of the carrier's staff; from the command line, whoever holds the machine. */
export const signerOfImport = async (
  tx: Tx,
  carrierId: string,
  userId: string | null,
): Promise<ImportSigner> => {
  if (userId === null) return { kind: 'OPERATOR', id: null }
  const { kind, id } = await tx.staffUser.findFirstOrThrow({ where: { carrierId, id: userId } })
  return { kind, id }
}

export interface ImportNote {
  readonly objectKind: 'DecpImport' | 'ProcurementContract'
  readonly objectId: string
  readonly event: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** One journal entry and one outgoing event for each object written, in the transaction of the write. */
export const noteImport = async (
  tx: Tx,
  {
    carrierId,
    signer,
    newId,
  }: { readonly carrierId: string; readonly signer: ImportSigner; readonly newId: () => string },
  notes: readonly ImportNote[],
): Promise<void> => {
  if (notes.length === 0) return
  const rows = notes.map((note) => ({ ...note, entryId: newId(), eventId: newId() }))
  await tx.$executeRaw`
    WITH noted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r("entryId" uuid, "eventId" uuid, "objectKind" text, "objectId" uuid, event text, facts jsonb)
    ), written AS (
      INSERT INTO journal_entry (id, carrier_id, actor_kind, actor_id, verb, object_kind, object_id, facts)
      SELECT "entryId", ${carrierId}::uuid, ${signer.kind}, ${signer.id}::uuid, 'import:run', "objectKind", "objectId", facts
      FROM noted
    )
    INSERT INTO outbox_event (id, carrier_id, type, object_id)
    SELECT "eventId", ${carrierId}::uuid, event, "objectId" FROM noted`
}
