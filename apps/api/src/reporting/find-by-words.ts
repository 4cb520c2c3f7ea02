import { formatCount } from '@cordee/domain/kernel/number-format'
import { searchName } from '../db/search-name.ts'
import type { Db } from '../db/types.ts'
import { Prisma } from '../generated/prisma/client.ts'

export interface Hit {
  readonly kind: 'CONTRACT' | 'PERSON' | 'ORGANISATION' | 'OPPORTUNITY'
  readonly id: string
  readonly label: string
  readonly detail: string
}

type Row = Hit & { readonly places: number | null }

/**
 * Contracts, positions and organisations that hold these words: their letters without accents, all in one word or
 * not, the same words with another ending, or nearly these letters. One statement, on the trigram and word indexes.
 */
export const findByWords = async (db: Db, carrierId: string, words: string, most: number): Promise<Hit[]> => {
  const name = searchName(words)
  if (name.length < 2) return []
  const like = [...new Set([name, name.replaceAll(' ', '')])].map((letters) => `%${letters}%`)
  const carrier = Prisma.sql`carrier_id = ${carrierId}::uuid`
  const letters = Prisma.sql`(search_key LIKE ANY(${like}) OR ${name} <% search_key)`
  const query = Prisma.sql`websearch_to_tsquery('french', ${name})`
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    WITH buyer AS (SELECT id FROM organisation WHERE ${carrier} AND search_key LIKE ANY(${like})),
    contract_hit AS (
      SELECT id FROM procurement_contract WHERE ${carrier} AND ${letters}
      UNION SELECT id FROM procurement_contract WHERE ${carrier} AND to_tsvector('french', search_key) @@ ${query}
      UNION SELECT id FROM procurement_contract WHERE ${carrier} AND buyer_id IN (SELECT id FROM buyer)),
    opportunity_hit AS (
      SELECT id FROM opportunity WHERE ${carrier} AND ${letters}
      UNION SELECT id FROM opportunity
        WHERE ${carrier} AND to_tsvector('french', search_key || ' ' || search_name(context)) @@ ${query})
    (SELECT 'CONTRACT' AS kind, c.id, c.subject AS label, b.name AS detail, NULL::int AS places
      FROM contract_hit h JOIN procurement_contract c USING (id) JOIN organisation b ON b.id = c.buyer_id
      ORDER BY word_similarity(${name}, c.search_key) DESC, c.next_actor_since DESC, c.id DESC LIMIT ${most}::int)
    UNION ALL
    (SELECT 'OPPORTUNITY', o.id, o.title, m.name, o.places
      FROM opportunity_hit h JOIN opportunity o USING (id) JOIN commune m ON m.code = o.commune_code
      ORDER BY word_similarity(${name}, o.search_key) DESC, o.created_at DESC LIMIT ${most}::int)
    UNION ALL
    (SELECT 'ORGANISATION', o.id, o.name, coalesce(m.name, ''), NULL
      FROM organisation o LEFT JOIN commune m ON m.code = o.commune_code
      WHERE o.carrier_id = ${carrierId}::uuid AND o.merged_into_id IS NULL AND (o.search_key LIKE ANY(${like}) OR ${name} <% o.search_key)
      ORDER BY word_similarity(${name}, o.search_key) DESC, o.name LIMIT ${most}::int)`)
  return rows.map(({ places, ...hit }) =>
    places === null ? hit : { ...hit, detail: `${hit.detail} · ${formatCount(places, 'place', 'places')}` },
  )
}
