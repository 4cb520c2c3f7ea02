import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { euros } from '../kernel/money.ts'
import { derogationFits } from './derogation.ts'
import { checkDerogation } from './derogation-check.ts'
import { assessObligation, type ObligationFacts } from './obligation.ts'
import { obligationPolicies } from './obligation-policies.ts'

const works: ObligationFacts = {
  launchedOn: day('2026-09-01'),
  notifiedOn: null,
  contractCategory: 'WORKS',
  buyerCategory: 'LOCAL',
  amount: euros(6_000_000),
  nature: 'ORDINARY',
}
const services: ObligationFacts = { ...works, contractCategory: 'SERVICES', amount: euros(217_000) }
const asked = (facts: ObligationFacts) => assessObligation(facts).missing.map(({ what }) => what)

describe('is the contract bound by the social obligation?', () => {
  test.each<[string, ObligationFacts, string]>([
    ['R01 · works of 6 000 000 € launched on 1 September 2026', works, 'REQUIRED'],
    ['R02 · the same launched on 1 August 2026', { ...works, launchedOn: day('2026-08-01') }, 'NOT_REQUIRED'],
    [
      'R02 · the day before the entry into force',
      { ...works, launchedOn: day('2026-08-21') },
      'NOT_REQUIRED',
    ],
    ['R01 · the very day of the entry into force', { ...works, launchedOn: day('2026-08-22') }, 'REQUIRED'],
    ['R03 · local services of 215 000 €', { ...services, amount: euros(215_000) }, 'NOT_REQUIRED'],
    [
      'R03 · local services of 216 000 €, the threshold itself',
      { ...services, amount: euros(216_000) },
      'REQUIRED',
    ],
    ['R03 · local services of 217 000 €', services, 'REQUIRED'],
    [
      'R03 · State services of 150 000 €',
      { ...services, buyerCategory: 'CENTRAL', amount: euros(150_000) },
      'REQUIRED',
    ],
    [
      'R03 · a contracting entity has a higher threshold',
      { ...services, buyerCategory: 'CONTRACTING_ENTITY', amount: euros(431_999) },
      'NOT_REQUIRED',
    ],
    [
      'R03 · a concession has the threshold of works',
      { ...services, contractCategory: 'CONCESSION' },
      'NOT_REQUIRED',
    ],
    ['R05 · defence is never bound', { ...works, nature: 'DEFENCE_OR_SECURITY' }, 'NOT_REQUIRED'],
    ['a private buyer is never bound', { ...works, buyerCategory: 'PRIVATE' }, 'NOT_REQUIRED'],
    ['works under the threshold', { ...works, amount: euros(5_403_999) }, 'NOT_REQUIRED'],
    [
      'R01 · the lots are summed',
      { ...works, amount: null, lots: [euros(2_400_000), euros(2_400_000), euros(2_400_000)] },
      'REQUIRED',
    ],
    [
      'R01 · the sum of the lots wins over a smaller amount',
      { ...works, amount: euros(2_400_000), lots: [euros(2_400_000), euros(4_800_000)] },
      'REQUIRED',
    ],
    [
      'notified before the entry into force, so launched before',
      { ...works, launchedOn: null, notifiedOn: day('2026-07-01') },
      'NOT_REQUIRED',
    ],
    [
      'small whatever the buyer, even without a launch date',
      { ...services, launchedOn: null, buyerCategory: null, amount: euros(90_000) },
      'NOT_REQUIRED',
    ],
    [
      'R04 · a derogation',
      {
        ...works,
        derogation: { reason: 'WORKS_UNDER_SIX_MONTHS', justification: 'Quatre mois de travaux.' },
      },
      'DEROGATED',
    ],
  ])('%s', (_name, facts, status) => {
    const obligation = assessObligation(facts)
    expect(obligation.status).toBe(status)
    expect(obligation.sentence).toMatch(/^(Obligatoire|Non obligatoire|Dérogation) : .+\.$/)
    expect(obligation.missing).toEqual([])
  })

  test.each<[string, ObligationFacts, string[]]>([
    ['no launch date', { ...works, launchedOn: null, notifiedOn: day('2026-11-02') }, ['LAUNCH_DATE']],
    ['no buyer category between two thresholds', { ...services, buyerCategory: null }, ['BUYER_CATEGORY']],
    [
      'a DECP record: neither launch date nor buyer category',
      { ...services, launchedOn: null, notifiedOn: day('2026-11-02'), buyerCategory: null },
      ['LAUNCH_DATE', 'BUYER_CATEGORY'],
    ],
    ['no amount', { ...works, amount: null }, ['AMOUNT']],
    ['no category', { ...works, contractCategory: null, amount: euros(300_000) }, ['CONTRACT_CATEGORY']],
    ['thresholds of 2028 are not known yet', { ...works, launchedOn: day('2028-01-01') }, ['THRESHOLDS']],
  ])('undetermined: %s', (_name, facts, missing) => {
    expect(assessObligation(facts).status).toBe('UNDETERMINED')
    expect(asked(facts)).toEqual(missing)
    for (const { ask } of assessObligation(facts).missing) expect(ask).toMatch(/\?$/)
  })

  test('an amount above every threshold needs no buyer category', () => {
    expect(assessObligation({ ...services, buyerCategory: null, amount: euros(500_000) }).status).toBe(
      'REQUIRED',
    )
  })

  test('R01 · the answer names the texts behind it', () => {
    const [duty, thresholds] = assessObligation(works).policies
    expect(duty).toMatchObject({ from: '2026-08-22', verified: false })
    expect(thresholds).toMatchObject({ source: 'Seuils européens 2026-2027', verified: true })
    expect(assessObligation({ ...works, launchedOn: day('2026-08-01') }).policies).toHaveLength(1)
  })

  test('R02 · a duty that was repealed binds what was launched while it lasted', () => {
    const [duty] = obligationPolicies.duties
    if (!duty) throw new Error('no duty')
    const repealed = { ...obligationPolicies, duties: [{ ...duty, to: day('2026-09-15') }] }
    expect(assessObligation(works, repealed).status).toBe('REQUIRED')
    expect(assessObligation({ ...works, launchedOn: day('2026-09-16') }, repealed)).toMatchObject({
      status: 'NOT_REQUIRED',
      sentence: 'Non obligatoire : aucune obligation n’est en vigueur.',
    })
  })

  test('without any duty in force nothing is required', () => {
    expect(assessObligation(works, { ...obligationPolicies, duties: [] }).status).toBe('NOT_REQUIRED')
  })
})

describe('R04 · a bound contract without a clause', () => {
  const bound = assessObligation(works)
  const free = assessObligation({ ...works, amount: euros(1_000) })
  const derogation = { reason: 'NO_SUFFICIENT_LINK', justification: 'Voir la note.' } as const

  test.each([
    ['with a clause', bound, true, null, null],
    ['not bound', free, false, null, null],
    ['without a derogation', bound, false, null, 'DEROGATION_NEEDED'],
    ['without a justification', bound, false, { ...derogation, justification: ' ' }, 'JUSTIFICATION_NEEDED'],
    ['with a written derogation', bound, false, derogation, null],
  ] as const)('R04 · %s', (_name, obligation, hasClause, given, code) => {
    const checked = checkDerogation(obligation, hasClause, given)
    expect(checked.ok ? null : checked.error.code).toBe(code)
  })
})

describe('R04 · the cases of derogation are dated, and do not fit every contract', () => {
  const contract = { contractCategory: 'WORKS', durationMonths: 5, launchedOn: day('2026-09-01') } as const
  test.each([
    ['works of five months', 'WORKS_UNDER_SIX_MONTHS', {}, true],
    ['works of six months', 'WORKS_UNDER_SIX_MONTHS', { durationMonths: 6 }, false],
    ['works of a length nobody said', 'WORKS_UNDER_SIX_MONTHS', { durationMonths: null }, true],
    ['services of five months', 'WORKS_UNDER_SIX_MONTHS', { contractCategory: 'SERVICES' }, false],
    ['a nature nobody said', 'WORKS_UNDER_SIX_MONTHS', { contractCategory: null }, true],
    [
      'services without a link',
      'NO_SUFFICIENT_LINK',
      { contractCategory: 'SERVICES', durationMonths: 48 },
      true,
    ],
    ['before the law', 'NO_SUFFICIENT_LINK', { launchedOn: day('2026-08-21') }, false],
    ['a launch nobody said', 'NO_SUFFICIENT_LINK', { launchedOn: null }, true],
  ] as const)('R04 · %s', (_name, reason, change, fits) => {
    expect(derogationFits(reason, { ...contract, ...change })).toBe(fits)
    const given = { reason, justification: 'Voir la note.' }
    const checked = checkDerogation(assessObligation(works), false, given, { ...contract, ...change })
    expect(checked.ok ? null : checked.error.code).toBe(fits ? null : 'DEROGATION_DOES_NOT_FIT')
  })
})
