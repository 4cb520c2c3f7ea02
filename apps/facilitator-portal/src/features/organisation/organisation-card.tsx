import { formatSiret } from '@cordee/domain/kernel/identifiers'
import { audiencesOf } from '@cordee/domain/organisation/link-audience'
import {
  type OrganisationKind,
  organisationKindLabel,
  organisationKinds,
} from '@cordee/domain/organisation/organisation-kind'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Facts, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { AdviserDevices } from '../../display/adviser-devices.tsx'
import { LinkList } from '../../display/link-list.tsx'
import { useCan } from '../../display/permissions.tsx'
import { formatPhone } from '../../display/phone.ts'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { AddContact } from './add-contact.tsx'
import { ContactCard } from './contact-card.tsx'
import { EditOrganisation } from './organisation-acts.ts'
import { SendAgencyLink } from './send-link.tsx'

const OrganisationFragment = graphql(`
  fragment OrganisationCard_organisation on Organisation {
    id
    version
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
    naf {
      code
      label
    }
    contacts {
      id
      ...ContactCard_contact
    }
    devices {
      id
      ...AdviserDevices_device
    }
    links {
      id
      ...LinkList_link
    }
  }
`)

/** What an organisation is and who answers there. */
export const OrganisationCard = ({
  organisation: masked,
}: {
  organisation: FragmentType<typeof OrganisationFragment>
}) => {
  const t = useTranslations('organisations')
  const common = useTranslations('display')
  const mayWrite = useCan('organisation:write')
  const organisation = readFragment(OrganisationFragment, masked)
  const {
    id,
    version,
    name,
    kinds,
    siret,
    phone,
    email,
    namedPublicly,
    commune,
    naf,
    contacts,
    links,
    devices,
  } = organisation
  const audiences = audiencesOf(kinds)
  const options = organisationKinds.map((value) => ({ value, label: organisationKindLabel(value) }))
  return (
    <>
      <Card title={t('file')} aside={namedPublicly && <Badge tone="info">{t('named')}</Badge>}>
        <Stack>
          <Facts
            facts={[
              {
                name: t('phone'),
                value: phone === null ? common('unknown') : <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,
              },
              {
                name: t('email'),
                value: email === null ? common('unknown') : <a href={`mailto:${email}`}>{email}</a>,
              },
              { name: t('siret'), value: siret === null ? common('unknown') : formatSiret(siret) },
              { name: t('commune'), value: commune?.name ?? common('unknown') },
              { name: t('naf'), value: naf === null ? common('unknown') : `${naf.code} ${naf.label}` },
            ]}
          />
          <LinkList links={links} refetch={['Organisation']} />
          <AdviserDevices devices={devices} />
          <Cluster>
            {mayWrite && (
              <StepForm
                label={t('edit')}
                document={EditOrganisation}
                fields={{
                  name: { kind: 'text', label: t('name'), value: name },
                  siret: { kind: 'text', label: t('siret'), value: siret, optional: true },
                  communeCode: {
                    kind: 'commune',
                    label: t('commune'),
                    known: commune,
                    optional: true,
                  },
                  nafCode: {
                    kind: 'text',
                    label: t('naf'),
                    hint: t('nafHint'),
                    value: naf?.code ?? '',
                    optional: true,
                  },
                  phone: {
                    kind: 'phone',
                    label: t('phone'),
                    value: phone && formatPhone(phone),
                    optional: true,
                  },
                  email: { kind: 'email', label: t('email'), value: email, optional: true },
                  namedPublicly: { kind: 'yes', label: t('namedPublicly'), value: namedPublicly },
                  kinds: { kind: 'several', label: t('kindsSeveral'), options, value: kinds },
                }}
                variables={({ kinds: chosen, ...rest }) => ({
                  id,
                  version,
                  input: { ...rest, kinds: chosen as OrganisationKind[] },
                })}
                refetch={['Organisation']}
                said={t('saved')}
              />
            )}
            {email !== null && audiences.includes('ADVISER') && (
              <SendAgencyLink organisationId={id} name={name} />
            )}
          </Cluster>
        </Stack>
      </Card>
      <Card title={t('columnContact')}>
        <Stack>
          {contacts.length === 0 && <Muted>{t('noContact')}</Muted>}
          <Lines>
            {contacts.map((contact) => (
              <ContactCard key={contact.id} contact={contact} audiences={audiences} />
            ))}
          </Lines>
          {mayWrite && (
            <div>
              <AddContact organisationId={id} />
            </div>
          )}
        </Stack>
      </Card>
    </>
  )
}
