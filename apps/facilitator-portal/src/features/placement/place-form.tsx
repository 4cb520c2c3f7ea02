import { useQuery } from '@apollo/client/react'
import {
  type EmploymentContractType,
  employmentContractLabel,
  plannedContractTypes,
} from '@cordee/domain/placement/employment-contract'
import { type Modality, modalities, modalityLabel } from '@cordee/domain/placement/modality'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Checkbox } from '@cordee/ui/checkbox'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { OrganisationPicker, PersonPicker, TradePicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const CommitmentsQuery = graphql(`
  query RunningCommitments {
    procurementContracts(first: 100, filter: { statuses: [AWARDED, NOTIFIED, IN_PROGRESS] }) {
      edges {
        node {
          id
          subject
          lots {
            id
            number
            commitments {
              id
              holder {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`)

const PlanMutation = graphql(`
  mutation PlanPlacement($input: PlanPlacementInput!) {
    planPlacement(input: $input) {
      ... on MutationPlanPlacementSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** What an accepted referral already says of the placement. */
export type PlacementStart = {
  commitmentId: string | null
  opportunityId: string | null
  referralId: string | null
  employerId: string | null
  contractType: EmploymentContractType | null
  romeCode: string | null
  startsOn: string | null
  endsOn: string | null
  weeklyMinutes: number | null
}

const useCommitmentOptions = () => {
  const { data } = useQuery(CommitmentsQuery)
  return (data?.procurementContracts.edges ?? []).flatMap(({ node }) =>
    node.lots.flatMap((lot) =>
      lot.commitments.map(({ id, holder }) => ({
        value: id,
        label: `${node.subject}, lot ${lot.number}, ${holder.name}`,
      })),
    ),
  )
}

export const emptyStart: PlacementStart = {
  commitmentId: null,
  opportunityId: null,
  referralId: null,
  employerId: null,
  contractType: null,
  romeCode: null,
  startsOn: null,
  endsOn: null,
  weeklyMinutes: null,
}

/** A person on a commitment: who employs, who declares, which contract of work, which dates. */
export const PlaceForm = ({
  participantId: chosen,
  start,
  onPlaced,
  onCancel,
}: {
  /** Null when the form starts from the contract: the person is then chosen here. */
  participantId: string | null
  start: PlacementStart
  onPlaced: () => void
  onCancel: () => void
}) => {
  const t = useTranslations('placements')
  const common = useTranslations('display')
  const say = useToast()
  const commitments = useCommitmentOptions()
  const [participantId, setParticipantId] = useState(chosen)
  const [commitmentId, setCommitmentId] = useState(start.commitmentId ?? '')
  const [employerId, setEmployerId] = useState(start.employerId)
  const [declarantId, setDeclarantId] = useState(start.employerId)
  const [modality, setModality] = useState<Modality | ''>('')
  const [contractType, setContractType] = useState<EmploymentContractType | ''>(start.contractType ?? '')
  const [motive, setMotive] = useState('')
  const [romeCode, setRomeCode] = useState(start.romeCode)
  const [startsOn, setStartsOn] = useState(start.startsOn ?? '')
  const [endsOn, setEndsOn] = useState(start.endsOn ?? '')
  const [weekly, setWeekly] = useState<number | null>((start.weeklyMinutes ?? 2100) / 60)
  const [alreadyEmployed, setAlreadyEmployed] = useState(false)
  const plan = useAct(PlanMutation, ['Person', 'Contract', 'HoursGrid'])
  const [tried, setTried] = useState(false)
  const written = {
    participantId,
    commitmentId,
    employerId,
    declarantId,
    modality,
    contractType,
    romeCode,
    startsOn,
  }
  const error = (field: string) =>
    fieldError(plan.failure, field) ??
    (tried && field in written && !written[field as keyof typeof written] ? common('needed') : null)
  const fixedTerm = contractType.startsWith('FIXED_TERM')
  const ready =
    participantId !== null &&
    commitmentId !== '' &&
    employerId !== null &&
    declarantId !== null &&
    modality !== '' &&
    contractType !== '' &&
    romeCode !== null &&
    startsOn !== '' &&
    weekly !== null

  const submit = async () => {
    setTried(true)
    if (!ready) return
    const done = await plan.act({
      input: {
        commitmentId,
        participantId,
        employerId,
        declarantId,
        opportunityId: start.opportunityId,
        referralId: start.referralId,
        modality,
        contractType,
        fixedTermMotive: fixedTerm ? motive : null,
        romeCode,
        startsOn,
        endsOn: endsOn || null,
        weeklyMinutes: Math.round(weekly * 60),
        alreadyEmployed,
      },
    })
    if (done === null) return
    say(t('planned'))
    onPlaced()
  }

  return (
    <Card title={t('place')}>
      <Stack>
        {chosen === null && (
          <PersonPicker
            label={t('who')}
            hint={t('whoHint')}
            value={participantId}
            onChange={setParticipantId}
            error={error('participantId')}
          />
        )}
        <Select
          label={t('commitment')}
          placeholder={common('chooseNothing')}
          value={commitmentId}
          onChange={setCommitmentId}
          options={commitments}
          error={error('commitmentId')}
        />
        <Columns kind="fields">
          <OrganisationPicker
            label={t('employer')}
            value={employerId}
            onChange={(id) => {
              setEmployerId(id)
              setDeclarantId(declarantId ?? id)
            }}
            error={error('employerId')}
          />
          <OrganisationPicker
            label={t('declarant')}
            hint={t('declarantHint')}
            value={declarantId}
            onChange={setDeclarantId}
            error={error('declarantId')}
          />
          <Select
            label={t('modality')}
            placeholder={common('chooseNothing')}
            value={modality}
            onChange={setModality}
            options={modalities.map((value) => ({ value, label: modalityLabel(value) }))}
            error={error('modality')}
          />
          <Select
            label={t('contractType')}
            placeholder={common('chooseNothing')}
            value={contractType}
            onChange={setContractType}
            options={plannedContractTypes.map((value) => ({
              value,
              label: employmentContractLabel(value),
            }))}
            error={error('contractType')}
          />
          {fixedTerm && (
            <TextField
              label={t('motive')}
              hint={t('motiveHint')}
              value={motive}
              onChange={setMotive}
              error={error('fixedTermMotive')}
            />
          )}
          <TradePicker label={t('trade')} value={romeCode} onChange={setRomeCode} error={error('romeCode')} />
          <DateField
            label={t('startsOn')}
            value={startsOn}
            onChange={setStartsOn}
            error={error('startsOn')}
          />
          <DateField label={t('endsOn')} value={endsOn} onChange={setEndsOn} error={error('endsOn')} />
          <NumberField
            label={t('weekly')}
            unit="h"
            value={weekly}
            onChange={setWeekly}
            error={error('weeklyMinutes')}
          />
        </Columns>
        <Checkbox isSelected={alreadyEmployed} onChange={setAlreadyEmployed}>
          {t('alreadyEmployed')}
        </Checkbox>
        <Refusal failure={plan.failure} />
        <Cluster>
          <Button tone="primary" isPending={plan.busy} onPress={() => void submit()}>
            {t('save')}
          </Button>
          <Button onPress={onCancel}>{common('cancel')}</Button>
        </Cluster>
      </Stack>
    </Card>
  )
}
