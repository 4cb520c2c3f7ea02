import type { Day } from '@cordee/domain/kernel/day'
import { largestRemainder, WHOLE } from '@cordee/domain/kernel/ratio'
import type { Tx } from '../db/types.ts'
import type { ContractValues, RecordedContract, RecordedLot } from './decp-reconcile.ts'

/** Rows travel as one JSON parameter: no statement grows with its batch. */
const json = (rows: readonly unknown[]): string => JSON.stringify(rows)

interface RecordedRow extends Omit<RecordedContract, 'amountCents'> {
  readonly decpUid: string
  readonly amountCents: bigint | null
}

/** What is recorded of these contracts; `kept` where a person entered, edited or advanced one. */
export const recordedContracts = async (
  tx: Tx,
  carrierId: string,
  keys: readonly string[],
): Promise<Map<string, RecordedContract>> => {
  const rows = await tx.$queryRaw<RecordedRow[]>`
    SELECT c.id::text, c.decp_uid AS "decpUid", c.version, c.reference, c.subject, c.category, c.nature, c.cpv,
      c.procedure, c.amount_cents AS "amountCents", c.commune_code AS "communeCode", c.place_code AS "placeCode",
      c.place_code_type AS "placeCodeType", c.notified_on::text AS "notifiedOn",
      c.duration_months AS "durationMonths", c.considerations, c.considerations_raw #>> '{}' AS "considerationsRaw",
      c.warnings,
      c.origin <> 'DECP' OR c.status <> 'IDENTIFIED' OR EXISTS (
        SELECT FROM journal_entry j WHERE j.carrier_id = c.carrier_id AND j.object_kind = 'ProcurementContract'
          AND j.object_id = c.id AND j.verb <> 'import:run'
      ) OR EXISTS (
        SELECT FROM lot l JOIN journal_entry j ON j.carrier_id = l.carrier_id AND j.object_kind = 'Lot' AND j.object_id = l.id
        WHERE l.carrier_id = c.carrier_id AND l.contract_id = c.id AND j.verb <> 'import:run'
      ) AS kept,
      (SELECT jsonb_build_object('id', l.id, 'title', l.title, 'amountCents', l.amount_cents, 'holderIds', ARRAY(
          SELECT h.organisation_id FROM lot_holder h WHERE h.carrier_id = l.carrier_id AND h.lot_id = l.id))
        FROM lot l WHERE l.carrier_id = c.carrier_id AND l.contract_id = c.id ORDER BY l.number LIMIT 1) AS lot
    FROM procurement_contract c
    WHERE c.carrier_id = ${carrierId}::uuid AND c.decp_uid = ANY(${[...keys]}::text[])`
  return new Map(
    rows.map(({ decpUid, amountCents, ...row }) => [
      decpUid,
      { ...row, amountCents: amountCents === null ? null : Number(amountCents) },
    ]),
  )
}

/** Contracts entered by hand that these records speak of: the key of the file → the id. */
export const contractsEnteredByHand = async (
  tx: Tx,
  carrierId: string,
  keys: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx.$queryRaw<{ key: string; id: string }[]>`
    SELECT o.siret || '#' || c.reference AS key, min(c.id::text) AS id
    FROM procurement_contract c JOIN organisation o ON o.carrier_id = c.carrier_id AND o.id = c.buyer_id
    WHERE c.carrier_id = ${carrierId}::uuid AND c.decp_uid IS NULL
      AND o.siret || '#' || c.reference = ANY(${[...keys]}::text[])
    GROUP BY key`
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export const linkToFile = (tx: Tx, carrierId: string, links: ReadonlyMap<string, string>) => {
  const rows = [...links].map(([key, id]) => ({ key, id }))
  return tx.$executeRaw`
    UPDATE procurement_contract c SET decp_uid = r.key, version = c.version + 1
    FROM jsonb_to_recordset(${json(rows)}::jsonb) AS r(id uuid, key text)
    WHERE c.carrier_id = ${carrierId}::uuid AND c.id = r.id AND c.decp_uid IS NULL`
}

export interface NewContract extends ContractValues {
  readonly id: string
  readonly key: string
  readonly buyerId: string
  readonly lot: RecordedLot
}

export const createContracts = async (
  tx: Tx,
  carrierId: string,
  today: Day,
  contracts: readonly NewContract[],
): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO procurement_contract (id, carrier_id, buyer_id, decp_uid, reference, subject, category, nature, cpv,
      procedure, amount_cents, commune_code, place_code, place_code_type, notified_on, duration_months,
      considerations, considerations_raw, warnings, origin, next_actor_since)
    SELECT id, ${carrierId}::uuid, "buyerId", key, reference, subject, category, nature, cpv, procedure, "amountCents",
      "communeCode", "placeCode", "placeCodeType", "notifiedOn", "durationMonths", considerations,
      "considerationsRaw", warnings, 'DECP', ${today}::date
    FROM jsonb_to_recordset(${json(contracts)}::jsonb) AS r(id uuid, "buyerId" uuid, key text, reference text,
      subject text, category text, nature text, cpv text, procedure text, "amountCents" bigint, "communeCode" text,
      "placeCode" text, "placeCodeType" text, "notifiedOn" date, "durationMonths" int, considerations text[],
      "considerationsRaw" jsonb, warnings text[])`
  const lots = contracts.map(({ id, lot }) => ({ ...lot, contractId: id }))
  await tx.$executeRaw`
    INSERT INTO lot (id, carrier_id, contract_id, number, title, amount_cents)
    SELECT id, ${carrierId}::uuid, "contractId", 1, title, "amountCents"
    FROM jsonb_to_recordset(${json(lots)}::jsonb) AS r(id uuid, "contractId" uuid, title text, "amountCents" bigint)`
  await attachHolders(tx, carrierId, lots)
}

export interface ChangedContract extends ContractValues {
  readonly id: string
  readonly version: number
}

/** @returns the ids written; one that somebody changed since it was compared is left alone. */
export const changeContracts = async (
  tx: Tx,
  carrierId: string,
  contracts: readonly ChangedContract[],
): Promise<Set<string>> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE procurement_contract c SET reference = r.reference, subject = r.subject, category = r.category,
      nature = r.nature, cpv = r.cpv, procedure = r.procedure, amount_cents = r."amountCents",
      commune_code = r."communeCode", place_code = r."placeCode", place_code_type = r."placeCodeType",
      notified_on = r."notifiedOn", duration_months = r."durationMonths", considerations = r.considerations,
      considerations_raw = r."considerationsRaw", warnings = r.warnings, version = c.version + 1
    FROM jsonb_to_recordset(${json(contracts)}::jsonb) AS r(id uuid, version int, reference text, subject text,
      category text, nature text, cpv text, procedure text, "amountCents" bigint, "communeCode" text,
      "placeCode" text, "placeCodeType" text, "notifiedOn" date, "durationMonths" int, considerations text[],
      "considerationsRaw" jsonb, warnings text[])
    WHERE c.carrier_id = ${carrierId}::uuid AND c.id = r.id AND c.version = r.version
    RETURNING c.id::text`
  return new Set(rows.map(({ id }) => id))
}

export const changeLots = async (tx: Tx, carrierId: string, lots: readonly RecordedLot[]): Promise<void> => {
  await tx.$executeRaw`
    UPDATE lot l SET title = r.title, amount_cents = r."amountCents", version = l.version + 1
    FROM jsonb_to_recordset(${json(lots)}::jsonb) AS r(id uuid, title text, "amountCents" bigint)
    WHERE l.carrier_id = ${carrierId}::uuid AND l.id = r.id`
  await tx.$executeRaw`
    DELETE FROM lot_holder
    WHERE carrier_id = ${carrierId}::uuid AND lot_id = ANY(${lots.map(({ id }) => id)}::uuid[])`
  await attachHolders(tx, carrierId, lots)
}

/** A file gives no shares: they are equal until somebody says otherwise; alone, one leads. */
const attachHolders = async (tx: Tx, carrierId: string, lots: readonly RecordedLot[]): Promise<void> => {
  const holders = lots
    .filter(({ holderIds }) => holderIds.length > 0)
    .flatMap(({ id, holderIds }) => {
      const equal = holderIds.map(() => 1)
      const shares = largestRemainder(WHOLE, equal)
      return holderIds.map((organisationId, index) => ({
        lotId: id,
        organisationId,
        shareBps: shares[index],
        lead: holderIds.length === 1,
      }))
    })
  if (holders.length === 0) return
  await tx.$executeRaw`
    INSERT INTO lot_holder (carrier_id, lot_id, organisation_id, share_bps, lead)
    SELECT ${carrierId}::uuid, "lotId", "organisationId", "shareBps", lead
    FROM jsonb_to_recordset(${json(holders)}::jsonb)
      AS r("lotId" uuid, "organisationId" uuid, "shareBps" int, lead boolean)`
}
