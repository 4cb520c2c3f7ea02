import {
  type ReferralEvent,
  type ReferralRefusalReason,
  referralRefusalReasonLabels,
  referralStateLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayShort } from '../../display/day.ts'
import { optionsOf } from '../../display/options.ts'
import { personName } from '../../display/person-name.ts'
import { Refusal } from '../../display/refusal.tsx'
import { type Failure, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ReferralStatus } from '../../gql/graphql.ts'
import { CompanyProposal } from './company-proposal.tsx'
import { FormToDecide } from './form-to-decide.tsx'
import {
  AcceptMutation,
  InterviewMutation,
  ProposeMutation,
  RefuseMutation,
  ReviewMutation,
  WithdrawMutation,
} from './referral-mutations.ts'
import styles from './request-card.module.css'
import { Promised } from './request-card.tsx'

export const ReferralFragment = graphql(`
  fragment ReferralCard_referral on Referral {
    id
    status
    source
    statusSince
    answerBefore
    reason
    adviserName
    agencyName
    note
    companyProposal {
      companyName
      contractSubject
      lotTitle
      contractType
      startsOn
      alreadyEmployed
      answerBy
      sentence
    }
    availableSteps
    version
    opportunity {
      id
      title
      commune {
        code
        name
      }
    }
    participant {
      id
      identity {
        firstName
        lastName
      }
      ...FormToDecide_participant
    }
  }
`)

const tones: Partial<Record<ReferralStatus, Tone>> = {
  NEW: 'attention',
  UNDER_REVIEW: 'info',
  PROPOSED_TO_COMPANY: 'info',
  INTERVIEW: 'info',
  ACCEPTED: 'good',
}

/** What is missing is said by the person: it is asked, written down, and the step taken. */
const asksAgreement = (failure: Failure | null): boolean =>
  failure?.field === 'agreement' || failure?.field === 'notice'

/** A person sent to us: who, by whom, for what, and the next step. */
export const ReferralCard = ({
  referral: masked,
  named = true,
}: {
  referral: FragmentType<typeof ReferralFragment>
  /** False on the person's own page, where the position is the title. */
  named?: boolean
}) => {
  const t = useTranslations('referrals')
  const sources = useTranslations('referrals.source')
  const common = useTranslations('display')
  const say = useToast()
  const referral = readFragment(ReferralFragment, masked)
  const [reason, setReason] = useState<ReferralRefusalReason | ''>('')
  const [refusing, setRefusing] = useState(false)
  const refuse = useAct(RefuseMutation)
  const acts = {
    review: useAct(ReviewMutation),
    propose: useAct(ProposeMutation),
    meet: useAct(InterviewMutation),
    accept: useAct(AcceptMutation),
    withdraw: useAct(WithdrawMutation),
  }
  const { id, version } = referral
  const person = personName(referral.participant.identity)
  const may = (event: ReferralEvent) => referral.availableSteps.includes(event)
  const tell = (done: FragmentType<typeof ReferralFragment> | null) => {
    if (done === null) return
    say(t('done', { person, state: referralStateLabels[readFragment(ReferralFragment, done).status] }))
    setRefusing(false)
  }
  const position =
    referral.opportunity === null ? (
      t('anyWork')
    ) : (
      <Link href={`/opportunites/${referral.opportunity.id}`}>
        {referral.opportunity.title}, {referral.opportunity.commune.name}
      </Link>
    )
  const failure = [refuse, ...Object.values(acts)].find((act) => act.failure !== null)?.failure ?? null
  const steps = (['review', 'propose', 'meet', 'accept'] as const).filter(may)
  return (
    <li className={styles.card} id={id}>
      <div className={styles.head}>
        <h3>{named ? <Link href={`/personnes/${referral.participant.id}`}>{person}</Link> : position}</h3>
        <Cluster>
          <Badge tone={tones[referral.status] ?? 'neutral'}>{referralStateLabels[referral.status]}</Badge>
          {referral.availableSteps.length > 0 && referral.status !== 'ACCEPTED' && (
            <Promised
              day={referral.answerBefore}
              label={t('answerBefore', { day: formatDayShort(referral.answerBefore) })}
            />
          )}
        </Cluster>
      </div>
      <p>
        {named && (
          <>
            {position}
            <br />
          </>
        )}
        <Muted small>
          {t('from', {
            who:
              [referral.agencyName, referral.adviserName].filter(Boolean).join(', ') ||
              sources(referral.source),
          })}
        </Muted>
      </p>
      {referral.note !== null && <p className={styles.quote}>{referral.note}</p>}
      {referral.companyProposal && <CompanyProposal proposal={referral.companyProposal} />}
      <FormToDecide person={referral.participant} />
      <Cluster>
        {steps.map((step, index) => (
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
        {referral.status === 'ACCEPTED' && (
          <LinkButton size="small" tone="primary" href={`/personnes/${referral.participant.id}?placer=${id}`}>
            {t('place')}
          </LinkButton>
        )}
        {may('refuse') && !refusing && (
          <Button size="small" tone="danger" onPress={() => setRefusing(true)}>
            {t('refuse')}
          </Button>
        )}
        {may('withdraw') && (
          <Button
            size="small"
            tone="quiet"
            isPending={acts.withdraw.busy}
            onPress={async () => tell(await acts.withdraw.act({ id, version }))}
          >
            {t('withdraw')}
          </Button>
        )}
      </Cluster>
      {refusing && (
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
            isPending={refuse.busy}
            onPress={async () => reason !== '' && tell(await refuse.act({ id, version, reason }))}
          >
            {t('refuse')}
          </Button>
          <Button onPress={() => setRefusing(false)}>{common('cancel')}</Button>
        </Cluster>
      )}
      <Refusal failure={failure} />
      {asksAgreement(acts.propose.failure) && (
        <Cluster>
          <Button
            size="small"
            isPending={acts.propose.busy}
            onPress={async () => tell(await acts.propose.act({ id, version, agreed: true }))}
          >
            {t('agreedPropose')}
          </Button>
        </Cluster>
      )}
    </li>
  )
}
