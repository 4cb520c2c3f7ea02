import { employmentContractTypeFacts } from '@cordee/domain/placement/employment-contract'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayShort } from '../../display/day.ts'
import type { ReferralCard_ReferralFragment } from '../../gql/graphql.ts'

/** « J'ai déjà quelqu'un »: what the company said, which the decision rests on, and what it reads (R56). */
export const CompanyProposal = ({
  proposal,
}: {
  proposal: NonNullable<ReferralCard_ReferralFragment['companyProposal']>
}) => {
  const t = useTranslations('referrals')
  return (
    <>
      <p>
        {t('proposed', {
          company: proposal.companyName,
          contract: employmentContractTypeFacts[proposal.contractType].label,
          day: formatDayShort(proposal.startsOn),
        })}{' '}
        {t(proposal.alreadyEmployed ? 'alreadyThere' : 'notYetThere')}
        <br />
        <Muted small>
          {proposal.contractSubject} · {proposal.lotTitle}
        </Muted>
      </p>
      <p>
        <Muted small>{t('companyReads', { sentence: proposal.sentence })}</Muted>
      </p>
    </>
  )
}
