import type { Day } from '@cordee/domain/kernel/day'
import { type ContractCategory, contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { Button } from '@cordee/ui/button'
import { Cluster } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import {
  EditPlannedPurchase,
  KeepPlannedPurchase,
  PutPlannedPurchaseBack,
  SetPlannedPurchaseAside,
  TiePlannedPurchase,
} from './purchase-acts.ts'

const refetch = ['PlannedPurchases']

type Props = {
  purchase: {
    id: string
    version: number
    availableSteps: readonly string[]
    subject: string
    plannedOn: Day
    category: ContractCategory | null
    amountCents: number | null
    durationMonths: number | null
    commune: { code: string } | null
  }
  onKept: (contractId: string) => void
}

/** Kept, it is a contract to study; set aside, it says why and can be put back. */
export const PurchaseSteps = ({ purchase, onKept }: Props) => {
  const { id, version, availableSteps } = purchase
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
        {may('tie') && (
          <StepForm
            label={t('tie')}
            document={TiePlannedPurchase}
            fields={{ contractId: { kind: 'contract', label: t('tieContract') } }}
            variables={({ contractId }) => ({ id, version, contractId })}
            refetch={refetch}
            said={t('tied')}
          />
        )}
        {may('keep') && (
          <StepForm
            label={t('edit')}
            document={EditPlannedPurchase}
            fields={{
              subject: { kind: 'text', label: t('subject'), value: purchase.subject },
              plannedOn: { kind: 'day', label: t('day'), value: purchase.plannedOn },
              category: {
                kind: 'choice',
                label: t('category'),
                options: optionsOf(contractCategoryLabels),
                ...(purchase.category === null ? {} : { value: purchase.category }),
                optional: true,
              },
              amountCents: {
                kind: 'euros',
                label: t('amount'),
                value: purchase.amountCents === null ? null : purchase.amountCents / 100,
                optional: true,
              },
              durationMonths: {
                kind: 'count',
                label: t('duration'),
                value: purchase.durationMonths,
                optional: true,
              },
              communeCode: { kind: 'commune', label: t('commune'), known: purchase.commune, optional: true },
            }}
            variables={(input) => ({ id, version, input })}
            refetch={refetch}
            said={t('edited')}
          />
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
