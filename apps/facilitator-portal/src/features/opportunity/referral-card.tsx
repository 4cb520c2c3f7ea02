import { referralStateLabels } from '@cordee/domain/opportunity/referral-lifecycle'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { callMomentLabels } from '@cordee/domain/participant/contact-preference'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Cluster, Muted } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { formatDayShort } from '../../display/day.ts'
import { personName } from '../../display/person-name.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ReferralStatus } from '../../gql/graphql.ts'
import { CompanyProposal } from './company-proposal.tsx'
import { FormToDecide } from './form-to-decide.tsx'
import { ReferralSteps } from './referral-steps.tsx'
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
    ...ReferralSteps_referral
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
      tradeCodes
      identity {
        firstName
        lastName
        callMoment
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
  const referral = readFragment(ReferralFragment, masked)
  const { id } = referral
  const person = personName(referral.participant.identity)
  const position =
    referral.opportunity === null ? (
      t('anyWork')
    ) : (
      <Link href={`/opportunites/${referral.opportunity.id}`}>
        {referral.opportunity.title}, {referral.opportunity.commune.name}
      </Link>
    )
  const { tradeCodes, identity } = referral.participant
  const trades = referral.opportunity === null ? tradeCodes.map(tradePlainLabel) : []
  const moment = identity?.callMoment ?? null
  const facts = [
    trades.length === 0 ? null : t('wantedTrades', { trades: trades.join(', ') }),
    moment === null ? null : t('bestTime', { when: callMomentLabels[moment] }),
  ].filter((fact) => fact !== null)
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
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {referral.note !== null && <p className={styles.quote}>{referral.note}</p>}
      {referral.companyProposal && <CompanyProposal proposal={referral.companyProposal} />}
      <FormToDecide person={referral.participant} />
      <ReferralSteps referral={referral} person={person} />
    </li>
  )
}
