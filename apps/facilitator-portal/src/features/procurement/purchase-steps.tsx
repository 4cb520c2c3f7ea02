import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { KeepPlannedPurchase, PutPlannedPurchaseBack, SetPlannedPurchaseAside } from './purchase-acts.ts'

const refetch = ['PlannedPurchases']

type Props = {
  purchase: { id: string; version: number; availableSteps: readonly string[] }
  onKept: (contractId: string) => void
}

/** Kept, it is a contract to study; set aside, it says why and can be put back. */
export const PurchaseSteps = ({ purchase: { id, version, availableSteps }, onKept }: Props) => {
  const t = useTranslations('purchases')
  const say = useToast()
  const keep = useAct(KeepPlannedPurchase, refetch)
  const back = useAct(PutPlannedPurchaseBack, refetch)
  const may = (event: string) => availableSteps.includes(event)
  const submit = async () => {
    const done = await keep.act({ id, version })
    if (done === null) return
    say(t('kept'))
    if (done.contract !== null) onKept(done.contract.id)
  }
  if (availableSteps.length === 0) return null
  return (
    <>
      <Cluster>
        {may('keep') && (
          <Button tone="primary" size="small" isPending={keep.busy} onPress={() => void submit()}>
            {t('keep')}
          </Button>
        )}
        {may('setAside') && (
          <StepForm
            label={t('setAside')}
            document={SetPlannedPurchaseAside}
            fields={{ reason: { kind: 'area', label: t('setAsideReason') } }}
            variables={({ reason }) => ({ id, version, reason })}
            refetch={refetch}
            said={t('setAsideDone')}
            undo={async () => {
              if ((await back.act({ id, version: version + 1 })) === null) say(t('putBackNot'))
            }}
          />
        )}
        {may('putBack') && (
          <StepForm
            label={t('putBack')}
            document={PutPlannedPurchaseBack}
            fields={{}}
            variables={() => ({ id, version })}
            refetch={refetch}
            said={t('putBackDone')}
          />
        )}
      </Cluster>
      <Refusal failure={keep.failure} />
    </>
  )
}
