import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Reveal } from '../../display/reveal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { PoolHoursForm } from './pool-hours-form.tsx'
import { DropPooling, PreparePooling, SignPooling, TakeBackPooledHours } from './pooling-acts.ts'

const CommitmentFragment = graphql(`
  fragment PoolingPanel_commitment on Commitment {
    id
    holder {
      id
      name
    }
    poolableWith {
      id
      lot {
        id
        number
        contract {
          id
          subject
        }
      }
    }
    poolings {
      agreement {
        id
        version
        from
        to
        signedOn
        ceilingMinutes
        roomMinutes
        commitments {
          commitment {
            id
            lot {
              id
              contract {
                id
                subject
              }
            }
          }
        }
        transfers {
          id
          minutes
          takenBack
          reason
          toCommitment {
            id
            lot {
              id
              contract {
                id
                subject
              }
            }
          }
        }
      }
    }
  }
`)

/** Hours of one contract that go to another of the same company: prepared, signed, then moved (R20, R21). */
export const PoolingPanel = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const { id, holder, poolableWith, poolings } = readFragment(CommitmentFragment, masked)
  const shared = { refetch: ['ContractProcedure'] }
  if (poolings.length === 0 && poolableWith.length === 0) return null
  return (
    <Stack>
      <h3>{t('poolingTitle')}</h3>
      {poolings.map(({ agreement }) => (
        <Stack key={agreement.id} gap="tight">
          <Cluster>
            <strong>
              {agreement.commitments
                .filter(({ commitment }) => commitment.id !== id)
                .map(({ commitment }) => commitment.lot.contract.subject)
                .join(' · ')}
            </strong>
            <Badge tone={agreement.signedOn === null ? 'attention' : 'good'}>
              {agreement.signedOn === null
                ? t('poolingUnsigned')
                : t('poolingSigned', { day: formatDay(agreement.signedOn) })}
            </Badge>
          </Cluster>
          <Muted>
            {t('poolingSince', { day: formatDayMedium(agreement.from) })} ·{' '}
            {t('poolingRoom', {
              room: formatHours(agreement.roomMinutes),
              ceiling: formatHours(agreement.ceilingMinutes),
            })}
          </Muted>
          <ul>
            {agreement.transfers.map(({ id: transfer, minutes, toCommitment, takenBack, reason }) => (
              <li key={transfer}>
                <Cluster>
                  <span>
                    {t('transfers', {
                      hours: formatHours(minutes),
                      subject: toCommitment.lot.contract.subject,
                    })}
                    {reason !== null && ` (${reason})`}
                  </span>
                  {takenBack && <Badge tone="neutral">{t('transferTakenBack')}</Badge>}
                  {!takenBack && minutes > 0 && (
                    <StepForm
                      {...shared}
                      label={t('transferTakeBack')}
                      tone="quiet"
                      note={t('transferTakeBackNote')}
                      document={TakeBackPooledHours}
                      fields={{ reason: { kind: 'text', label: t('reason') } }}
                      variables={({ reason: why }) => ({ id: transfer, reason: why })}
                      said={t('transferBack')}
                    />
                  )}
                </Cluster>
              </li>
            ))}
          </ul>
          {agreement.signedOn === null ? (
            <Cluster>
              <StepForm
                {...shared}
                label={t('poolingSign')}
                document={SignPooling}
                fields={{ signedOn: { kind: 'day', label: t('poolingSignedOn'), value: today } }}
                variables={({ signedOn }) => ({ id: agreement.id, version: agreement.version, signedOn })}
                said={t('done')}
              />
              <StepForm
                {...shared}
                label={t('poolingDrop')}
                note={t('poolingDropNote')}
                document={DropPooling}
                fields={{}}
                variables={() => ({ id: agreement.id, version: agreement.version })}
                said={t('poolingDropped')}
              />
            </Cluster>
          ) : (
            <Reveal label={t('poolHours')}>
              <PoolHoursForm
                commitmentId={id}
                targets={agreement.commitments
                  .filter(({ commitment }) => commitment.id !== id)
                  .map(({ commitment }) => ({
                    value: commitment.id,
                    label: commitment.lot.contract.subject,
                  }))}
              />
            </Reveal>
          )}
        </Stack>
      ))}
      {poolableWith.length > 0 && (
        <Cluster>
          <StepForm
            {...shared}
            label={t('poolingPrepare')}
            note={t('poolingEmpty')}
            document={PreparePooling}
            fields={{
              other: {
                kind: 'choice',
                label: t('poolingWith'),
                options: poolableWith.map(({ id: other, lot }) => ({
                  value: other,
                  label: t('poolingOption', { subject: lot.contract.subject, number: lot.number }),
                })),
              },
              ceilingMinutes: { kind: 'hours', label: t('poolingCeiling') },
              from: { kind: 'day', label: t('poolingFrom'), value: today },
              to: { kind: 'day', label: t('poolingTo'), optional: true },
            }}
            variables={({ other, ...rest }) => ({
              companyId: holder.id,
              commitmentIds: [id, other],
              ...rest,
            })}
            said={t('poolingPrepared')}
          />
        </Cluster>
      )}
    </Stack>
  )
}
