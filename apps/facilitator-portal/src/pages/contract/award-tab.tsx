import { Card } from '@cordee/ui/card'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { AmendForm } from '../../features/commitment/amend-form.tsx'
import { KickoffForm } from '../../features/commitment/kickoff-form.tsx'
import { LotAward } from '../../features/procurement/lot-award.tsx'
import { LotPauses } from '../../features/procurement/lot-pauses.tsx'
import { LotRecord } from '../../features/procurement/lot-record.tsx'
import { LotSchedule } from '../../features/procurement/lot-schedule.tsx'
import { LotSubcontracts } from '../../features/procurement/lot-subcontracts.tsx'
import { NotifyForm } from '../../features/procurement/notify-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment AwardTab_contract on ProcurementContract {
    id
    version
    availableSteps {
      event
    }
    lots {
      id
      number
      title
      noClauseReason
      clause {
        id
      }
      ...LotAward_lot
      ...LotSchedule_lot
      ...LotPauses_lot
      ...AmendForm_lot
      ...LotRecord_lot
      ...LotSubcontracts_lot
      commitments {
        id
        ...KickoffForm_commitment
      }
    }
  }
`)

/** A lot without a clause is awarded too, but nothing of it is followed here. */
const concerned = (lot: { clause: unknown; commitments: readonly unknown[] }): boolean =>
  lot.clause !== null || lot.commitments.length > 0

export const AwardTab = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const t = useTranslations('award')
  const study = useTranslations('study')
  const procedure = useTranslations('procedure')
  const contract = readFragment(ContractFragment, masked)
  const others = contract.lots.filter((lot) => !concerned(lot))
  return (
    <Stack>
      {contract.availableSteps.some(({ event }) => event === 'notify') && (
        <NotifyForm id={contract.id} version={contract.version} />
      )}
      {contract.lots.filter(concerned).map((lot) => (
        <Card key={lot.id} title={`${study('lot', { number: lot.number })}\u00a0: ${lot.title}`}>
          <Stack gap="loose">
            <Stack gap="tight">
              <h3>{t('holders')}</h3>
              <LotAward lot={lot} />
            </Stack>
            {lot.commitments.length > 0 && (
              <Columns kind="halves">
                <Stack gap="tight">
                  <h3>{t('schedule')}</h3>
                  <LotSchedule lot={lot} />
                </Stack>
                <Stack gap="tight">
                  <h3>{t('kickoff')}</h3>
                  {lot.commitments.map((commitment) => (
                    <KickoffForm key={commitment.id} commitment={commitment} />
                  ))}
                </Stack>
                <Stack gap="tight">
                  <h3>{t('pauses')}</h3>
                  <LotPauses lot={lot} />
                </Stack>
                <Stack gap="tight">
                  <h3>{t('amendments')}</h3>
                  <AmendForm lot={lot} />
                </Stack>
                <Stack gap="tight">
                  <h3>{procedure('orders')}</h3>
                  <LotRecord lot={lot} />
                </Stack>
                <Stack gap="tight">
                  <h3>{procedure('subcontracts')}</h3>
                  <LotSubcontracts lot={lot} />
                </Stack>
              </Columns>
            )}
          </Stack>
        </Card>
      ))}
      {others.length > 0 && (
        <Card title={t('withoutClause')}>
          <ul>
            {others.map((lot) => (
              <li key={lot.id}>
                {study('lot', { number: lot.number })}, {lot.title}{' '}
                {lot.noClauseReason !== null && <Muted small>{lot.noClauseReason}</Muted>}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  )
}
