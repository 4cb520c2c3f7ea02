import { formatDuration, minutes } from '@cordee/domain/kernel/minutes'
import { regionOfCommune } from '@cordee/domain/organisation/region'
import { isPermanentContract } from '@cordee/domain/placement/employment-contract'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const JobPosting_opportunity = graphql(`
  fragment JobPosting_opportunity on PublicOpportunity {
    slug
    state
    title
    trade {
      romeCode
      label
    }
    commune {
      code
      name
      postalCode
    }
    startsOn
    endsOn
    places
    weeklyMinutes
    timetable
    contractType
    employerName
    tasks
    needs
    provided
    context
    publishedOn
    announcedOn
    shownUntil
  }
`)

type Surroundings = {
  readonly url: string
  readonly carrierName: string
  readonly smicHourlyCents: number
}

// A week of work in France. @source art. L3121-27 du code du travail
const FULL_TIME_WEEK = 35 * 60

// What Google documents for an employer that does not agree to be named.
const UNNAMED = 'confidential'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const list = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`

/**
 * The position as search engines read it: only what the page itself says, and only while it is open to everybody.
 * @returns `null` when there is nothing to apply to yet, or any more.
 */
export const jobPosting = (
  opportunity: FragmentType<typeof JobPosting_opportunity>,
  { url, carrierName, smicHourlyCents }: Surroundings,
) => {
  const position = readFragment(JobPosting_opportunity, opportunity)
  if (position.state !== 'OPEN' || position.announcedOn === null) return null
  const region = regionOfCommune(position.commune.code)
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: position.title,
    description: [
      paragraph(position.context),
      list(position.tasks),
      paragraph(position.timetable),
      list(position.needs),
      list(position.provided),
    ].join(''),
    datePosted: position.publishedOn,
    validThrough: position.shownUntil,
    employmentType: [
      position.weeklyMinutes >= FULL_TIME_WEEK ? 'FULL_TIME' : 'PART_TIME',
      ...(isPermanentContract(position.contractType) ? [] : ['TEMPORARY']),
    ],
    hiringOrganization: { '@type': 'Organization', name: position.employerName ?? UNNAMED },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: position.commune.name,
        postalCode: position.commune.postalCode,
        ...(region === null ? {} : { addressRegion: region }),
        addressCountry: 'FR',
      },
    },
    identifier: { '@type': 'PropertyValue', name: carrierName, value: position.slug },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', minValue: smicHourlyCents / 100, unitText: 'HOUR' },
    },
    directApply: false,
    ...(position.startsOn === null ? {} : { jobStartDate: position.startsOn }),
    workHours: `${formatDuration(minutes(position.weeklyMinutes))} par semaine. ${position.timetable}`,
    totalJobOpenings: position.places,
    occupationalCategory: `${position.trade.romeCode} ${position.trade.label}`,
    ...(position.needs.length === 0 ? {} : { qualifications: position.needs.join(' ') }),
    // Clause posts ask for no experience: what is needed is said above.
    experienceRequirements: 'no requirements',
    responsibilities: position.tasks.join(' '),
    url,
    inLanguage: 'fr',
  }
}
