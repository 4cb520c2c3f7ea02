import { formatDay } from '@cordee/domain/kernel/day'
import { formatPercent } from '@cordee/domain/kernel/ratio'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDueInWords } from '../../display/due-in-words.ts'
import { formatPhone } from '../../display/phone.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ContactRole } from '../../gql/graphql.ts'

const CommitmentFragment = graphql(`
  fragment KickoffForm_commitment on Commitment {
    id
    version
    shareBps
    status
    kickoffOn
    holder {
      id
      name
    }
    correspondent {
      id
      name
      phone
    }
    progress {
      dueMinutes
      toComplete
    }
  }
`)

const KickoffMutation = graphql(`
  mutation RecordKickoff($commitmentId: Uuid!, $version: Int!, $heldOn: Day!, $correspondent: ContactInput!) {
    recordKickoff(commitmentId: $commitmentId, version: $version, heldOn: $heldOn, correspondent: $correspondent) {
      ... on MutationRecordKickoffSuccess {
        data {
          id
          ...KickoffForm_commitment
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const AffirmMutation = graphql(`
  mutation AffirmTranche($commitmentId: Uuid!, $version: Int!) {
    affirmTranche(commitmentId: $commitmentId, version: $version) {
      ... on MutationAffirmTrancheSuccess {
        data {
          id
          ...KickoffForm_commitment
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const roles = ['DIRECTION', 'SITE_MANAGER', 'MENTOR', 'PAYROLL'] as const satisfies ContactRole[]

/** The kick-off meeting with a holder, and who follows the hours there. */
export const KickoffForm = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('award')
  const dueInWords = useDueInWords()
  const roleNames = useTranslations('award.roles')
  const say = useToast()
  const commitment = readFragment(CommitmentFragment, masked)
  const [heldOn, setHeldOn] = useState<string>(useToday())
  const [name, setName] = useState('')
  const [role, setRole] = useState<ContactRole>('SITE_MANAGER')
  const [phone, setPhone] = useState('')
  const [email, setEmail] = useState('')
  const kickoff = useAct(KickoffMutation, ['Contract'])

  const affirm = useAct(AffirmMutation, ['Contract'])
  const affirmTranche = async () => {
    const done = await affirm.act({ commitmentId: commitment.id, version: commitment.version })
    if (done !== null) say(t('affirmed'))
  }

  const submit = async () => {
    const done = await kickoff.act({
      commitmentId: commitment.id,
      version: commitment.version,
      heldOn,
      correspondent: { name, role, phone: phone || null, email: email || null },
    })
    if (done !== null) say(t('kickedOff'))
  }

  return (
    <Stack gap="tight">
      <Cluster>
        <strong>{commitment.holder.name}</strong>
        <Muted>
          {formatPercent(commitment.shareBps)} · {t('owes', { hours: dueInWords(commitment.progress) })}
        </Muted>
        {commitment.status === 'DORMANT' && (
          <Button size="small" isPending={affirm.busy} onPress={() => void affirmTranche()}>
            {t('affirm')}
          </Button>
        )}
      </Cluster>
      {commitment.kickoffOn !== null ? (
        <p>
          {t('kickoffDone', {
            day: formatDay(commitment.kickoffOn),
            name: commitment.correspondent?.name ?? '–',
          })}{' '}
          {commitment.correspondent?.phone != null && (
            <a href={`tel:${commitment.correspondent.phone}`}>
              {formatPhone(commitment.correspondent.phone)}
            </a>
          )}
        </p>
      ) : (
        <Reveal label={t('kickoffSave')}>
          <Cluster align="end">
            <DateField
              label={t('kickoffOn')}
              value={heldOn}
              onChange={setHeldOn}
              error={fieldError(kickoff.failure, 'heldOn')}
            />
            <TextField
              label={t('correspondent')}
              value={name}
              onChange={setName}
              error={fieldError(kickoff.failure, 'name')}
            />
            <Select
              label={t('correspondentRole')}
              value={role}
              onChange={(chosen) => setRole(chosen || 'SITE_MANAGER')}
              options={roles.map((value) => ({ value, label: roleNames(value) }))}
            />
            <TextField
              label={t('correspondentPhone')}
              type="tel"
              value={phone}
              onChange={setPhone}
              error={fieldError(kickoff.failure, 'phone')}
            />
            <TextField
              label={t('correspondentEmail')}
              type="email"
              value={email}
              onChange={setEmail}
              error={fieldError(kickoff.failure, 'email')}
            />
            <Button isPending={kickoff.busy} isDisabled={name.trim() === ''} onPress={() => void submit()}>
              {t('kickoffSave')}
            </Button>
          </Cluster>
        </Reveal>
      )}
      <Refusal failure={kickoff.failure ?? affirm.failure} />
    </Stack>
  )
}
