import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CommunePicker, TradePicker } from '../../display/pickers.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const PositionFragment = graphql(`
  fragment CorrectComing_position on ComingPosition {
    commitmentId
    romeCode
    communeCode
    communeName
    places
    period
    version
  }
`)

const CorrectMutation = graphql(`
  mutation CorrectComingPosition($commitmentId: Uuid!, $version: Int!, $input: ComingPositionInput!) {
    correctComingPosition(commitmentId: $commitmentId, version: $version, input: $input) {
      ... on MutationCorrectComingPositionSuccess {
        data {
          commitmentId
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Props = { position: FragmentType<typeof PositionFragment>; onDone: () => void }

/** What somebody knows better than the count; a field left empty goes back to the count. */
export const CorrectComing = ({ position: masked, onDone }: Props) => {
  const t = useTranslations('coming')
  const common = useTranslations('display')
  const say = useToast()
  const position = readFragment(PositionFragment, masked)
  const [romeCode, setRomeCode] = useState(position.romeCode)
  const [communeCode, setCommuneCode] = useState(position.communeCode)
  const [period, setPeriod] = useState(position.period ?? '')
  const [places, setPlaces] = useState<number | null>(position.places)
  const correct = useAct(CorrectMutation, ['Opportunities'])
  const { commitmentId, version } = position
  const save = async () => {
    if (romeCode === null || communeCode === null) return
    const input = { romeCode, communeCode, period: period.trim() || null, places }
    if ((await correct.act({ commitmentId, version, input })) === null) return
    say(t('corrected'))
    onDone()
  }
  return (
    <Stack>
      <Cluster>
        <TradePicker
          label={t('trade')}
          value={romeCode}
          onChange={setRomeCode}
          error={fieldError(correct.failure, 'romeCode')}
        />
        <CommunePicker
          label={t('commune')}
          value={communeCode}
          onChange={setCommuneCode}
          error={fieldError(correct.failure, 'communeCode')}
          {...(position.communeName === null ? {} : { hint: position.communeName })}
        />
        <TextField
          label={t('period')}
          hint={t('emptyCounts')}
          value={period}
          onChange={setPeriod}
          error={fieldError(correct.failure, 'period')}
        />
        <NumberField
          label={t('places')}
          hint={t('emptyCounts')}
          value={places}
          onChange={setPlaces}
          minValue={1}
          maxValue={20}
          error={fieldError(correct.failure, 'places')}
        />
      </Cluster>
      <Refusal failure={correct.failure} />
      {(romeCode === null || communeCode === null) && <Muted small>{t('bothNeeded')}</Muted>}
      <Cluster>
        <Button
          tone="primary"
          isPending={correct.busy}
          isDisabled={romeCode === null || communeCode === null}
          onPress={() => void save()}
        >
          {common('save')}
        </Button>
        <Button onPress={onDone}>{common('cancel')}</Button>
      </Cluster>
    </Stack>
  )
}
