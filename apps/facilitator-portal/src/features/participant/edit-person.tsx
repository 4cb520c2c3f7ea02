import {
  callMomentLabels,
  contactChannelLabels,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { formatPhone } from '../../display/phone.ts'
import { readerVersionLabels } from '../../display/reader-version.ts'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const PersonFragment = graphql(`
  fragment EditPerson_participant on Participant {
    id
    version
    sex
    qualification
    mobility
    contactChannel
    commune {
      code
      name
    }
    trades {
      code
      label
    }
    identity {
      firstName
      lastName
      birthDate
      phone
      email
      helperName
      helperPhone
      callMoment
      language
      noticeGivenOn
    }
  }
`)

const EditMutation = graphql(`
  mutation EditParticipant($id: Uuid!, $version: Int!, $person: PersonInput!) {
    editParticipant(id: $id, version: $version, person: $person) {
      ... on MutationEditParticipantSuccess {
        data {
          id
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const written = (number: string | null): string | null => number && formatPhone(number)

/** A wrong number, a name badly written: the file is put right. */
export const EditPerson = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('people')
  const { id, version, identity, trades, ...known } = readFragment(PersonFragment, masked)
  if (identity === null) return null
  return (
    <StepForm
      label={t('edit')}
      document={EditMutation}
      fields={{
        firstName: { kind: 'text', label: t('firstName'), value: identity.firstName },
        lastName: { kind: 'text', label: t('lastName'), value: identity.lastName },
        phone: { kind: 'phone', label: t('phone'), value: written(identity.phone), optional: true },
        email: { kind: 'email', label: t('email'), value: identity.email, optional: true },
        birthDate: { kind: 'day', label: t('birthDate'), value: identity.birthDate, optional: true },
        sex: {
          kind: 'choice',
          label: t('sex'),
          options: [
            { value: 'F', label: t('sexF') },
            { value: 'M', label: t('sexM') },
          ] as const,
          value: known.sex ?? '',
          optional: true,
        },
        communeCode: { kind: 'commune', label: t('commune'), known: known.commune, optional: true },
        mobility: {
          kind: 'choice',
          label: t('mobility'),
          options: optionsOf(mobilityLabels),
          value: known.mobility ?? '',
          optional: true,
        },
        contactChannel: {
          kind: 'choice',
          label: t('channel'),
          options: optionsOf(contactChannelLabels),
          value: known.contactChannel,
        },
        callMoment: {
          kind: 'choice',
          label: t('callMoment'),
          options: optionsOf(callMomentLabels),
          value: identity.callMoment ?? '',
          optional: true,
        },
        language: {
          kind: 'choice',
          label: t('version'),
          options: optionsOf(readerVersionLabels),
          value: identity.language,
        },
        trades: {
          kind: 'trades',
          label: t('trade'),
          value: trades.map(({ code }) => code),
          optional: true,
        },
        qualification: {
          kind: 'text',
          label: t('qualification'),
          value: known.qualification,
          optional: true,
        },
        helperName: { kind: 'text', label: t('helperName'), value: identity.helperName, optional: true },
        helperPhone: {
          kind: 'phone',
          label: t('helperPhone'),
          value: written(identity.helperPhone),
          optional: true,
        },
        noticeGivenOn: { kind: 'day', label: t('notice'), value: identity.noticeGivenOn, optional: true },
      }}
      variables={(person) => ({ id, version, person })}
      refetch={['Person', 'People']}
      said={t('edited')}
    />
  )
}
