import { useQuery } from '@apollo/client/react'
import type { Day } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../display/loaded.tsx'
import { RowsSkeleton } from '../../display/skeletons.tsx'
import { useToday } from '../../display/today.tsx'
import { graphql } from '../../gql/gql.ts'

const ResultsQuery = graphql(`
  query FunderResults($id: Uuid!, $from: Day!, $to: Day!) {
    programme(id: $id) {
      id
      resultsByFunder(from: $from, to: $to) {
        funderId
        name
        minutes
        people
      }
    }
  }
`)

/** The hours and the people of a period, in the parts each funder pays. */
export const FunderResults = ({ programmeId, from: start }: { programmeId: string; from: Day }) => {
  const t = useTranslations('programme')
  const today = useToday()
  const january = `${today.slice(0, 4)}-01-01`
  const [from, setFrom] = useState<string>(start > january ? start : january)
  const [to, setTo] = useState<string>(today)
  const whole = from !== '' && to !== '' && from <= to
  const query = useQuery(ResultsQuery, { variables: { id: programmeId, from, to }, skip: !whole })
  return (
    <Card title={t('results')}>
      <Stack>
        <Muted small>{t('resultsLead')}</Muted>
        <Cluster align="end">
          <DateField label={t('from')} value={from} onChange={setFrom} />
          <DateField
            label={t('to')}
            value={to}
            onChange={setTo}
            error={whole || to === '' ? null : t('resultsBackwards')}
          />
        </Cluster>
        {whole && (
          <Loaded query={query} skeleton={<RowsSkeleton rows={4} />}>
            {({ programme }) =>
              programme === null || programme.resultsByFunder.length === 0 ? (
                <Muted>{t('resultsNone')}</Muted>
              ) : (
                <Table caption={t('results')} look="plain">
                  <thead>
                    <tr>
                      <th scope="col">{t('funder')}</th>
                      <th scope="col" data-align="end">
                        {t('resultsHours')}
                      </th>
                      <th scope="col" data-align="end">
                        {t('resultsPeople')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {programme.resultsByFunder.map(({ funderId, name, minutes, people }) => (
                      <tr key={funderId}>
                        <th scope="row">{name}</th>
                        <td data-align="end">{formatHours(minutes)}</td>
                        <td data-align="end">{formatInteger(people)}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              )
            }
          </Loaded>
        )}
      </Stack>
    </Card>
  )
}
