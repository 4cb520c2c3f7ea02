import {
  type ReferralEvent,
  type ReferralRefusalReason,
  type ReferralState,
  referralRefusalReasonLabels,
  referralStateLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { type Failure, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import {
  AcceptMutation,
  HiredElsewhereMutation,
  InterviewMutation,
  KeepInPoolMutation,
  ProposeMutation,
  RefuseMutation,
  ReviewMutation,
  WithdrawMutation,
} from './referral-mutations.ts'

const StepsFragment = graphql(`
  fragment ReferralSteps_referral on Referral {
    id
    status
    version
    availableSteps
    participant {
      id
    }
  }
`)

/** What is missing is said by the person: it is asked, written down, and the step taken. */
const asksAgreement = (failure: Failure | null): boolean =>
  failure?.field === 'agreement' || failure?.field === 'notice'

const useReferralActs = () => ({
  review: useAct(ReviewMutation),
  propose: useAct(ProposeMutation),
  meet: useAct(InterviewMutation),
  accept: useAct(AcceptMutation),
  keepInPool: useAct(KeepInPoolMutation),
  makeObsolete: useAct(HiredElsewhereMutation),
  withdraw: useAct(WithdrawMutation),
  refuse: useAct(RefuseMutation),
})

const forward = ['review', 'propose', 'meet', 'accept', 'keepInPool'] as const
const ending = ['makeObsolete', 'withdraw'] as const

type RefuseFormProps = {
  busy: boolean
  onRefuse: (reason: ReferralRefusalReason) => void
  onCancel: () => void
}

const RefuseForm = ({ busy, onRefuse, onCancel }: RefuseFormProps) => {
  const t = useTranslations('referrals')
  const common = useTranslations('display')
  const [reason, setReason] = useState<ReferralRefusalReason | ''>('')
  return (
    <Cluster align="end">
      <Select
        label={t('refuseReason')}
        placeholder={common('chooseNothing')}
        value={reason}
        onChange={setReason}
        options={optionsOf(referralRefusalReasonLabels)}
      />
      <Button
        tone="danger"
        isDisabled={reason === ''}
        isPending={busy}
        onPress={() => reason !== '' && onRefuse(reason)}
      >
        {t('refuse')}
      </Button>
      <Button onPress={onCancel}>{common('cancel')}</Button>
    </Cluster>
  )
}

type Props = { referral: FragmentType<typeof StepsFragment>; person: string }

/** What can be done of a referral today, the next step first, the ways out last. */
export const ReferralSteps = ({ referral: masked, person }: Props) => {
  const t = useTranslations('referrals')
  const say = useToast()
  const { id, version, status, availableSteps, participant } = readFragment(StepsFragment, masked)
  const [refusing, setRefusing] = useState(false)
  const acts = useReferralActs()
  const may = (event: ReferralEvent) => availableSteps.includes(event)
  const tell = (done: { readonly status: ReferralState } | null) => {
    if (done === null) return
    say(t('done', { person, state: referralStateLabels[done.status] }))
    setRefusing(false)
  }
  const failure = Object.values(acts).find((act) => act.failure !== null)?.failure ?? null
  return (
    <>
      <Cluster>
        {forward.filter(may).map((step, index) => (
          <Button
            key={step}
            size="small"
            tone={index === 0 ? 'primary' : 'secondary'}
            isPending={acts[step].busy}
            onPress={async () => tell(await acts[step].act({ id, version }))}
          >
            {t(step)}
          </Button>
        ))}
        {status === 'ACCEPTED' && (
          <LinkButton size="small" tone="primary" href={`/personnes/${participant.id}?placer=${id}`}>
            {t('place')}
          </LinkButton>
        )}
        {may('refuse') && !refusing && (
          <Button size="small" tone="danger" onPress={() => setRefusing(true)}>
            {t('refuse')}
          </Button>
        )}
        {ending.filter(may).map((step) => (
          <Button
            key={step}
            size="small"
            tone="quiet"
            isPending={acts[step].busy}
            onPress={async () => tell(await acts[step].act({ id, version }))}
          >
            {t(step)}
          </Button>
        ))}
      </Cluster>
      {refusing && (
        <RefuseForm
          busy={acts.refuse.busy}
          onRefuse={async (reason) => tell(await acts.refuse.act({ id, version, reason }))}
          onCancel={() => setRefusing(false)}
        />
      )}
      <Refusal failure={failure} />
      {(['propose', 'keepInPool'] as const)
        .filter((step) => asksAgreement(acts[step].failure))
        .map((step) => (
          <Cluster key={step}>
            <Button
              size="small"
              isPending={acts[step].busy}
              onPress={async () => tell(await acts[step].act({ id, version, agreed: true }))}
            >
              {t(step === 'propose' ? 'agreedPropose' : 'agreedPool')}
            </Button>
          </Cluster>
        ))}
    </>
  )
}
