import { formatEuros } from '@cordee/domain/kernel/money'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { AcceptSubcontract, EndSubcontract, RecordSubcontract } from './lot-acts.ts'

const LotFragment = graphql(`
  fragment LotSubcontracts_lot on Lot {
    id
    version
    holders {
      organisation {
        id
        name
      }
    }
    subcontracts {
      id
      version
      acceptedOn
      endedOn
      amountCents
      holder {
        id
        name
      }
      subcontractor {
        id
        name
      }
    }
  }
`)

/** Who works under a holder of the lot, from the buyer's acceptance to the end. */
export const LotSubcontracts = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('procedure')
  const today = useToday()
  const { id: lotId, version, holders, subcontracts } = readFragment(LotFragment, masked)
  const options = holders.map(({ organisation: { id, name } }) => ({ value: id, label: name }))
  const shared = { refetch: ['Contract'], said: t('done') }
  return (
    <Stack gap="tight">
      <ul>
        {subcontracts.map(
          ({ id, version: current, subcontractor, holder, acceptedOn, endedOn, amountCents }) => (
            <li key={id}>
              <Cluster>
                <span>{t('subcontractLine', { name: subcontractor.name, holder: holder.name })}</span>
                <Muted small>
                  {[
                    acceptedOn === null ? t('subcontractWaits') : formatDayMedium(acceptedOn),
                    endedOn === null ? null : `→ ${formatDayMedium(endedOn)}`,
                    amountCents === null ? null : formatEuros(amountCents),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Muted>
                {acceptedOn === null && endedOn === null && (
                  <StepForm
                    {...shared}
                    label={t('subcontractAccept')}
                    document={AcceptSubcontract}
                    fields={{ acceptedOn: { kind: 'day', label: t('subcontractOn'), value: today } }}
                    variables={(values) => ({ id, version: current, ...values })}
                  />
                )}
                {endedOn === null && (
                  <StepForm
                    {...shared}
                    label={t('subcontractEnd')}
                    tone="quiet"
                    document={EndSubcontract}
                    fields={{ endedOn: { kind: 'day', label: t('subcontractEndOn'), value: today } }}
                    variables={({ endedOn: on }) => ({ id, version: current, endedOn: on })}
                  />
                )}
              </Cluster>
            </li>
          ),
        )}
      </ul>
      {options.length > 0 && (
        <Cluster>
          <StepForm
            {...shared}
            label={t('subcontract')}
            document={RecordSubcontract}
            fields={{
              subcontractorId: { kind: 'organisation', label: t('subcontractor') },
              holderId: {
                kind: 'choice',
                label: t('subcontractHolder'),
                options,
                ...(options.length === 1 ? { value: options[0]?.value ?? '' } : {}),
              },
              acceptedOn: { kind: 'day', label: t('subcontractOn'), optional: true },
              amountCents: { kind: 'euros', label: t('subcontractAmount'), optional: true },
            }}
            variables={(values) => ({ lotId, version, ...values })}
          />
        </Cluster>
      )}
    </Stack>
  )
}
