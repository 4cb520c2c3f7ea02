import { useQuery } from '@apollo/client/react'
import { Chip } from '@cordee/ui/chip'
import { ComboBox } from '@cordee/ui/combo-box'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../gql/gql.ts'
import type { OrganisationKind } from '../gql/graphql.ts'
import { personName } from './person-name.ts'

const OrganisationsQuery = graphql(`
  query OrganisationPicker($search: String, $kind: OrganisationKind) {
    organisations(first: 20, search: $search, kind: $kind) {
      edges {
        node {
          id
          name
          commune {
            code
            name
          }
        }
      }
    }
  }
`)

const PeopleQuery = graphql(`
  query PersonPicker($search: String) {
    participants(first: 20, search: $search) {
      edges {
        node {
          id
          identity {
            firstName
            lastName
          }
          commune {
            code
            name
          }
        }
      }
    }
  }
`)

const ChosenOrganisationQuery = graphql(`
  query ChosenOrganisation($id: Uuid!) {
    organisation(id: $id) {
      id
      name
    }
  }
`)

const CommunesQuery = graphql(`
  query CommunePicker($search: String!) {
    communes(search: $search) {
      code
      name
      epci {
        code
        name
      }
    }
  }
`)

const ContractsQuery = graphql(`
  query ContractPicker($search: String!) {
    procurementContracts(first: 20, filter: { search: $search }) {
      edges {
        node {
          id
          subject
          buyer {
            id
            name
          }
        }
      }
    }
  }
`)

const TradesQuery = graphql(`
  query TradePicker {
    trades {
      code
      label
    }
  }
`)

export type PickerProps = {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  error?: string | null
  hint?: string
  isRequired?: boolean
}

export const OrganisationPicker = ({ kind, ...rest }: PickerProps & { kind?: OrganisationKind }) => {
  const t = useTranslations('display')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const { data, previousData } = useQuery(OrganisationsQuery, {
    variables: { search: sought === '' ? null : sought, kind: kind ?? null },
  })
  const found = ((data ?? previousData)?.organisations.edges ?? []).map(({ node }) => ({
    id: node.id,
    label: node.name,
    ...(node.commune === null ? {} : { note: node.commune.name }),
  }))
  // The one already written may not be among the first: it is shown all the same.
  const missing = rest.value !== null && data !== undefined && !found.some(({ id }) => id === rest.value)
  const { data: chosen } = useQuery(ChosenOrganisationQuery, {
    variables: { id: rest.value ?? '' },
    skip: !missing,
  })
  const known = missing ? chosen?.organisation : null
  return (
    <ComboBox
      {...rest}
      options={known == null ? found : [{ id: known.id, label: known.name }, ...found]}
      onSearch={setSearch}
      nothing={t('nothingFound')}
      openLabel={t('openList')}
    />
  )
}

export const PersonPicker = (props: PickerProps) => {
  const t = useTranslations('display')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const { data, previousData } = useQuery(PeopleQuery, {
    variables: { search: sought === '' ? null : sought },
  })
  const options = ((data ?? previousData)?.participants.edges ?? []).map(({ node }) => ({
    id: node.id,
    label: personName(node.identity),
    ...(node.commune === null ? {} : { note: node.commune.name }),
  }))
  return (
    <ComboBox
      {...props}
      options={options}
      onSearch={setSearch}
      nothing={t('nothingFound')}
      openLabel={t('openList')}
    />
  )
}

/** The commune already written is shown before anything is searched: its code is the first search. */
export const CommunePicker = (props: PickerProps) => {
  const t = useTranslations('display')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const { data, previousData } = useQuery(CommunesQuery, {
    variables: { search: sought === '' ? (props.value ?? '') : sought },
  })
  const options = ((data ?? previousData)?.communes ?? []).map(({ code, name, epci }) => ({
    id: code,
    label: name,
    ...(epci == null ? {} : { note: epci.name }),
  }))
  return (
    <ComboBox
      {...props}
      options={options}
      onSearch={setSearch}
      nothing={t('nothingFound')}
      openLabel={t('openList')}
    />
  )
}

export const ContractPicker = (props: PickerProps) => {
  const t = useTranslations('display')
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const { data, previousData } = useQuery(ContractsQuery, { variables: { search: sought } })
  const options = ((data ?? previousData)?.procurementContracts.edges ?? []).map(({ node }) => ({
    id: node.id,
    label: node.subject,
    note: node.buyer.name,
  }))
  return (
    <ComboBox
      {...props}
      options={options}
      onSearch={setSearch}
      nothing={t('nothingFound')}
      openLabel={t('openList')}
    />
  )
}

export const TradePicker = (props: PickerProps) => {
  const t = useTranslations('display')
  const { data } = useQuery(TradesQuery)
  const options = (data?.trades ?? []).map(({ code, label }) => ({ id: code, label, note: code }))
  return <ComboBox {...props} options={options} nothing={t('nothingFound')} openLabel={t('openList')} />
}

type TradesProps = Omit<PickerProps, 'value' | 'onChange'> & {
  /** The first is in the field, empty when none is; the others stand under it. */
  value: readonly string[]
  onChange: (codes: readonly string[]) => void
}

/** The trades somebody looks for: one is picked, the others are read under it and can be taken away. */
export const TradesPicker = ({ value, onChange, ...rest }: TradesProps) => {
  const t = useTranslations('display')
  const { data } = useQuery(TradesQuery)
  const [first = '', ...others] = value
  return (
    <Stack gap="tight">
      <TradePicker
        {...rest}
        value={first === '' ? null : first}
        onChange={(code) => onChange([code ?? '', ...others.filter((each) => each !== code)])}
      />
      {others.length > 0 && (
        <Cluster>
          {others.map((code) => {
            const name = data?.trades.find((each) => each.code === code)?.label ?? code
            return (
              <Chip
                key={code}
                removeLabel={t('removeTrade', { name })}
                onRemove={() => onChange([first, ...others.filter((each) => each !== code)])}
              >
                {name}
              </Chip>
            )
          })}
        </Cluster>
      )}
    </Stack>
  )
}
