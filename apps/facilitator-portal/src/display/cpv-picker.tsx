import { useQuery } from '@apollo/client/react'
import { parseCpvCode } from '@cordee/domain/kernel/identifiers'
import { ComboBox } from '@cordee/ui/combo-box'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../gql/gql.ts'
import type { PickerProps } from './pickers.tsx'

const CpvQuery = graphql(`
  query CpvPicker($search: String!) {
    cpvCodes(search: $search) {
      code
      label
    }
  }
`)

/** By its digits or its words; a valid code that our list does not hold is taken as it is written. */
export const CpvPicker = (props: PickerProps) => {
  const t = useTranslations('display')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const { data, previousData } = useQuery(CpvQuery, {
    variables: { search: sought === '' ? (props.value ?? '') : sought },
  })
  const found = ((data ?? previousData)?.cpvCodes ?? []).map(({ code, label }) => ({
    id: code,
    label,
    note: code,
  }))
  const typed = parseCpvCode(sought)
  const asWritten = [props.value, typed.ok ? typed.value : null].flatMap((code) =>
    code === null || found.some(({ id }) => id === code) ? [] : [{ id: code, label: code }],
  )
  return (
    <ComboBox
      {...props}
      options={[...new Map([...asWritten, ...found].map((option) => [option.id, option])).values()]}
      onSearch={setSearch}
      nothing={t('nothingFound')}
      openLabel={t('openList')}
    />
  )
}
