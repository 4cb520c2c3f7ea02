import { daysBetween } from '@cordee/domain/kernel/day'
import { contactChannelLabels } from '@cordee/domain/participant/contact-preference'
import { Badge } from '@cordee/ui/badge'
import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { personName } from '../../display/person-name.ts'
import { formatPhone } from '../../display/phone.ts'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { PersonList_ParticipantFragment } from '../../gql/graphql.ts'

const PersonFragment = graphql(`
  fragment PersonList_participant on Participant {
    id
    contactChannel
    undelivered
    identity {
      firstName
      lastName
      phone
    }
    commune {
      code
      name
    }
    assessments {
      id
      status
      validUntil
    }
    placements {
      id
      status
      employer {
        id
        name
      }
    }
  }
`)

type Person = FragmentType<typeof PersonFragment>

const soon = 60

const Eligibility = ({ assessments }: Pick<PersonList_ParticipantFragment, 'assessments'>) => {
  const t = useTranslations('people')
  const today = useToday()
  const until =
    assessments.find(({ status }) => status === 'VALIDATED' || status === 'EXTENDED')?.validUntil ?? null
  if (until === null) return <Badge>{t('none')}</Badge>
  const day = formatDayMedium(until)
  const left = daysBetween(today, until)
  if (left < 0) return <Badge tone="bad">{t('ended', { day })}</Badge>
  return left <= soon ? (
    <Badge tone="attention">{t('endsSoon', { day })}</Badge>
  ) : (
    <Badge tone="good">{t('until', { day })}</Badge>
  )
}

const Row = ({ person: masked }: { person: Person }) => {
  const t = useTranslations('people')
  const person = readFragment(PersonFragment, masked)
  const current = person.placements.find(({ status }) => status === 'STARTED')
  return (
    <tr>
      <th scope="row">
        <Link href={`/personnes/${person.id}`}>{personName(person.identity)}</Link>
      </th>
      <td>{person.commune?.name}</td>
      <td>
        {person.identity?.phone != null && (
          <>
            <a href={`tel:${person.identity.phone}`}>{formatPhone(person.identity.phone)}</a>{' '}
          </>
        )}
        <Muted small>{contactChannelLabels[person.contactChannel]}</Muted>
        {person.undelivered && (
          <>
            {' '}
            <Badge tone="bad">{t('undeliveredShort')}</Badge>
          </>
        )}
      </td>
      <td>
        <Eligibility assessments={person.assessments} />
      </td>
      <td>
        {current === undefined ? (
          <Muted>{t('notAtWork')}</Muted>
        ) : (
          t('atWork', { employer: current.employer.name })
        )}
      </td>
    </tr>
  )
}

export const PersonList = ({ people }: { people: readonly (Person & { id: string })[] }) => {
  const t = useTranslations('people')
  return (
    <Table caption={t('listLabel')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('columnPerson')}</th>
          <th scope="col">{t('columnCommune')}</th>
          <th scope="col">{t('columnContact')}</th>
          <th scope="col">{t('columnEligibility')}</th>
          <th scope="col">{t('columnPlacement')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </Table>
  )
}
