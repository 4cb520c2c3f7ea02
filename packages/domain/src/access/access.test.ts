import { describe, expect, test } from 'vitest'
import { type Actor, ANONYMOUS, actorKindLabels, actorKinds } from './actor.ts'
import { isPartnerScope, type PartnerScope, partnerScopes, scopeMissing } from './partner-scopes.ts'
import {
  can,
  grants,
  missingScope,
  partnerScopeGrants,
  type Verb,
  verbs,
  withoutProof,
} from './permissions.ts'
import { objectKinds, visibility } from './visibility.ts'

const outsider = (kind: 'BUYER' | 'COMPANY' | 'ADVISER' | 'FUNDER_READER' | 'ELECTED_OFFICIAL'): Actor => {
  const facts = { id: 'u1', name: 'Essai', carrierId: 'c1', organisationId: 'o1' }
  return kind === 'ADVISER' ? { kind, ...facts, proven: true } : { kind, ...facts }
}
const partner = (scopes: readonly PartnerScope[] = partnerScopes): Actor => ({
  ...{ kind: 'PARTNER', id: 'u1', name: 'Essai', carrierId: 'c1', organisationId: 'o1' },
  scopes,
})
const staff = (kind: 'FACILITATOR' | 'ADMINISTRATOR' | 'DEPUTY'): Actor => ({
  kind,
  id: 'u1',
  name: 'Essai',
  carrierId: 'c1',
  organisationId: null,
})
const jobseeker: Actor = {
  kind: 'JOBSEEKER',
  id: 'p1',
  name: 'Essai',
  carrierId: 'c1',
  organisationId: null,
  confirmed: true,
}

const everybody: readonly Actor[] = [
  staff('FACILITATOR'),
  staff('ADMINISTRATOR'),
  staff('DEPUTY'),
  outsider('FUNDER_READER'),
  outsider('ELECTED_OFFICIAL'),
  outsider('BUYER'),
  outsider('COMPANY'),
  outsider('ADVISER'),
  partner(),
  jobseeker,
  ANONYMOUS,
]

const allowed = (verb: Verb) => everybody.filter((actor) => can(actor, verb)).map((actor) => actor.kind)

describe('permissions', () => {
  test('every kind of actor has grants and a label, and every verb has somebody', () => {
    expect(Object.keys(grants).sort()).toEqual([...actorKinds].sort())
    expect(Object.keys(actorKindLabels).sort()).toEqual([...actorKinds].sort())
    expect(everybody.map((actor) => actor.kind).sort()).toEqual([...actorKinds].sort())
    for (const verb of verbs) expect(allowed(verb), verb).not.toEqual([])
  })

  test('an adviser with a link alone sees positions and refers, and reads about nobody', () => {
    const facts = { id: 'u1', name: 'Essai', carrierId: 'c1', organisationId: 'o1' }
    const adviser: Actor = { kind: 'ADVISER', ...facts, proven: false }
    expect(verbs.filter((verb) => can(adviser, verb))).toEqual(
      verbs.filter((verb) => withoutProof.includes(verb)),
    )
    expect(
      withoutProof.filter((verb) => /participant|eligibility|placement|outcome|:read$/.test(verb)),
    ).toEqual(['public:read', 'opportunity:read'])
  })

  test('R37 · only the buyer decides a penalty', () => {
    expect(allowed('penalty:decide')).toEqual(['BUYER'])
  })

  test('R31 · criteria are read by the facilitators alone, those of health by one of them', () => {
    expect(allowed('criteria:read')).toEqual(['FACILITATOR', 'DEPUTY'])
    expect(allowed('criteria:readSensitive')).toEqual(['FACILITATOR'])
  })

  test('a partner’s software opens no session: it shows its token each time', () => {
    expect(allowed('session:open')).toEqual(actorKinds.filter((kind) => kind !== 'PARTNER'))
  })

  test.each(partnerScopes)(
    'R47 · a partner’s token opens with %s what is under it, and nothing else',
    (scope) => {
      const opened = verbs.filter((verb) => can(partner([scope]), verb))
      expect(opened.toSorted()).toEqual(partnerScopeGrants[scope].toSorted())
      for (const verb of partnerScopeGrants[scope]) expect(missingScope(partner([]), verb)).toBe(scope)
      expect(scopeMissing(scope)).toContain(scope)
    },
  )

  test('a scope helps neither somebody else, nor to what no partner may do', () => {
    expect(missingScope(staff('FACILITATOR'), 'referral:read')).toBeNull()
    expect(missingScope(partner([]), 'hours:read')).toBeNull()
    expect(can(partner(), 'hours:read')).toBe(false)
    expect(isPartnerScope('referrals:*')).toBe(false)
    expect(isPartnerScope('toString')).toBe(false)
  })

  test('hours are declared by companies, validated and corrected by facilitators', () => {
    expect(allowed('hours:declare')).toEqual(['FACILITATOR', 'DEPUTY', 'COMPANY'])
    expect(allowed('hours:validate')).toEqual(['FACILITATOR', 'DEPUTY'])
    expect(allowed('hours:correct')).toEqual(['FACILITATOR', 'DEPUTY'])
    expect(allowed('user:manage')).toEqual(['ADMINISTRATOR'])
  })

  test('a visitor signs in, reads the public site and asks to be called, nothing else', () => {
    expect(verbs.filter((verb) => can(ANONYMOUS, verb))).toEqual([
      'session:open',
      'public:read',
      'request:create',
    ])
  })
})

describe('visibility', () => {
  test('R47 · a partner sees the people it referred, and nobody else', () => {
    const own = { scope: 'referrals', carrierId: 'c1', organisationId: 'o1' }
    expect(visibility(partner(), 'PARTICIPANT')).toEqual(own)
    expect(visibility(partner(), 'REFERRAL')).toEqual(own)
    expect(visibility(partner(), 'CRITERIA')).toBe('none')
    expect(visibility(partner(), 'HOURS')).toEqual({ scope: 'aggregated', carrierId: 'c1' })
  })

  test('R31 · neither companies, buyers nor funders see a criterion', () => {
    for (const kind of ['COMPANY', 'BUYER', 'FUNDER_READER', 'ELECTED_OFFICIAL'] as const) {
      expect(visibility(outsider(kind), 'CRITERIA')).toBe('none')
    }
    expect(visibility(outsider('BUYER'), 'IDENTITY')).toBe('none')
  })

  test('R48 · the public sees published positions only', () => {
    for (const object of objectKinds) {
      expect(visibility(ANONYMOUS, object)).toEqual(
        object === 'OPPORTUNITY' ? { scope: 'published' } : 'none',
      )
    }
  })

  test('staff see their carrier, a jobseeker their own file', () => {
    expect(visibility(staff('FACILITATOR'), 'CONTRACT')).toEqual({ scope: 'carrier', carrierId: 'c1' })
    expect(visibility(staff('FACILITATOR'), 'JOURNAL')).toBe('none')
    expect(visibility(jobseeker, 'HOURS')).toEqual({ scope: 'person', carrierId: 'c1', participantId: 'p1' })
    expect(visibility(outsider('COMPANY'), 'COMMITMENT')).toEqual({
      scope: 'organisation',
      carrierId: 'c1',
      organisationId: 'o1',
    })
  })

  test('nobody sees across carriers', () => {
    for (const actor of everybody)
      for (const object of objectKinds) expect(visibility(actor, object)).not.toBe('all')
  })
})
