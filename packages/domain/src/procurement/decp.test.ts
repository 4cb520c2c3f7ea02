import { describe, expect, test } from 'vitest'
import { decpKey, mergeDecp, normaliseDecp, placeCommuneCode } from './decp.ts'
import type { DecpContract } from './decp-contract.ts'
import { dayOf, listOf, numberOf, textOf, valueAt } from './decp-values.ts'
import { assessObligation } from './obligation.ts'
import { prospect } from './prospecting.ts'
import { mergeConsiderations, readConsiderations } from './social-consideration.ts'

const nested = {
  id: 'TEST2022',
  acheteur: { id: '20003452800014' },
  nature: 'Marché',
  objet: 'Réhabilitation  de la maison des enfants ',
  codeCPV: '45000000-7',
  techniques: { technique: ['Accord-cadre'] },
  modalitesExecution: { modaliteExecution: ['Tranches'] },
  ccag: 'Travaux',
  procedure: 'Procédure adaptée',
  lieuExecution: { code: '38269', typeCode: 'Code commune' },
  dureeMois: 14,
  dateNotification: '2026-09-15',
  datePublicationDonnees: '2026-09-20',
  montant: 640_000,
  titulaires: [{ titulaire: { id: '73282932000074', typeIdentifiant: 'SIRET' } }],
  considerationsSociales: { considerationSociale: ['Clause sociale', 'Critère social'] },
  modifications: [
    { modification: { id: 2, montant: 720_000, dateNotificationModification: '2027-03-01' } },
    { modification: { id: 1, dureeMois: 16, dateNotificationModification: '2027-01-10' } },
  ],
  actesSousTraitance: [
    {
      acteSousTraitance: { id: 1, sousTraitant: { id: '214356', typeIdentifiant: 'SIRET' }, montant: 1234.5 },
    },
  ],
}
const read = (raw: unknown): DecpContract => {
  const { contract } = normaliseDecp(raw)
  if (contract === null) throw new Error('rejected')
  return contract
}
const fields = (raw: unknown) => normaliseDecp(raw).warnings.map(({ field }) => field)

describe('one record of the essential data', () => {
  test('the nested official form is read whole', () => {
    expect(read(nested)).toMatchObject({
      kind: 'PROCUREMENT',
      reference: 'TEST2022',
      buyer: { siret: '20003452800014' },
      subject: 'Réhabilitation de la maison des enfants',
      category: 'WORKS',
      cpv: '45000000',
      techniques: ['Accord-cadre'],
      executionForms: ['Tranches'],
      durationMonths: 14,
      notifiedOn: '2026-09-15',
      amount: 64_000_000,
      holders: [{ siret: '73282932000074' }],
      considerations: ['SOCIAL_CLAUSE', 'SOCIAL_CRITERION'],
      considerationsRaw: 'Clause sociale | Critère social',
    })
    expect(placeCommuneCode(read(nested).place)).toBe('38269')
  })

  test('amendments are put back in order; a bad SIRET is kept and said', () => {
    expect(read(nested).amendments.map(({ reference }) => reference)).toEqual(['1', '2'])
    expect(read(nested).subcontracts).toMatchObject([
      { subcontractor: { siret: null, rawId: '214356' }, amount: 123_450 },
    ])
    expect(fields(nested)).toEqual(['actesSousTraitance'])
  })

  test('the older flat form with dotted keys gives the same contract', () => {
    const flat = {
      id: 'TEST2022',
      'acheteur.id': ' 200 034 528 00014',
      'acheteur.nom': 'CC de la Matheysine',
      objet: 'Réhabilitation de la maison des enfants',
      codeCPV: '45000000-7',
      'lieuExecution.code': '38269',
      'lieuExecution.typeCode': 'Code commune',
      dateNotification: '2018-12-17+01:00',
      montant: '640000',
      titulaires: [
        { id: '73282932000074', typeIdentifiant: 'SIRET', denominationSociale: 'Bâti Drac (démo)' },
      ],
      considerationsSociales: 'Critère social, Clause sociale',
    }
    expect(read(flat)).toMatchObject({
      buyer: { siret: '20003452800014', name: 'CC de la Matheysine' },
      notifiedOn: '2018-12-17',
      amount: 64_000_000,
      holders: [{ name: 'Bâti Drac (démo)' }],
      considerations: ['SOCIAL_CRITERION', 'SOCIAL_CLAUSE'],
      considerationsRaw: 'Critère social, Clause sociale',
    })
    expect(decpKey(read(flat))).toBe(decpKey(read(nested)))
  })

  test('a concession has its own words', () => {
    const concession = {
      id: 'C1',
      autoriteConcedante: { id: '20003452800014' },
      nature: 'Concession de travaux',
      objet: 'Exploitation',
      dateSignature: '2024-04-02',
      valeurGlobale: 10_300,
      concessionnaires: [{ concessionnaire: { id: '73282932000074', typeIdentifiant: 'SIRET' } }],
      considerationsSociales: { considerationSociale: ['Concession réservée'] },
    }
    expect(read(concession)).toMatchObject({
      kind: 'CONCESSION',
      category: 'CONCESSION',
      notifiedOn: '2024-04-02',
      amount: 1_030_000,
      considerations: ['RESERVED'],
      holders: [{ siret: '73282932000074' }],
    })
  })

  test.each([
    [null, 'NOT_A_RECORD'],
    ['NC', 'NOT_A_RECORD'],
    [{ ...nested, id: 'NC' }, 'NO_REFERENCE'],
    [{ ...nested, acheteur: null }, 'NO_BUYER'],
    [{ ...nested, objet: '  ' }, 'NO_SUBJECT'],
  ])('%o is rejected with a sentence', (raw, code) => {
    const { contract, rejected } = normaliseDecp(raw)
    expect(contract).toBeNull()
    expect(rejected).toMatchObject({ code })
    expect(rejected?.sentence).toMatch(/\.$/)
  })

  test.each([
    ['montant', 0],
    ['montant', 1],
    ['montant', 1e17],
    ['montant', 'beaucoup'],
    ['dateNotification', '0002-05-01'],
    ['dateNotification', '2921-05-01'],
    ['dateNotification', 'hier'],
    ['codeCPV', '45'],
    ['objet', 'R\ufffdnovation'],
  ])('%s = %s is warned about and never fails', (field, value) => {
    const { contract, warnings } = normaliseDecp({ ...nested, actesSousTraitance: [], [field]: value })
    expect(contract).not.toBeNull()
    expect(warnings.map((each) => each.field)).toEqual([field])
  })

  test.each(['NC', null, Number.NaN, undefined, 'Sans objet'])(
    '%s says nothing, and that is no warning',
    (value) => {
      const { contract, warnings } = normaliseDecp({
        ...nested,
        actesSousTraitance: [],
        montant: value,
        dateNotification: value,
      })
      expect(contract).toMatchObject({ amount: null, notifiedOn: null })
      expect(warnings).toEqual([])
    },
  )

  test.each([
    ['Travaux', '72000000', 'WORKS'],
    [null, '72000000', 'SERVICES'],
    [null, '48000000', 'SUPPLIES'],
    [null, '30000000', 'SUPPLIES'],
    [null, 'NC', null],
  ])('CCAG %s and CPV %s make %s', (ccag, codeCPV, category) => {
    expect(read({ ...nested, ccag, codeCPV }).category).toBe(category)
  })

  test('defence is told from its nature', () => {
    expect(read({ ...nested, nature: 'Marché de défense ou de sécurité' }).defenceOrSecurity).toBe(true)
    expect(read({ ...nested, nature: 'Marché de sécurité' }).defenceOrSecurity).toBe(true)
    expect(read({ ...nested, nature: undefined }).defenceOrSecurity).toBe(false)
    expect(read(nested).defenceOrSecurity).toBe(false)
  })

  test('the same contract once per holder becomes one contract with its holders', () => {
    const other = {
      ...nested,
      titulaires: [{ id: '40483304800022' }],
      considerationsSociales: null,
      montant: null,
    }
    const merged = mergeDecp(read(other), read(nested))
    expect(merged.holders.map(({ siret }) => siret)).toEqual(['40483304800022', '73282932000074'])
    expect(merged.considerations).toEqual(['SOCIAL_CLAUSE', 'SOCIAL_CRITERION'])
    expect(merged.amount).toBe(64_000_000)
    expect(mergeDecp(merged, read(nested)).holders).toHaveLength(2)
  })

  test.each([
    ['73282932000074', '732829320'],
    ['732829320', '732829320'],
    ['FR44732829320', '732829320'],
    ['FR 44 732 829 320', '732829320'],
    ['214356', null],
    ['NC', null],
  ])('a holder typed as %s has the SIREN %s', (id, siren) => {
    const holders = [{ titulaire: { id, typeIdentifiant: 'SIRET' } }]
    expect(read({ ...nested, titulaires: holders }).holders[0]?.siren ?? null).toBe(siren)
  })

  test.each([
    [['NONE'], ['SOCIAL_CLAUSE'], ['SOCIAL_CLAUSE']],
    [['SOCIAL_CLAUSE'], ['SOCIAL_CRITERION'], ['SOCIAL_CLAUSE', 'SOCIAL_CRITERION']],
    [['UNKNOWN'], ['NONE'], ['NONE']],
    [['UNKNOWN'], ['UNKNOWN'], ['UNKNOWN']],
  ] as const)('R45 · published as %o and as %o, it is %o', (one, other, expected) => {
    expect(mergeConsiderations(one, other)).toEqual(expected)
    expect([...mergeConsiderations(other, one)].sort()).toEqual([...expected].sort())
  })
})

describe('R45 · social considerations in all their dresses', () => {
  test.each([
    [['Critère social, Clause sociale'], ['SOCIAL_CRITERION', 'SOCIAL_CLAUSE']],
    [['CLAUSE SOCIALE '], ['SOCIAL_CLAUSE']],
    [['Marché réservé'], ['RESERVED']],
    [['Pas de considération sociale'], ['NONE']],
    [['Pas de considération sociale', 'Clause sociale'], ['SOCIAL_CLAUSE']],
    [['NC'], ['UNKNOWN']],
    [['Sans objet'], ['UNKNOWN']],
    [['Autre chose'], ['UNKNOWN']],
    [[], ['UNKNOWN']],
  ])('R45 · %o is %o', (labels, expected) => {
    expect(readConsiderations(labels)).toEqual(expected)
  })

  test('R45 · a null field is unknown and its raw value stays empty', () => {
    expect(read({ ...nested, considerationsSociales: null })).toMatchObject({
      considerations: ['UNKNOWN'],
      considerationsRaw: null,
    })
    expect(read({ ...nested, considerationsSociales: 'NC' }).considerationsRaw).toBe('NC')
  })
})

describe('R46 · prospecting', () => {
  const base = {
    launchedOn: null,
    notifiedOn: null,
    contractCategory: 'SERVICES',
    buyerCategory: 'LOCAL',
    amount: null,
    nature: 'ORDINARY',
  } as const
  const undetermined = assessObligation(base)
  const facts = {
    inTerritory: true,
    considerations: ['NONE'] as const,
    hasKnownClause: false,
    obligation: undetermined,
    finished: false,
  }

  test('R46 · a contract without a known clause is listed with what to ask', () => {
    const listed = prospect(facts)
    expect(listed).toMatchObject({ listed: true, rank: 2 })
    expect(listed.ask.map(({ what }) => what)).toEqual(['LAUNCH_DATE', 'AMOUNT'])
    expect(listed.reason).not.toMatch(/manque|défaut|faute|illégal/)
  })

  test.each([
    [{ inTerritory: false }, false],
    [{ hasKnownClause: true }, false],
    [{ finished: true }, false],
    [{ considerations: ['UNKNOWN'] as const }, true],
    [{ considerations: ['SOCIAL_CLAUSE'] as const }, true],
    [{ obligation: assessObligation({ ...base, nature: 'DEFENCE_OR_SECURITY' }) }, true],
  ])('R46 · %o listed: %s', (change, listed) => {
    expect(prospect({ ...facts, ...change }).listed).toBe(listed)
  })
})

test('dirty values', () => {
  expect(valueAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1)
  expect(valueAt({ a: { b: 2 } }, 'a.b')).toBe(2)
  expect(valueAt({ a: 3 }, 'a.b')).toBeUndefined()
  expect(textOf('  NaN ')).toBeNull()
  expect(textOf(true)).toBe('oui')
  expect(numberOf('1 234,56')).toBe(1234.56)
  expect(numberOf('1e400')).toBeNull()
  expect(dayOf('2024-05-15T00:00:00Z')).toBe('2024-05-15')
  expect(dayOf('17/12/2018')).toBe('2018-12-17')
  expect(listOf({ titulaire: { id: 1 } }, 'titulaire')).toEqual([{ id: 1 }])
  expect(listOf({ titulaire: null }, 'titulaire')).toEqual([])
  expect(listOf({ id: 1 }, 'titulaire')).toEqual([{ id: 1 }])
})
