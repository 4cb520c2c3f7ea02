import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { formatHundredths, formatInteger } from '@cordee/domain/kernel/number-format'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { Card } from '@cordee/ui/card'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { Stat } from '@cordee/ui/stat'
import { Table } from '@cordee/ui/table'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const FiguresFragment = graphql(`
  fragment FiguresPanel_figures on ReportFigures {
    validatedMinutes
    participants
    fteHundredths
    womenBps
    directHireBps
    completionBps
    ruralBps
    callsOnTimeBps
    tables {
      key
      title
      unit
      columns
      rule
      lines {
        label
        values
      }
    }
    exits {
      milestone
      asked
      answered
      responseRateBps
      sustainedBps
      dynamicBps
    }
    contracts {
      title
      buyer
      dueMinutes
      validatedMinutes
    }
  }
`)

export const FiguresPanel = ({ figures: masked }: { figures: FragmentType<typeof FiguresFragment> }) => {
  const t = useTranslations('reports')
  const milestones = useTranslations('reports.milestones')
  const figures = readFragment(FiguresFragment, masked)
  const percent = (value: number | null) =>
    value === null ? t('unknown') : formatPercent(basisPoints(value))
  const cell = (unit: string, index: number, value: number | null) => {
    if (value === null) return t('masked')
    return unit === 'HOURS' || (unit === 'HOURS_AND_PEOPLE' && index === 0)
      ? formatHours(minutes(value))
      : formatInteger(value)
  }
  return (
    <Stack>
      <Columns kind="fields">
        <Stat label={t('validated')} value={formatHours(minutes(figures.validatedMinutes))} />
        <Stat
          label={t('people')}
          value={figures.participants === null ? t('masked') : formatInteger(figures.participants)}
        />
        <Stat label={t('fte')} value={formatHundredths(figures.fteHundredths)} />
        <Stat label={t('completion')} value={percent(figures.completionBps)} />
        <Stat label={t('women')} value={percent(figures.womenBps)} />
        <Stat label={t('directHire')} value={percent(figures.directHireBps)} />
        <Stat label={t('rural')} value={percent(figures.ruralBps)} />
        <Stat label={t('calls')} value={percent(figures.callsOnTimeBps)} />
      </Columns>
      {figures.tables
        .filter(({ lines }) => lines.length > 0)
        .map(({ key, title, unit, columns, lines, rule }) => (
          <Card key={key} title={title} padded={false}>
            <Table caption={title} look="plain">
              <thead>
                <tr>
                  <th scope="col">{title}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ label, values }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {columns.map((column, index) => (
                      <td key={column}>{cell(unit, index, values[index] ?? null)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
            <Muted small>{rule}</Muted>
          </Card>
        ))}
      <Card title={t('exits')} padded={false}>
        <Table caption={t('exits')} look="plain">
          <thead>
            <tr>
              <th scope="col">{t('milestone')}</th>
              <th scope="col">{t('answers')}</th>
              <th scope="col">{t('sustained')}</th>
              <th scope="col">{t('dynamic')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.exits.map((exit) => (
              <tr key={exit.milestone}>
                <th scope="row">{milestones(exit.milestone)}</th>
                <td>
                  {exit.answered === null || exit.asked === null
                    ? t('masked')
                    : t('answered', {
                        answered: exit.answered,
                        asked: exit.asked,
                        rate: percent(exit.responseRateBps),
                      })}
                </td>
                <td>{percent(exit.sustainedBps)}</td>
                <td>{percent(exit.dynamicBps)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
      {figures.contracts.length > 0 && (
        <Card title={t('contracts')} padded={false}>
          <Table caption={t('contracts')} look="plain">
            <thead>
              <tr>
                <th scope="col">{t('contract')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('done')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.contracts.map(({ title, buyer, dueMinutes, validatedMinutes }) => (
                <tr key={`${title} ${buyer}`}>
                  <th scope="row">
                    {title} <Muted small>{buyer}</Muted>
                  </th>
                  <td>{formatHours(minutes(dueMinutes))}</td>
                  <td>{formatHours(minutes(validatedMinutes))}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </Stack>
  )
}
