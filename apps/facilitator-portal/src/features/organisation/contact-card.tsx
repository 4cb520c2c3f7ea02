import type { LinkAudience } from '@cordee/domain/access/link'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Line, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { AdviserDevices } from '../../display/adviser-devices.tsx'
import { formatDayMedium } from '../../display/day.ts'
import { LinkList } from '../../display/link-list.tsx'
import { useCan } from '../../display/permissions.tsx'
import { formatPhone } from '../../display/phone.ts'
import type { StepFields } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ContactRole } from '../../gql/graphql.ts'
import { EditContact, ReplaceContact, VerifyContact } from './organisation-acts.ts'
import { SendContactLink } from './send-link.tsx'

const ContactFragment = graphql(`
  fragment ContactCard_contact on Contact {
    id
    version
    name
    role
    phone
    email
    prefersCalls
    verifiedOn
    leftOn
    successor {
      id
      name
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

const roles = [
  'DIRECTION',
  'SITE_MANAGER',
  'MENTOR',
  'PAYROLL',
  'BUYER_FOLLOW_UP',
] as const satisfies ContactRole[]

/** A person to reach in an organisation: still there, for what, by which number; and the links they hold. */
export const ContactCard = ({
  contact: masked,
  audiences,
}: {
  contact: FragmentType<typeof ContactFragment>
  audiences: readonly LinkAudience[]
}) => {
  const t = useTranslations('organisations')
  const award = useTranslations('award')
  const roleNames = useTranslations('award.roles')
  const mayWrite = useCan('organisation:write')
  const contact = readFragment(ContactFragment, masked)
  const {
    id,
    version,
    name,
    role,
    phone,
    email,
    prefersCalls,
    verifiedOn,
    leftOn,
    successor,
    links,
    devices,
  } = contact
  const shared = { refetch: ['Organisation'] }
  const options = roles.map((value) => ({ value, label: roleNames(value) }))
  const asked = (known: boolean) =>
    ({
      name: { kind: 'text', label: t('contactName'), value: known ? name : '' },
      role: { kind: 'choice', label: award('correspondentRole'), options, value: role },
      phone: { kind: 'phone', label: t('phone'), value: known ? phone : '', optional: true },
      email: { kind: 'email', label: t('email'), value: known ? email : '', optional: true },
      prefersCalls: { kind: 'yes', label: t('prefersCalls'), value: known && prefersCalls },
    }) as const satisfies StepFields
  return (
    <Line>
      <Stack gap="tight">
        <Cluster>
          <strong>{name}</strong>
          <span>{roleNames(role)}</span>
          {phone !== null && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>}
          {email !== null && <a href={`mailto:${email}`}>{email}</a>}
          {prefersCalls && <Badge>{t('isCalled')}</Badge>}
          {leftOn !== null ? (
            <Badge>
              {successor === null
                ? t('left', { day: formatDayMedium(leftOn) })
                : t('replacedBy', { name: successor.name })}
            </Badge>
          ) : verifiedOn === null ? (
            <Badge tone="attention">{t('neverVerified')}</Badge>
          ) : (
            <Muted small>{t('verifiedOn', { day: formatDayMedium(verifiedOn) })}</Muted>
          )}
        </Cluster>
        <LinkList links={links} refetch={shared.refetch} />
        <AdviserDevices devices={devices} />
        {leftOn === null && mayWrite && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('verify')}
              document={VerifyContact}
              fields={{}}
              variables={() => ({ id, version })}
              said={t('verified')}
            />
            <StepForm
              {...shared}
              label={t('edit')}
              tone="quiet"
              document={EditContact}
              fields={asked(true)}
              variables={(input) => ({ id, version, contact: input })}
              said={t('contactSaved')}
            />
            <StepForm
              {...shared}
              label={t('replace')}
              note={t('replaceNote')}
              tone="quiet"
              document={ReplaceContact}
              fields={asked(false)}
              variables={(successorInput) => ({ id, version, successor: successorInput })}
              said={t('replaced')}
            />
            <StepForm
              {...shared}
              label={t('leave')}
              note={t('leaveNote')}
              tone="quiet"
              document={ReplaceContact}
              fields={{}}
              variables={() => ({ id, version, successor: null })}
              said={t('leftDone')}
            />
            {email !== null && <SendContactLink contactId={id} name={name} audiences={audiences} />}
          </Cluster>
        )}
      </Stack>
    </Line>
  )
}
