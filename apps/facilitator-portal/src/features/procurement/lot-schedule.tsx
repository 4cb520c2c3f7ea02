import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const LotFragment = graphql(`
  fragment LotSchedule_lot on Lot {
    id
    version
    serviceOrderOn
    plannedEndOn
  }
`)

const ScheduleMutation = graphql(`
  mutation ScheduleLot($lotId: Uuid!, $version: Int!, $serviceOrderOn: Day!, $plannedEndOn: Day!) {
    scheduleLot(lotId: $lotId, version: $version, serviceOrderOn: $serviceOrderOn, plannedEndOn: $plannedEndOn) {
      ... on MutationScheduleLotSuccess {
        data {
          id
          ...LotSchedule_lot
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** The clock of the lot starts with its own service order. */
export const LotSchedule = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('award')
  const say = useToast()
  const lot = readFragment(LotFragment, masked)
  const [serviceOrderOn, setServiceOrderOn] = useState<string>(lot.serviceOrderOn ?? '')
  const [plannedEndOn, setPlannedEndOn] = useState<string>(lot.plannedEndOn ?? '')
  const schedule = useAct(ScheduleMutation, ['Contract'])
  const submit = async () => {
    const done = await schedule.act({ lotId: lot.id, version: lot.version, serviceOrderOn, plannedEndOn })
    if (done !== null) say(t('scheduled'))
  }
  return (
    <Stack gap="tight">
      <Muted small>{t('scheduleLead')}</Muted>
      <Cluster align="end">
        <DateField
          label={t('serviceOrderOn')}
          value={serviceOrderOn}
          onChange={setServiceOrderOn}
          error={fieldError(schedule.failure, 'serviceOrderOn')}
        />
        <DateField
          label={t('plannedEndOn')}
          value={plannedEndOn}
          onChange={setPlannedEndOn}
          min={serviceOrderOn || undefined}
          error={fieldError(schedule.failure, 'plannedEndOn')}
        />
        <Button
          isPending={schedule.busy}
          isDisabled={serviceOrderOn === '' || plannedEndOn === ''}
          onPress={() => void submit()}
        >
          {t('scheduleSave')}
        </Button>
      </Cluster>
      <Refusal failure={schedule.failure} />
    </Stack>
  )
}
