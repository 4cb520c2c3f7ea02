import { Button } from '@cordee/ui/button'
import { Checkbox } from '@cordee/ui/checkbox'
import { Cluster, Columns, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useTranslations } from 'use-intl'
import { CommunePicker } from '../../display/pickers.tsx'
import { type PickUpDraft, timeOfDay } from './opportunity-draft.ts'

type Props = {
  pickUps: readonly PickUpDraft[]
  onChange: (pickUps: readonly PickUpDraft[]) => void
  onRequest: boolean
  onRequestChange: (onRequest: boolean) => void
}

const MOST = 8

/** Where and when the team takes people: what a person without a car reads first. */
export const PickUpFields = ({ pickUps, onChange, onRequest, onRequestChange }: Props) => {
  const t = useTranslations('opportunities')
  const change = (key: string, part: Partial<PickUpDraft>) =>
    onChange(pickUps.map((pickUp) => (pickUp.key === key ? { ...pickUp, ...part } : pickUp)))
  const add = () => onChange([...pickUps, { key: crypto.randomUUID(), communeCode: null, place: '', at: '' }])
  return (
    <Stack>
      <div>
        <h3>{t('pickUps')}</h3>
        <Muted small>{t('pickUpsHint')}</Muted>
      </div>
      {pickUps.map(({ key, communeCode, place, at }) => (
        <Columns kind="fields" key={key}>
          <CommunePicker
            label={t('pickUpCommune')}
            value={communeCode}
            onChange={(chosen) => change(key, { communeCode: chosen })}
            isRequired
          />
          <TextField
            label={t('pickUpPlace')}
            hint={t('pickUpPlaceHint')}
            value={place}
            onChange={(typed) => change(key, { place: typed })}
            isRequired
          />
          <TextField
            label={t('pickUpAt')}
            value={at}
            onChange={(typed) => change(key, { at: typed })}
            error={timeOfDay(at) === undefined ? t('timeUnreadable') : undefined}
            isRequired
          />
          <Button onPress={() => onChange(pickUps.filter((other) => other.key !== key))}>
            {t('removePickUp')}
          </Button>
        </Columns>
      ))}
      <Cluster>
        <Button onPress={add} isDisabled={pickUps.length >= MOST}>
          {t('addPickUp')}
        </Button>
        <Checkbox isSelected={onRequest} onChange={onRequestChange}>
          {t('pickUpOnRequest')}
        </Checkbox>
      </Cluster>
    </Stack>
  )
}
