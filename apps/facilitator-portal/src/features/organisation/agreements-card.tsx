import { formatDay } from '@cordee/domain/kernel/day'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { EndBuyerAgreement, RecordBuyerAgreement } from './organisation-acts.ts'

const OrganisationFragment = graphql(`
  fragment AgreementsCard_organisation on Organisation {
    id
    buyerAgreements {
      id
      version
      title
      scope
      signedOn
      validFrom
      validUntil
    }
  }
`)

/** The agreements signed with a buyer: what it entrusts, from when, until when. */
export const AgreementsCard = ({
  organisation: masked,
}: {
  organisation: FragmentType<typeof OrganisationFragment>
}) => {
  const t = useTranslations('organisations')
  const today = useToday()
  const mayWrite = useCan('organisation:write')
  const { id: buyerId, buyerAgreements } = readFragment(OrganisationFragment, masked)
  const shared = { refetch: ['Organisation'], said: t('saved') }
  return (
    <Card title={t('agreements')}>
      <Stack>
        {buyerAgreements.length === 0 && <Muted>{t('noAgreement')}</Muted>}
        <Lines>
          {buyerAgreements.map(({ id, version, title, scope, signedOn, validFrom, validUntil }) => (
            <Line key={id}>
              <Cluster>
                <strong>{title}</strong>
                <Muted small>
                  {[
                    t('agreementSigned', { day: formatDay(signedOn) }),
                    validUntil === null
                      ? t('agreementFrom', { from: formatDay(validFrom) })
                      : t('agreementFromTo', { from: formatDay(validFrom), to: formatDay(validUntil) }),
                    scope,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Muted>
                {mayWrite && (validUntil === null || validUntil >= today) && (
                  <StepForm
                    {...shared}
                    label={t('agreementEnd')}
                    tone="quiet"
                    document={EndBuyerAgreement}
                    fields={{ validUntil: { kind: 'day', label: t('agreementEndOn'), value: today } }}
                    variables={({ validUntil: until }) => ({ id, version, validUntil: until })}
                  />
                )}
              </Cluster>
            </Line>
          ))}
        </Lines>
        {mayWrite && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('agreementAdd')}
              document={RecordBuyerAgreement}
              fields={{
                title: { kind: 'text', label: t('agreementTitle') },
                signedOn: { kind: 'day', label: t('agreementSignedOn'), value: today },
                validFrom: { kind: 'day', label: t('agreementValidFrom'), value: today },
                validUntil: { kind: 'day', label: t('agreementValidUntil'), optional: true },
                scope: { kind: 'area', label: t('agreementScope'), optional: true },
              }}
              variables={(values) => ({ buyerId, ...values })}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
