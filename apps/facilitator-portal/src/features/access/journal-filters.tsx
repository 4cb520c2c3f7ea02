import { actorKindLabels } from '@cordee/domain/access/actor'
import { DateField } from '@cordee/ui/date-field'
import { Columns } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { useUrlState } from '../../display/use-url-state.ts'
import { acts, objects } from './journal-filter.ts'

type Props = { accounts: readonly { id: string; name: string }[] }

/** On what, by whom, what, when; people who have no account are known by what they are. */
export const JournalFilters = ({ accounts }: Props) => {
  const t = useTranslations('journal')
  const [object, setObject] = useUrlState('nature')
  const [who, setWho] = useUrlState('qui')
  const [verb, setVerb] = useUrlState('quoi')
  const [from, setFrom] = useUrlState('du')
  const [to, setTo] = useUrlState('au')
  const [order, setOrder] = useUrlState('ordre')
  const people = [
    ...accounts.map(({ id, name }) => ({ value: id, label: name })),
    ...optionsOf(actorKindLabels),
    { value: 'SYSTEM', label: t('byItself') },
  ]
  return (
    <Columns kind="fields">
      <Select
        label={t('object')}
        placeholder={t('objectAll')}
        value={objects.find(({ value }) => value === object)?.value ?? ''}
        onChange={setObject}
        options={objects}
      />
      <Select label={t('who')} placeholder={t('whoAll')} value={who} onChange={setWho} options={people} />
      <Select
        label={t('verb')}
        placeholder={t('verbAll')}
        value={acts.find(({ value }) => value === verb)?.value ?? ''}
        onChange={setVerb}
        options={acts}
      />
      <DateField label={t('from')} value={from} onChange={setFrom} max={to || undefined} />
      <DateField label={t('to')} value={to} onChange={setTo} min={from || undefined} />
      <Select
        label={t('order')}
        placeholder={t('orderNewest')}
        value={order === 'OLDEST' ? 'OLDEST' : ''}
        onChange={setOrder}
        options={[{ value: 'OLDEST', label: t('orderOldest') }]}
      />
    </Columns>
  )
}
