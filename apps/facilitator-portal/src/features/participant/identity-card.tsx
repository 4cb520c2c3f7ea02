import { formatDay } from '@cordee/domain/kernel/day'
import {
  type ContactChannel,
  callMomentLabels,
  contactChannelLabels,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Facts, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LinkList } from '../../display/link-list.tsx'
import { optionsOf } from '../../display/options.ts'
import { useCan } from '../../display/permissions.tsx'
import { formatPhone } from '../../display/phone.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SendPersonalLink } from './send-personal-link.tsx'

const PersonFragment = graphql(`
  fragment IdentityCard_participant on Participant {
    id
    version
    links {
      id
      ...LinkList_link
    }
    contactChannel
    mobility
    qualification
    commune {
      code
      name
    }
    trades {
      code
      label
    }
    prescriber {
      id
      name
    }
    identity {
      birthDate
      phone
      email
      helperName
      helperPhone
      callMoment
      noticeGivenOn
    }
  }
`)

const ChannelMutation = graphql(`
  mutation ChangeContactChannel($participantId: Uuid!, $version: Int!, $contactChannel: ContactChannel!) {
    changeContactChannel(participantId: $participantId, version: $version, contactChannel: $contactChannel) {
      ... on MutationChangeContactChannelSuccess {
        data {
          id
          ...IdentityCard_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const Phone = ({ number }: { number: string }) => <a href={`tel:${number}`}>{formatPhone(number)}</a>

export const IdentityCard = ({
  person: masked,
  children,
}: {
  person: FragmentType<typeof PersonFragment>
  /** What can be done with the file. */
  children: ReactNode
}) => {
  const t = useTranslations('people')
  const say = useToast()
  const mayWrite = useCan('participant:write')
  const person = readFragment(PersonFragment, masked)
  const { identity } = person
  const change = useAct(ChannelMutation)
  const choose = async (contactChannel: ContactChannel | '') => {
    if (contactChannel === '') return
    const done = await change.act({ participantId: person.id, version: person.version, contactChannel })
    if (done !== null) say(t('channelChanged'))
  }
  const facts = [
    { name: t('phone'), value: identity?.phone == null ? null : <Phone number={identity.phone} /> },
    {
      name: t('email'),
      value: identity?.email == null ? null : <a href={`mailto:${identity.email}`}>{identity.email}</a>,
    },
    {
      name: t('helper'),
      value:
        identity?.helperName == null && identity?.helperPhone == null ? null : (
          <>
            {identity.helperName} {identity.helperPhone !== null && <Phone number={identity.helperPhone} />}
          </>
        ),
    },
    {
      name: t('callMoment'),
      value: identity?.callMoment == null ? null : callMomentLabels[identity.callMoment],
    },
    { name: t('born'), value: identity?.birthDate == null ? null : formatDay(identity.birthDate) },
    { name: t('commune'), value: person.commune?.name ?? null },
    { name: t('mobility'), value: person.mobility === null ? null : mobilityLabels[person.mobility] },
    {
      name: t('trades'),
      value: person.trades.length === 0 ? null : person.trades.map(({ label }) => label).join(', '),
    },
    { name: t('qualification'), value: person.qualification },
    { name: t('prescriber'), value: person.prescriber?.name ?? null },
    {
      name: t('noticeGiven'),
      value: identity?.noticeGivenOn == null ? null : formatDay(identity.noticeGivenOn),
    },
  ].filter(({ value }) => value !== null)
  return (
    <Card title={t('identity')}>
      <Stack>
        {identity === null && <Callout tone="neutral" title={t('erased')} />}
        <Facts facts={facts} />
        <div>{children}</div>
        {mayWrite && (
          <Select
            label={t('changeChannel')}
            value={person.contactChannel}
            onChange={(channel) => void choose(channel)}
            options={optionsOf(contactChannelLabels)}
            isDisabled={change.busy}
          />
        )}
        <Refusal failure={change.failure} />
        <LinkList links={person.links} refetch={['Person']} />
        {identity !== null && (
          <div>
            <SendPersonalLink participantId={person.id} />
          </div>
        )}
      </Stack>
    </Card>
  )
}
