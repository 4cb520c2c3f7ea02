import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import { organisationKindLabel } from '@cordee/domain/organisation/organisation-kind'
import { Badge } from '@cordee/ui/badge'
import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { formatPhone } from '../../display/phone.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { AddContact } from './add-contact.tsx'
import { SendAgencyLink, SendContactLink } from './send-link.tsx'

export const RowFragment = graphql(`
  fragment OrganisationList_organisation on Organisation {
    id
    name
    kinds
    siret
    phone
    email
    namedPublicly
    commune {
      code
      name
    }
    contacts {
      id
      name
      role
      phone
      email
      verifiedOn
    }
  }
`)

type Organisation = FragmentType<typeof RowFragment>

const Row = ({ organisation: masked, editable }: { organisation: Organisation; editable: boolean }) => {
  const t = useTranslations('organisations')
  const roles = useTranslations('award.roles')
  const organisation = readFragment(RowFragment, masked)
  return (
    <tr>
      <th scope="row">
        <Link href={`/organisations/${organisation.id}`}>{organisation.name}</Link>
        <div>
          <Muted small>{[organisation.commune?.name, organisation.siret].filter(Boolean).join(' · ')}</Muted>
        </div>
        {organisation.namedPublicly && <Badge tone="info">{t('named')}</Badge>}
      </th>
      <td>{organisation.kinds.map(organisationKindLabel).join(', ')}</td>
      <td>
        {organisation.phone !== null && (
          <a href={`tel:${organisation.phone}`}>{formatPhone(organisation.phone)}</a>
        )}
        {organisation.email !== null && (
          <div>
            <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
            {audiencesOf(organisation.kinds).includes('ADVISER') && (
              <SendAgencyLink organisationId={organisation.id} name={organisation.name} />
            )}
          </div>
        )}
      </td>
      <td>
        <ul>
          {organisation.contacts.map((contact) => (
            <li key={contact.id}>
              {contact.name}, {roles(contact.role)}{' '}
              {contact.phone !== null && <a href={`tel:${contact.phone}`}>{formatPhone(contact.phone)}</a>}{' '}
              {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}{' '}
              <Muted small>
                {contact.verifiedOn === null
                  ? t('neverVerified')
                  : t('verifiedOn', { day: formatDayMedium(contact.verifiedOn) })}
              </Muted>
              {contact.email !== null && (
                <SendContactLink
                  contactId={contact.id}
                  name={contact.name}
                  audiences={audiencesOf(organisation.kinds)}
                />
              )}
            </li>
          ))}
        </ul>
        {editable && <AddContact organisationId={organisation.id} />}
      </td>
    </tr>
  )
}

export const OrganisationList = ({
  organisations,
  editable,
}: {
  organisations: readonly (Organisation & { id: string })[]
  editable: boolean
}) => {
  const t = useTranslations('organisations')
  return (
    <Table caption={t('listLabel')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('columnName')}</th>
          <th scope="col">{t('columnKinds')}</th>
          <th scope="col">{t('columnPhone')}</th>
          <th scope="col">{t('columnContact')}</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => (
          <Row key={organisation.id} organisation={organisation} editable={editable} />
        ))}
      </tbody>
    </Table>
  )
}
