import { Callout } from '@cordee/ui/callout'
import { Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import type { Told } from './send-history.ts'

/** What keeps a history from coming in: where it is in the file, and how to write it. */
export const HistoryProblems = ({ told: { missing, problems, problemCount } }: { told: Told }) => {
  const t = useTranslations('history')
  return (
    <Stack>
      <Callout tone="attention" title={t('toMend', { count: problemCount + missing.length })}>
        <ul>
          {missing.map((column) => (
            <li key={column}>{t('missing', { column })}</li>
          ))}
        </ul>
      </Callout>
      {problems.length > 0 && (
        <Table caption={t('problems')} look="plain" maxHeight="420px">
          <thead>
            <tr>
              <th scope="col">{t('sheet')}</th>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ sheet, row, heading, sentence }) => (
              <tr key={`${sheet}${row}${heading}${sentence}`}>
                <td>{sheet}</td>
                <td>{row}</td>
                <td>{heading}</td>
                <td>{sentence}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Stack>
  )
}
