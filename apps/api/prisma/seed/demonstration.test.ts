import { ANONYMOUS } from '@cordee/domain/access/actor'
import { type Day, firstDay, month, monthsBetween } from '@cordee/domain/kernel/day'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAs } from '../../src/graphql/run-as.ts'
import { alpineDepartments, loadReferenceData } from '../../src/organisation/reference-data.ts'
import { createLog } from '../../src/platform/log.ts'
import { type TestDatabase, testDatabase } from '../../src/testing/base-database.ts'
import { testCipher } from '../../src/testing/test-cipher.ts'
import { anne, openCarrier } from './carrier.ts'
import { type CommuneKey, communes } from './communes.ts'
import { contracts } from './contracts/contracts.ts'
import { demonstrationDay, loadDemonstration } from './demonstration.ts'
import { people } from './people/people.ts'
import { playStory } from './story/play.ts'
import { story } from './story/story.ts'
import { digestsOf } from './testing/table-digests.ts'

const log = createLog('silent')
const hours = (minutes: number): number => minutes / 60

let whole: TestDatabase
let resumed: TestDatabase
let sql: Client

/** Half of the story, as a load killed there leaves it; then the next start. */
const loadTwice = async ({ database }: TestDatabase): Promise<void> => {
  const acts = story()
  await loadReferenceData(database.app, alpineDepartments)
  await openCarrier(database.app)
  await playStory({ database, cipher: testCipher }, acts.slice(0, Math.floor(acts.length / 2)))
  await loadDemonstration({ database, cipher: testCipher }, log)
}

beforeAll(async () => {
  ;[whole, resumed] = await Promise.all([testDatabase(), testDatabase()])
  await Promise.all([loadDemonstration({ ...whole, cipher: testCipher }, log), loadTwice(resumed)])
  sql = new Client({ connectionString: whole.url })
  await sql.connect()
}, 180_000)

afterAll(async () => {
  await sql?.end()
  await Promise.all([whole?.drop(), resumed?.drop()])
})

const rows = async <Row extends object>(statement: string): Promise<Row[]> =>
  (await sql.query<Row>(statement)).rows

describe('the load', () => {
  test('gives the same rows whether it runs at once or is killed and goes on', async () => {
    const [one, other] = await Promise.all([whole, resumed].map(({ url }) => digestsOf(url)))
    expect(other).toEqual(one)
    expect(Object.keys(one ?? {}).length).toBeGreaterThan(25)
  })

  test('does nothing once it is whole', async () => {
    const before = await digestsOf(whole.url)
    await loadDemonstration({ ...whole, cipher: testCipher }, log)
    expect(await digestsOf(whole.url)).toEqual(before)
  })

  test('leaves an instance that belongs to somebody alone', async () => {
    const own = await testDatabase()
    const contact = { facilitatorFirstName: '', phone: '', phoneHours: '', email: 'a@b.example' }
    await own.database.app.carrierOrganisation.create({
      data: { id: crypto.randomUUID(), name: 'Structure', ...contact },
    })
    await loadDemonstration({ ...own, cipher: testCipher }, log)
    expect(await own.database.app.procurementContract.count()).toBe(0)
    await own.drop()
  })
})

describe('what is due', () => {
  // Hours by contract in the field notes, the conditional tranche included.
  const table = {
    '2026-CCM-014': 700 + 320 + 242 + 88,
    'AC-2026-31': 0,
    'AC-2022-18': 640,
    'EDF-2025-07': 1114,
    'EDF-2026-03': 463,
    '2024-CCO-09': 1329,
    '2025-CCT-04': 0,
    '2025-GC-02': 638,
    '2025-CCT-11': 351,
    '2026-GEV-01': 184,
    'AIH-2024-22': 609 + 196,
    'SYM-2025-05': 1350,
    '2026-HUEZ-03': 450,
  }

  test('is that of the field notes, to the minute', async () => {
    const due = await rows<{ reference: string; minutes: number }>(`
      SELECT p.reference, sum(l.minutes)::int AS minutes FROM procurement_contract p
      JOIN lot ON lot.contract_id = p.id JOIN commitment c ON c.lot_id = lot.id
      JOIN obligation_line l ON l.commitment_id = c.id GROUP BY p.reference`)
    const found = Object.fromEntries(due.map(({ reference, minutes }) => [reference, minutes]))
    expect(found).toMatchObject(
      Object.fromEntries(Object.entries(table).map(([reference, value]) => [reference, value * 60])),
    )
  })

  test('is shared 426 and 183 h between the members of the consortium', async () => {
    const shared = await rows<{ name: string; minutes: number }>(`
      SELECT o.name, sum(l.minutes)::int AS minutes FROM obligation_line l
      JOIN commitment c ON c.id = l.commitment_id JOIN organisation o ON o.id = c.holder_id
      JOIN lot ON lot.id = c.lot_id JOIN procurement_contract p ON p.id = lot.contract_id
      WHERE p.reference = 'AIH-2024-22' AND lot.number IN (1, 2) GROUP BY o.name ORDER BY o.name`)
    expect(shared.map(({ minutes }) => hours(minutes))).toEqual([426, 183])
  })

  test('is read by the facilitator with its pace: 290 of 788 h, one company late, 46 h short', async () => {
    const answer = await runAs(whole.database, anne, { today: demonstrationDay })<{
      procurementContracts: { edges: { node: ContractNode }[] }
    }>(`{ procurementContracts(first: 100) { edges { node { reference status progress { pace dormantMinutes }
      lots { number commitments { progress { dueMinutes validatedMinutes declaredMinutes pace } } } } } } }`)
    expect(answer.errors).toBeUndefined()
    const nodes = new Map(
      answer.data?.procurementContracts.edges.map(({ node }) => [node.reference, node] as const),
    )
    const lot = (reference: string, number: number) =>
      nodes.get(reference)?.lots.find((each) => each.number === number)?.commitments[0]?.progress
    expect(lot('2026-CCM-014', 2)).toMatchObject({
      dueMinutes: 788 * 60,
      validatedMinutes: 290 * 60,
      declaredMinutes: 47 * 60,
      pace: 'AT_RISK',
    })
    expect(lot('2026-GEV-01', 1)).toMatchObject({ validatedMinutes: 184 * 60, pace: 'ON_TRACK' })
    expect(nodes.get('2025-CCT-11')?.progress.pace).toBe('LATE')
    const firm = lot('AIH-2024-22', 1)
    expect(nodes.get('2026-GEV-01')?.status).toBe('COMPLETED')
    expect(hours((firm?.dueMinutes ?? 0) - (firm?.validatedMinutes ?? 0))).toBe(46)
    expect(nodes.get('AIH-2024-22')?.progress.dormantMinutes).toBe(98 * 60)
  })
})

interface ContractNode {
  readonly reference: string
  readonly status: string
  readonly progress: { readonly pace: string; readonly dormantMinutes: number }
  readonly lots: readonly {
    readonly number: number
    readonly commitments: readonly {
      readonly progress: {
        dueMinutes: number
        validatedMinutes: number
        declaredMinutes: number
        pace: string
      }
    }[]
  }[]
}

describe('the hours', () => {
  test('of every month sum to what the story declares, corrections included', async () => {
    const recorded = await rows<{ person: string; starts: string; month: string; minutes: number }>(`
      SELECT i.first_name || ' ' || i.last_name AS person, p.starts_on::text AS starts, m.month::text, sum(e.minutes)::int AS minutes
      FROM hours_month m JOIN hours_entry e ON e.month_id = m.id JOIN placement p ON p.id = m.placement_id
      JOIN participant_identity i ON i.participant_id = p.participant_id GROUP BY m.id, p.id, i.participant_id`)
    const expected = contracts.flatMap(({ placements }) =>
      placements.flatMap(({ person, startsOn, hours: declared, corrections = [] }) =>
        monthsBetween(declared?.from ?? month('2027-01'), month('2026-11')).flatMap((of, index) => {
          const worked = corrections.find((each) => each.month === of)?.hours ?? declared?.hours[index]
          if (worked === null || worked === undefined) return []
          const minutes = 60 * (worked + (declared?.school?.[index] ?? 0))
          const name = `${people[person].firstName} ${people[person].lastName}`
          return [{ person: name, starts: startsOn, month: firstDay(of), minutes }]
        }),
      ),
    )
    const inOrder = (lines: readonly { person: string; month: string }[]) =>
      lines.toSorted((one, other) =>
        `${one.person}${one.month}`.localeCompare(`${other.person}${other.month}`),
      )
    expect(inOrder(recorded)).toEqual(inOrder(expected))
  })

  test('are counted or refused, minute by minute', async () => {
    const lost = await rows(`
      SELECT e.id FROM hours_entry e WHERE NOT e.correction AND e.minutes <> e.counted_minutes +
        coalesce((SELECT sum((r->>'minutes')::int) FROM jsonb_array_elements(e.refused) r), 0)`)
    expect(lost).toEqual([])
    const refusals = await rows<{ reason: string }>(`
      SELECT DISTINCT r->>'reason' AS reason FROM hours_entry e, jsonb_array_elements(e.refused) r ORDER BY 1`)
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'Après la période pendant laquelle un CDI compte.',
      'Avant le jour à partir duquel les heures comptent.',
      'Salarié permanent de la structure, pas en insertion.',
      'Sans contrat de travail : immersion ou stage.',
    ])
  })

  test('are validated to September; October waits, some of it in silence', async () => {
    const states = await rows<{ status: string; first: string; last: string }>(`
      SELECT status::text, min(month)::text AS first, max(month)::text AS last FROM hours_month GROUP BY status ORDER BY hours_month.status`)
    expect(states).toEqual([
      { status: 'SUBMITTED', first: '2026-10-01', last: '2026-10-01' },
      { status: 'LOCKED', first: '2025-03-01', last: '2026-09-01' },
    ])
    const [longest] = await rows<{ minutes: number }>('SELECT max(minutes) AS minutes FROM hours_entry')
    expect(hours(longest?.minutes ?? 0)).toBe(215)
    expect(await rows('SELECT 1 FROM hours_entry WHERE minutes = 0')).not.toEqual([])
  })

  test('forgotten in December are added after the lock: 14 h, with their reason', async () => {
    const corrections = await rows<{ minutes: number; counted: number; month: string; reason: string }>(`
      SELECT e.minutes, e.counted_minutes AS counted, m.month::text, e.reason
      FROM hours_entry e JOIN hours_month m ON m.id = e.month_id WHERE e.correction`)
    const reason = expect.stringContaining('Fiche de paie')
    expect(corrections).toEqual([{ minutes: 840, counted: 840, month: '2025-12-01', reason }])
  })
})

describe('the people', () => {
  test('are never at work in two places at once', async () => {
    const twice = await rows(`
      SELECT 1 FROM placement a JOIN placement b ON a.participant_id = b.participant_id AND a.id < b.id
      WHERE daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')`)
    expect(twice).toEqual([])
  })

  test('accepted for a position and at work there: the work is tied to what led to it', async () => {
    const ties = await rows<{ tied: boolean }>(`
      SELECT p.referral_id IS NOT DISTINCT FROM r.id AS tied FROM referral r
      JOIN placement p ON p.participant_id = r.participant_id AND p.opportunity_id = r.opportunity_id
      WHERE r.status = 'ACCEPTED'`)
    expect(ties.length).toBeGreaterThan(0)
    expect(ties.filter(({ tied }) => !tied)).toEqual([])
  })

  test('show what a facilitator meets', async () => {
    const [facts] = await rows<Record<string, boolean>>(`SELECT
      EXISTS (SELECT 1 FROM eligibility_assessment WHERE valid_until = '2026-12-30') AS "ends in 40 days",
      EXISTS (SELECT 1 FROM placement WHERE ends_on = starts_on AND status = 'ENDED') AS "did not come",
      EXISTS (SELECT 1 FROM immersion i JOIN placement p ON p.participant_id = i.participant_id AND p.starts_on > i.ends_on
        WHERE i.status = 'DONE') AS "immersion before a hire",
      EXISTS (SELECT 1 FROM immersion WHERE status = 'AGREED') AS "immersion to come",
      EXISTS (SELECT 1 FROM placement p JOIN participant_identity i ON i.participant_id = p.participant_id
        WHERE p.contract_type = 'APPRENTICESHIP' AND i.birth_date + interval '18 years' > p.starts_on) AS minor,
      EXISTS (SELECT 1 FROM eligibility_assessment WHERE regularisation_reason IS NOT NULL AND effect_on < decided_on) AS regularised,
      EXISTS (SELECT 1 FROM participant p WHERE NOT EXISTS (SELECT 1 FROM eligibility_assessment a WHERE a.participant_id = p.id)) AS undecided,
      EXISTS (SELECT 1 FROM placement WHERE status = 'PLANNED') AS planned`)
    expect(Object.values(facts ?? {})).toEqual(Array(8).fill(true))
  })

  test('cannot be anybody: every number and address is one kept for fiction', async () => {
    const { rows: tables } = await sql.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )
    for (const { name } of tables) {
      if (['commune', 'epci', 'rome_trade', '_prisma_migrations'].includes(name)) continue
      const { rows: lines } = await sql.query<{ line: string }>(
        `SELECT row_to_json(r)::text AS line FROM ${name} r`,
      )
      const text = lines.map(({ line }) => line).join('\n')
      const phones = text.match(/(?<![\w-])(?:\+33 ?|0)[1-9](?:[ .]?\d{2}){4}(?![\w-])/g) ?? []
      expect(phones.filter((phone) => !isFiction(phone))).toEqual([])
      const addresses = text.match(/[\w.+-]+@[\w.-]+\w/g) ?? []
      expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
    }
  })
})

/** @source Arcep, numéros réservés aux œuvres audiovisuelles */
const isFiction = (phone: string): boolean =>
  /^0(46571|63998)\d{4}$/.test(phone.replace(/^\+33 ?/, '0').replaceAll(/[ .]/g, ''))

describe('the positions', () => {
  test('are twelve: ten open, one to come, one filled, all confirmed within three weeks', async () => {
    const positions = await rows<{ status: string; count: number }>(
      'SELECT status::text, count(*)::int FROM opportunity GROUP BY status ORDER BY opportunity.status',
    )
    expect(positions).toEqual([
      { status: 'PUBLISHED', count: 11 },
      { status: 'FILLED', count: 1 },
    ])
    const visitor = runAs(whole.database, ANONYMOUS, { door: 'public', today: demonstrationDay })
    const { data, errors } = await visitor<{
      publicOpportunities: { open: { verifiedOn: Day }[]; coming: { comingPeriod: string }[] }
    }>('{ publicOpportunities { open { verifiedOn } coming { comingPeriod } } }')
    expect(errors).toBeUndefined()
    expect(data?.publicOpportunities.open).toHaveLength(10)
    expect(data?.publicOpportunities.coming).toEqual([{ comingPeriod: 'printemps 2027' }])
  })

  test('are reached by invented buses: possible from one commune, too late from another, without a way back to a third', async () => {
    const visitor = runAs(whole.database, ANONYMOUS, { door: 'public', today: demonstrationDay })
    const positions = await rows<{ slug: string }>(
      `SELECT slug FROM opportunity WHERE status = 'PUBLISHED' AND commune_code = '${communes.laMure}'`,
    )
    const from = async (commune: CommuneKey) => {
      const ways: { source: string | null; answer: string | undefined; line: string | undefined }[] = []
      for (const { slug } of positions) {
        const { data } = await visitor<{
          publicOpportunity: {
            way: {
              timetableSource: string | null
              withoutCar: { answer: string; outward: { line: string } | null }
            } | null
          } | null
        }>(
          `query ($slug: String!, $from: String!) { publicOpportunity(slug: $slug, from: $from) {
            way { timetableSource withoutCar { answer outward { line } } } } }`,
          { slug, from: communes[commune] },
        )
        const way = data?.publicOpportunity?.way
        if (way)
          ways.push({
            source: way.timetableSource,
            answer: way.withoutCar.answer,
            line: way.withoutCar.outward?.line,
          })
      }
      return ways
    }
    expect(await from('pierreChatel')).toContainEqual({
      source: 'Horaires inventés pour la démonstration',
      answer: 'POSSIBLE',
      line: 'M1 (démo)',
    })
    expect((await from('mens')).map(({ answer }) => answer)).toContain('IMPOSSIBLE')
    expect((await from('valbonnais')).map(({ answer }) => answer)).toContain('ASK')
  })

  test('have people referred, each at another step, and people to call', async () => {
    const referred = await rows<{ status: string }>(
      "SELECT status::text FROM referral WHERE source = 'PARTNER' ORDER BY referral.status",
    )
    expect(referred.map(({ status }) => status)).toEqual([
      'NEW',
      'UNDER_REVIEW',
      'PROPOSED_TO_COMPANY',
      'INTERVIEW',
      'REFUSED',
    ])
    const requests = await rows<{ status: string; tied: boolean }>(
      'SELECT status::text, opportunity_id IS NOT NULL AS tied FROM work_request ORDER BY call_before',
    )
    expect(requests.filter(({ status }) => status === 'NEW').map(({ tied }) => tied)).toEqual([
      false,
      true,
      true,
    ])
  })
})
