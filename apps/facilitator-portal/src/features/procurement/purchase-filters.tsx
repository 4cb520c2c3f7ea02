import { parseDay } from '@cordee/domain/kernel/day'
import { contractCategoryLabels } from '@cordee/domain/procurement/obligation-policies'
import { plannedPurchaseStateLabels } from '@cordee/domain/procurement/planned-purchase'
import { DateField } from '@cordee/ui/date-field'
import { Cluster } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { Tabs } from '@cordee/ui/tabs'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { OrganisationPicker } from '../../display/pickers.tsx'
import { useUrlState } from '../../display/use-url-state.ts'
import type { PlannedPurchaseFilter, PlannedPurchaseOrder } from '../../gql/graphql.ts'

const categories = optionsOf(contractCategoryLabels)
const states = optionsOf(plannedPurchaseStateLabels)

/** What is asked first comes first. */
const tabs = ['PLANNED', 'KEPT', 'SET_ASIDE'] as const

const dayOf = (text: string | null) => {
  const read = parseDay(text ?? '')
  return read.ok ? read.value : null
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const idOf = (text: string | null) => (text !== null && UUID.test(text) ? text : null)

/** What the address asks for; what is still to sort comes first. */
export const usePurchaseFilter = (): { filter: PlannedPurchaseFilter; order: PlannedPurchaseOrder } => {
  const [query] = useSearchParams()
  const state = query.get('etat') ?? 'PLANNED'
  return {
    filter: {
      status: states.find(({ value }) => value === state)?.value ?? null,
      buyerId: idOf(query.get('acheteur')),
      category: categories.find(({ value }) => value === query.get('nature'))?.value ?? null,
      from: dayOf(query.get('du')),
      to: dayOf(query.get('au')),
    },
    order: query.get('ordre') === 'LARGEST' ? 'LARGEST' : 'SOONEST',
  }
}

/** What is still to sort, what became of the rest; each keeps the filters that are there. */
export const PurchaseTabs = () => {
  const t = useTranslations('purchases')
  const [query] = useSearchParams()
  const current = query.get('etat') ?? 'PLANNED'
  const tab = (state: string, name: string) => {
    const next = new URLSearchParams(query)
    if (state === 'PLANNED') next.delete('etat')
    else next.set('etat', state)
    return { href: `/achats${next.size > 0 ? `?${next}` : ''}`, name, current: current === state }
  }
  return (
    <Tabs
      label={t('tabs')}
      tabs={[...tabs.map((state) => tab(state, t(`states.${state}`))), tab('tous', t('tabEvery'))]}
    />
  )
}

export const PurchaseFilters = () => {
  const t = useTranslations('purchases')
  const [buyer, setBuyer] = useUrlState('acheteur')
  const [category, setCategory] = useUrlState('nature')
  const [from, setFrom] = useUrlState('du')
  const [to, setTo] = useUrlState('au')
  const [order, setOrder] = useUrlState('ordre')
  return (
    <Cluster align="end">
      <OrganisationPicker
        label={t('buyer')}
        kind="BUYER"
        value={buyer === '' ? null : buyer}
        onChange={(id) => setBuyer(id ?? '')}
      />
      <Select
        label={t('category')}
        placeholder={t('categoryAll')}
        value={categories.find(({ value }) => value === category)?.value ?? ''}
        onChange={setCategory}
        options={categories}
      />
      <DateField label={t('from')} value={from} onChange={setFrom} max={to || undefined} />
      <DateField label={t('to')} value={to} onChange={setTo} min={from || undefined} />
      <Select
        label={t('order')}
        placeholder={t('orderSoonest')}
        value={order === 'LARGEST' ? 'LARGEST' : ''}
        onChange={setOrder}
        options={[{ value: 'LARGEST', label: t('orderLargest') }]}
      />
    </Cluster>
  )
}
