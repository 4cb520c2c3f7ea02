import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { formatEuros } from '@cordee/domain/kernel/money'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { AddTranche, CancelOrder, RecordOrder, RecordPromise, RecordReception } from './lot-acts.ts'

const LotFragment = graphql(`
  fragment LotRecord_lot on Lot {
    id
    version
    acceptedOn
    finalAccountOn
    cancellableOrderId
    orders {
      cancels {
        id
        number
      }
      reason
      id
      number
      amountCents
      effectOn
      deltaMinutes
    }
    tranches {
      id
      label
      conditional
      affirmedOn
      dueMinutes
    }
  }
`)

/** Purchase orders and tranches, each adding to what is due; then what was promised, and the end of the works. */
export const LotRecord = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('procedure')
  const common = useTranslations('display')
  const today = useToday()
  const {
    id: lotId,
    version,
    acceptedOn,
    finalAccountOn,
    orders,
    cancellableOrderId,
    tranches,
  } = readFragment(LotFragment, masked)
  const shared = { refetch: ['Contract'] }
  const dayOrNot = (on: typeof acceptedOn) => (on === null ? common('unknown') : formatDay(on))
  return (
    <Stack>
      {orders.length > 0 && (
        <ul>
          {orders.map(({ id, number, amountCents, effectOn, deltaMinutes, cancels, reason }) => (
            <li key={id}>
              {cancels === null
                ? t('orderLine', { number, amount: formatEuros(amountCents) })
                : t('orderTakenBack', { number: cancels.number, reason: reason ?? '' })}
              , {formatDayMedium(effectOn)}
              {'\u00a0: '}
              <strong>{formatHours(deltaMinutes)}</strong>
            </li>
          ))}
        </ul>
      )}
      {tranches.length > 0 && (
        <ul>
          {tranches.map(({ id, label, conditional, affirmedOn, dueMinutes }) => (
            <li key={id}>
              {t('trancheLine', { label, hours: formatHours(dueMinutes) })}{' '}
              {conditional && affirmedOn === null && <Muted small>{t('trancheDormant')}</Muted>}
            </li>
          ))}
        </ul>
      )}
      {(acceptedOn !== null || finalAccountOn !== null) && (
        <Muted>
          {t('receptionAre', { accepted: dayOrNot(acceptedOn), account: dayOrNot(finalAccountOn) })}
        </Muted>
      )}
      <Cluster>
        <StepForm
          {...shared}
          label={t('order')}
          note={t('ordersLead')}
          document={RecordOrder}
          fields={{
            orderedCents: { kind: 'euros', label: t('orderAmount') },
            effectOn: { kind: 'day', label: t('effectOn'), value: today },
            sliceCents: { kind: 'euros', label: t('orderSlice'), hint: t('orderSliceHint'), optional: true },
            minutesPerSlice: { kind: 'hours', label: t('orderPerSlice'), optional: true },
          }}
          variables={(values) => ({ lotId, version, ...values })}
          said={t('ordered')}
        />
        {cancellableOrderId !== null && (
          <StepForm
            {...shared}
            label={t('orderCancel')}
            note={t('orderCancelNote')}
            document={CancelOrder}
            fields={{ reason: { kind: 'area', label: t('reason') } }}
            variables={({ reason }) => ({ lotId, version, orderId: cancellableOrderId, reason })}
            said={t('orderCancelled')}
          />
        )}
        <StepForm
          {...shared}
          label={t('tranche')}
          document={AddTranche}
          fields={{
            label: { kind: 'text', label: t('trancheLabel') },
            dueMinutes: { kind: 'hours', label: t('trancheDue') },
            amountCents: { kind: 'euros', label: t('trancheAmount'), optional: true },
            conditional: { kind: 'yes', label: t('trancheConditional'), value: true },
          }}
          variables={(values) => ({ lotId, version, ...values })}
          said={t('done')}
        />
        <StepForm
          {...shared}
          label={t('promise')}
          document={RecordPromise}
          fields={{ promisedMinutes: { kind: 'hours', label: t('promised'), hint: t('promiseHint') } }}
          variables={({ promisedMinutes }) => ({ lotId, version, promisedMinutes })}
          said={t('done')}
        />
        <StepForm
          {...shared}
          label={t('receptionSave')}
          document={RecordReception}
          fields={{
            acceptedOn: { kind: 'day', label: t('acceptedOn'), value: acceptedOn, optional: true },
            finalAccountOn: {
              kind: 'day',
              label: t('finalAccountOn'),
              value: finalAccountOn,
              optional: true,
            },
          }}
          variables={(values) => ({ lotId, version, ...values })}
          said={t('done')}
        />
      </Cluster>
    </Stack>
  )
}
