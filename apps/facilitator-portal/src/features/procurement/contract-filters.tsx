import { Cluster } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useTranslations } from 'use-intl'
import type { ContractStatus } from '../../gql/graphql.ts'

/** The life of a contract in five words. */
export const phases = {
  preparation: ['STUDY', 'CLAUSE_PROPOSED', 'PUBLISHED'],
  attribues: ['AWARDED', 'NOTIFIED'],
  'en-cours': ['IN_PROGRESS', 'SUSPENDED'],
  termines: ['COMPLETED', 'CLOSED', 'TERMINATED'],
  'sans-clause': ['NO_CLAUSE', 'UNSUCCESSFUL', 'ABANDONED'],
} as const satisfies Record<string, readonly ContractStatus[]>

export type Phase = keyof typeof phases

export const phaseNames = {
  preparation: 'phasePreparing',
  attribues: 'phaseAwarded',
  'en-cours': 'phaseRunning',
  termines: 'phaseDone',
  'sans-clause': 'phaseAside',
} as const satisfies Record<Phase, string>

export type ContractFiltersProps = {
  search: string
  onSearch: (text: string) => void
  phase: Phase | ''
  onPhase: (phase: Phase | '') => void
  territory: string
  onTerritory: (code: string) => void
  territories: readonly { code: string; name: string }[]
}

export const ContractFilters = (props: ContractFiltersProps) => {
  const t = useTranslations('contracts')
  return (
    <Cluster align="end">
      <TextField
        label={t('searchLabel')}
        type="search"
        value={props.search}
        onChange={props.onSearch}
        placeholder={t('searchPlaceholder')}
      />
      <Select
        label={t('phase')}
        placeholder={t('phaseAll')}
        value={props.phase}
        onChange={props.onPhase}
        options={(Object.keys(phases) as Phase[]).map((value) => ({ value, label: t(phaseNames[value]) }))}
      />
      <Select
        label={t('territory')}
        placeholder={t('territoryAll')}
        value={props.territory}
        onChange={props.onTerritory}
        options={props.territories.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Cluster>
  )
}
