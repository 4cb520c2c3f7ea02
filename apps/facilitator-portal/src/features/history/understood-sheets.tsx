import { Badge } from '@cordee/ui/badge'
import { Callout } from '@cordee/ui/callout'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import type { Choice, Told } from './send-history.ts'

/** What Cordée understood of the files, sheet by sheet: each column can be said otherwise; nothing is guessed in silence. */
export const UnderstoodSheets = ({
  told: { sheets, unknown, kinds },
  choice,
  onChoice,
}: {
  told: Told
  choice: Choice
  onChoice: (choice: Choice) => void
}) => {
  const t = useTranslations('history')
  const nameSheet = (source: string, kind: string) =>
    onChoice({ ...choice, sheets: { ...choice.sheets, [source]: kind === 'ASIDE' ? '' : kind } })
  const nameColumn = ({ sheet, columns }: Told['sheets'][number], field: string, heading: string) => {
    const known = columns.flatMap((column) =>
      column.heading === null ? [] : [[column.field, column.heading] as const],
    )
    const written = { ...Object.fromEntries(known), [field]: heading }
    onChoice({
      ...choice,
      columns: {
        ...choice.columns,
        [sheet]: Object.fromEntries(Object.entries(written).filter(([, name]) => name !== '')),
      },
    })
  }
  return (
    <Stack>
      {unknown.length > 0 && (
        <Callout tone="attention" title={t('unknownSheets', { count: unknown.length })}>
          <Columns kind="fields">
            {unknown.map((source) => (
              <Select
                key={source}
                label={t('sheetHolds', { source })}
                placeholder={t('sheetChoose')}
                value=""
                onChange={(kind) => nameSheet(source, kind)}
                options={[
                  ...kinds.map(({ sheet, label }) => ({ value: sheet, label })),
                  { value: 'ASIDE', label: t('sheetAside') },
                ]}
              />
            ))}
          </Columns>
        </Callout>
      )}
      {sheets.map((each) => {
        const lost = each.columns.filter(({ required, heading }) => required && heading === null).length
        return (
          <details key={each.sheet} open={lost > 0}>
            <summary>
              {each.label} <Muted small>{each.sources.join(', ')}</Muted>{' '}
              {lost > 0 && <Badge tone="attention">{t('columnsLost', { count: lost })}</Badge>}
            </summary>
            <Columns kind="fields">
              {each.columns.map(({ field, label, required, heading }) => (
                <Select
                  key={field}
                  label={required ? label : t('columnOptional', { label })}
                  placeholder={t('columnNone')}
                  value={heading ?? ''}
                  onChange={(chosen) => nameColumn(each, field, chosen)}
                  options={each.headings.map((name) => ({ value: name, label: name }))}
                />
              ))}
            </Columns>
          </details>
        )
      })}
    </Stack>
  )
}
