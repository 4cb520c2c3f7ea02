import { Badge, type Tone } from '@cordee/ui/badge'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ImportOutcome } from '../../gql/graphql.ts'

const RowFragment = graphql(`
  fragment ImportRows_row on DecpImportRow {
    id
    position
    label
    outcome
    reasons
    contract {
      id
    }
  }
`)

type ImportRow = FragmentType<typeof RowFragment>

const tones: Record<ImportOutcome, Tone> = {
  CREATED: 'good',
  UPDATED: 'info',
  UNCHANGED: 'neutral',
  OUTSIDE: 'neutral',
  REJECTED: 'bad',
}

const Row = ({ row: masked }: { row: ImportRow }) => {
  const names = useTranslations('watch.outcome')
  const row = readFragment(RowFragment, masked)
  return (
    <tr>
      <td data-align="end">{row.position}</td>
      <th scope="row">
        {row.contract === null ? row.label : <Link href={`/marches/${row.contract.id}`}>{row.label}</Link>}
      </th>
      <td>
        <Badge tone={tones[row.outcome]}>{names(row.outcome)}</Badge>
      </td>
      <td>
        <ul>
          {row.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** What became of each line of the file, and why. */
export const ImportRows = ({ rows }: { rows: readonly (ImportRow & { id: string })[] }) => {
  const t = useTranslations('watch')
  return (
    <Table caption={t('rowsLabel')}>
      <thead>
        <tr>
          <th scope="col" data-align="end">
            {t('columnRow')}
          </th>
          <th scope="col">{t('columnContract')}</th>
          <th scope="col">{t('columnOutcome')}</th>
          <th scope="col">{t('columnReasons')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  )
}
