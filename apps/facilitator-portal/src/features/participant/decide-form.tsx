import { useQuery } from '@apollo/client/react'
import { type CriterionCode, type ProofKind, proofKindLabels } from '@cordee/domain/participant/criteria'
import { Button } from '@cordee/ui/button'
import { Checkbox } from '@cordee/ui/checkbox'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { prescriberOptions } from './prescribers.ts'

const CriteriaQuery = graphql(`
  query EligibilityCriteria {
    eligibilityCriteria {
      code
      label
      proof
      proofMonths
    }
  }
`)

const DecideMutation = graphql(`
  mutation DecideEligibility(
    $participantId: Uuid!
    $criteria: [CriterionSeenInput!]!
    $iaePass: IaePassInput
    $firstWorkDay: Day
    $regularisationReason: String
  ) {
    decideEligibility(
      participantId: $participantId
      criteria: $criteria
      iaePass: $iaePass
      firstWorkDay: $firstWorkDay
      regularisationReason: $regularisationReason
    ) {
      ... on MutationDecideEligibilitySuccess {
        data {
          id
          ...EligibilityCard_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Claim = {
  key: number
  code: CriterionCode | ''
  proofKind: ProofKind | ''
  proofDatedOn: string
  seenOn: string
  signedBy: string
}

/** Criteria and what was seen of each; the API works out the effect and the end. */
export const DecideForm = ({ participantId, onDone }: { participantId: string; onDone: () => void }) => {
  const t = useTranslations('people')
  const common = useTranslations('display')
  const say = useToast()
  const today = useToday()
  const { data } = useQuery(CriteriaQuery)
  const blank = (key: number): Claim => ({
    key,
    code: '',
    proofKind: 'DOCUMENT_SEEN',
    proofDatedOn: '',
    seenOn: today,
    signedBy: '',
  })
  const [claims, setClaims] = useState<readonly Claim[]>([blank(0)])
  const [firstWorkDay, setFirstWorkDay] = useState('')
  const [reason, setReason] = useState('')
  const [pass, setPass] = useState({ from: '', to: '', suspended: false })
  const decide = useAct(DecideMutation, ['Person'])
  const known = data?.eligibilityCriteria ?? []
  const change = (key: number, part: Partial<Claim>) =>
    setClaims(claims.map((claim) => (claim.key === key ? { ...claim, ...part } : claim)))
  const hintOf = (code: string) => {
    const criterion = known.find((each) => each.code === code)
    if (criterion === undefined) return undefined
    const valid =
      criterion.proofMonths === null ? '' : `, ${t('proofValid', { months: criterion.proofMonths })}`
    return t('proofOf', { proof: criterion.proof }) + valid
  }
  const withPass = pass.from !== '' && pass.to !== ''
  const untouched = claims.length === 1 && claims[0]?.code === ''
  const complete =
    claims.every(({ code, proofKind }) => code !== '' && proofKind !== '') || (withPass && untouched)
  const submit = async () => {
    const done = await decide.act({
      participantId,
      criteria: claims.flatMap(({ code, proofKind, proofDatedOn, seenOn, signedBy }) =>
        code === '' || proofKind === ''
          ? []
          : [
              {
                code,
                proofKind,
                proofDatedOn: proofDatedOn || null,
                seenOn: seenOn || null,
                signedBy: signedBy || null,
              },
            ],
      ),
      iaePass: withPass ? pass : null,
      firstWorkDay: firstWorkDay || null,
      regularisationReason: reason || null,
    })
    if (done === null) return
    say(t('decided'))
    onDone()
  }
  return (
    <Stack>
      {claims.map((claim) => (
        <Columns key={claim.key} kind="fields">
          <Select
            label={t('criterion')}
            placeholder={common('chooseNothing')}
            hint={hintOf(claim.code)}
            value={claim.code}
            onChange={(code) => change(claim.key, { code })}
            options={known.map(({ code, label }) => ({ value: code, label }))}
          />
          <Select
            label={t('proofKind')}
            value={claim.proofKind}
            onChange={(proofKind) => change(claim.key, { proofKind })}
            options={optionsOf(proofKindLabels)}
          />
          <DateField
            label={t('proofDatedOn')}
            value={claim.proofDatedOn}
            onChange={(proofDatedOn) => change(claim.key, { proofDatedOn })}
            max={today}
          />
          <DateField
            label={t('seenOn')}
            value={claim.seenOn}
            onChange={(seenOn) => change(claim.key, { seenOn })}
            max={today}
          />
          {claim.proofKind === 'PRESCRIBER_STATEMENT' && (
            <Select
              label={t('signedBy')}
              placeholder={common('chooseNothing')}
              value={claim.signedBy}
              onChange={(signedBy) => change(claim.key, { signedBy })}
              options={prescriberOptions}
            />
          )}
        </Columns>
      ))}
      <div>
        <Button
          tone="quiet"
          onPress={() => setClaims([...claims, blank(Math.max(...claims.map(({ key }) => key)) + 1)])}
        >
          {t('addCriterion')}
        </Button>
      </div>
      <Columns kind="fields">
        <DateField
          label={t('passFrom')}
          hint={t('passHint')}
          value={pass.from}
          onChange={(from) => setPass({ ...pass, from })}
        />
        <DateField
          label={t('passTo')}
          value={pass.to}
          onChange={(to) => setPass({ ...pass, to })}
          error={fieldError(decide.failure, 'iaePass')}
        />
        {withPass && (
          <Checkbox
            isSelected={pass.suspended}
            onChange={(suspended) => setPass({ ...pass, suspended })}
            hint={t('passSuspendedHint')}
          >
            {t('passSuspended')}
          </Checkbox>
        )}
      </Columns>
      <Columns kind="fields">
        <DateField
          label={t('firstWorkDay')}
          hint={t('firstWorkDayHint')}
          value={firstWorkDay}
          onChange={setFirstWorkDay}
          error={fieldError(decide.failure, 'firstWorkDay')}
        />
        <TextArea
          label={t('regularisation')}
          hint={t('regularisationHint')}
          value={reason}
          onChange={setReason}
          error={fieldError(decide.failure, 'regularisationReason')}
          rows={2}
        />
      </Columns>
      <Refusal failure={decide.failure} />
      <Cluster>
        <Button tone="primary" isPending={decide.busy} isDisabled={!complete} onPress={() => void submit()}>
          {t('decide')}
        </Button>
        <Button onPress={onDone}>{common('cancel')}</Button>
      </Cluster>
    </Stack>
  )
}
