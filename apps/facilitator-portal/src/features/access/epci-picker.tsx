import { useQuery } from '@apollo/client/react'
import { Chip } from '@cordee/ui/chip'
import { ComboBox } from '@cordee/ui/combo-box'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../../gql/gql.ts'

const EpcisQuery = graphql(`
  query EpciPicker($search: String!) {
    epcis(search: $search) {
      code
      name
    }
  }
`)

export type Epci = { code: string; name: string }

/** The communities of communes one follows, added by their name or by the name of a commune. */
export const EpciPicker = ({
  chosen,
  onChange,
  error,
}: {
  chosen: readonly Epci[]
  onChange: (epcis: readonly Epci[]) => void
  error: string | null
}) => {
  const t = useTranslations('carrier')
  const common = useTranslations('display')
  const [search, setSearch] = useState('')
  const { data, previousData } = useQuery(EpcisQuery, { variables: { search: useDeferredValue(search) } })
  const found = (data ?? previousData)?.epcis ?? []
  const add = (code: string | null) => {
    const epci = found.find((each) => each.code === code)
    if (epci !== undefined && !chosen.some((each) => each.code === code)) onChange([...chosen, epci])
  }
  return (
    <Stack gap="tight">
      <Cluster>
        {chosen.map(({ code, name }) => (
          <Chip
            key={code}
            removeLabel={t('remove', { name })}
            onRemove={() => onChange(chosen.filter((each) => each.code !== code))}
          >
            {name}
          </Chip>
        ))}
      </Cluster>
      <ComboBox
        key={chosen.length}
        label={t('addEpci')}
        value={null}
        onChange={add}
        onSearch={setSearch}
        options={found.map(({ code, name }) => ({ id: code, label: name }))}
        nothing={common('nothingFound')}
        openLabel={common('openList')}
        error={error}
      />
    </Stack>
  )
}
