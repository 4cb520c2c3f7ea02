import Validator from '@adobe/structured-data-validator'
import { describe, expect, test } from 'vitest'
import type { JobPosting_OpportunityFragment } from '../../gql/graphql.ts'
import schema from './job-posting.schema.json' with { type: 'json' }
import { jobPosting } from './job-posting.ts'

const position = {
  slug: 'aide-chantier-maison-la-mure',
  state: 'OPEN',
  title: 'Aide sur un chantier de maison',
  trade: { romeCode: 'F1704', label: 'Aide sur un chantier' },
  commune: { code: '38269', name: 'La Mure', postalCode: '38350' },
  startsOn: '2027-04-06',
  endsOn: '2027-05-14',
  places: 2,
  weeklyMinutes: 2_100,
  timetable: 'De 7 h 30 à 12 h.',
  contractType: 'TEMPORARY',
  employerName: 'Agence d’insertion Drac (démo)',
  tasks: ['Vous aidez les maçons.', 'Vous portez <25 kilos> & plus.'],
  needs: ['Pouvoir porter 25 kilos.'],
  provided: ['Chaussures et casque donnés.'],
  context: 'Une règle du marché crée ce poste.',
  publishedOn: '2026-11-10',
  announcedOn: '2026-11-14',
  shownUntil: '2026-12-10',
} satisfies JobPosting_OpportunityFragment

const surroundings = {
  url: 'https://travail.example/opportunites/aide-chantier-maison-la-mure',
  carrierName: 'Maison de l’emploi (démo)',
  smicHourlyCents: 1_202,
}

const posting = (change: Partial<JobPosting_OpportunityFragment> = {}) =>
  jobPosting({ ...position, ...change } as never, surroundings)

const kinds: Record<string, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.trim() !== '',
  html: (value) => typeof value === 'string' && /^(<(p|ul)>.+<\/\2>)+$/.test(value),
  day: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  number: (value) => typeof value === 'number' && value > 0,
  boolean: (value) => typeof value === 'boolean',
  url: (value) => typeof value === 'string' && URL.canParse(value),
  employmentType: (value) =>
    Array.isArray(value) && value.every((kind) => ['FULL_TIME', 'PART_TIME', 'TEMPORARY'].includes(kind)),
}

type Expected = string | { [name: string]: Expected }

/** The paths at which the value is not what the schema of this folder asks. */
const missing = (expected: Expected, value: unknown, path: string): string[] => {
  if (typeof expected === 'string') {
    const fits = kinds[expected] === undefined ? value === expected : kinds[expected](value)
    return fits ? [] : [path]
  }
  if (typeof value !== 'object' || value === null) return [path]
  const fields = value as Record<string, unknown>
  return Object.entries(expected).flatMap(([name, inner]) =>
    name === '@type'
      ? fields[name] === inner
        ? []
        : [`${path}.@type`]
      : missing(inner, fields[name], `${path}.${name}`),
  )
}

describe('a position that is open', () => {
  test('has every property that search engines require and recommend', () => {
    expect(missing({ ...schema.required, ...schema.recommended }, posting(), '')).toEqual([])
  })

  test('is understood by a validator we did not write; what it still wishes is for work from home', async () => {
    const read = (job: unknown) =>
      new Validator(null).validate({ jsonld: { JobPosting: [job] }, microdata: {}, rdfa: {} })
    const said = (await read(posting())).map(({ severity, issueMessage }) => `${severity} ${issueMessage}`)
    expect(said).toEqual([
      expect.stringMatching(/^WARNING .*applicantLocationRequirements/),
      expect.stringMatching(/^WARNING .*jobLocationType/),
    ])
    const { jobLocation: _, ...nowhere } = posting() ?? {}
    expect((await read(nowhere)).map(({ severity }) => severity)).toContain('ERROR')
  })

  test('says nothing that the committed schema does not list', () => {
    const known = [
      ...Object.keys(schema.required),
      ...Object.keys(schema.recommended),
      ...Object.keys(schema.conditional),
    ]
    const said = Object.keys(posting() ?? {}).filter((name) => !name.startsWith('@'))
    expect(said.filter((name) => !known.includes(name))).toEqual([])
  })

  test('never says where a person must live', () => {
    expect(Object.keys(posting() ?? {})).not.toEqual(expect.arrayContaining(schema.forbidden))
  })

  test('stands under a stated word when its employer does not agree to be named', () => {
    expect(posting({ employerName: null })?.hiringOrganization.name).toBe('confidential')
  })

  test.each([
    [2_100, 'PERMANENT', ['FULL_TIME']],
    [1_200, 'PERMANENT', ['PART_TIME']],
    [1_200, 'TEMPORARY', ['PART_TIME', 'TEMPORARY']],
    [2_100, 'FIXED_TERM_I', ['FULL_TIME', 'TEMPORARY']],
  ] as const)('of %i minutes a week as %s is %o', (weeklyMinutes, contractType, kinds) => {
    expect(posting({ weeklyMinutes, contractType })?.employmentType).toEqual(kinds)
  })

  test('cannot smuggle a tag into its description', () => {
    expect(posting()?.description).toContain('&lt;25 kilos&gt; &amp; plus')
  })
})

test.each(['COMING', 'CLOSED'] as const)(
  'a position that is %s is not offered to search engines',
  (state) => {
    expect(posting({ state })).toBeNull()
  },
)
