import { formatHours } from '@cordee/domain/kernel/minutes'
import { euros, formatEuros } from '@cordee/domain/kernel/money'
import { Button } from '@cordee/ui/button'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const LotFragment = graphql(`
  fragment AmendForm_lot on Lot {
    id
    version
    amendments {
      id
      number
      amountCents
      effectOn
      changesDue
      dueDeltaMinutes
    }
  }
`)

const AmendMutation = graphql(`
  mutation AmendLot($lotId: Uuid!, $version: Int!, $amountDeltaCents: Cents!, $effectOn: Day!) {
    amendLot(lotId: $lotId, version: $version, amountDeltaCents: $amountDeltaCents, effectOn: $effectOn) {
      ... on MutationAmendLotSuccess {
        data {
          id
          ...AmendForm_lot
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const AmendForm = ({ lot: masked }: { lot: FragmentType<typeof LotFragment> }) => {
  const t = useTranslations('award')
  const say = useToast()
  const lot = readFragment(LotFragment, masked)
  const [delta, setDelta] = useState<number | null>(null)
  const [effectOn, setEffectOn] = useState<string>(useToday())
  const amend = useAct(AmendMutation, ['Contract'])
  const submit = async () => {
    if (delta === null) return
    const done = await amend.act({
      lotId: lot.id,
      version: lot.version,
      amountDeltaCents: euros(delta),
      effectOn,
    })
    if (done === null) return
    setDelta(null)
    say(t('amended'))
  }
  return (
    <Stack gap="tight">
      <Muted small>{t('amendmentLead')}</Muted>
      <ul>
        {lot.amendments.map((each) => (
          <li key={each.id}>
            {t('amendmentLine', { number: each.number, amount: formatEuros(each.amountCents) })},{' '}
            {formatDayMedium(each.effectOn)}
            {'\u00a0: '}
            <strong>
              {each.changesDue
                ? t('amendmentChanges', { hours: formatHours(each.dueDeltaMinutes) })
                : t('amendmentNoChange')}
            </strong>
          </li>
        ))}
      </ul>
      <Reveal label={t('amendmentSave')}>
        <Cluster align="end">
          <NumberField
            label={t('amendmentDelta')}
            hint={t('amendmentDeltaHint')}
            unit="€"
            value={delta}
            onChange={setDelta}
            error={fieldError(amend.failure, 'amountDeltaCents')}
          />
          <DateField
            label={t('amendmentEffectOn')}
            value={effectOn}
            onChange={setEffectOn}
            error={fieldError(amend.failure, 'effectOn')}
          />
          <Button isPending={amend.busy} isDisabled={delta === null} onPress={() => void submit()}>
            {t('amendmentSave')}
          </Button>
        </Cluster>
      </Reveal>
      <Refusal failure={amend.failure} />
    </Stack>
  )
}
