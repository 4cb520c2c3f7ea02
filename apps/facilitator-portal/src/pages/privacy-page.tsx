import { useQuery } from '@apollo/client/react'
import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { formatDayMedium, formatInstant } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { ReadAlarms } from '../features/participant/read-alarms.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const PrivacyQuery = graphql(`
  query Privacy {
    readAlarms {
      id
      ...ReadAlarms_alarm
    }
    readers {
      who
      persons
      reads
      lastAt
    }
    retentionPlan {
      participantId
      lastActivityOn
      action
      anonymiseOn
    }
    retentionCounts {
      label
      count
    }
  }
`)

/** For the administrator: what will be forgotten, who reads files, and unusual reads; never a person's name. */
export const PrivacyPage = () => {
  const t = useTranslations('privacy')
  const query = useQuery(PrivacyQuery, { fetchPolicy: 'cache-and-network' })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} aside={t('lead')} />
      <Loaded query={query} skeleton={<CardsSkeleton cards={3} rows={4} />}>
        {({ readAlarms, readers, retentionPlan, retentionCounts }) => (
          <Stack>
            <ReadAlarms alarms={readAlarms} />
            <Card title={t('retention')}>
              <Stack>
                <Muted small>{t('retentionLead')}</Muted>
                {retentionPlan.length === 0 && <Muted>{t('noRetention')}</Muted>}
                <Lines>
                  {retentionPlan.map((line) => (
                    <Line key={line.participantId}>
                      {line.action}{' '}
                      <Muted small>
                        {[
                          t('retentionSince', { day: formatDayMedium(line.lastActivityOn) }),
                          line.anonymiseOn && t('retentionOn', { day: formatDayMedium(line.anonymiseOn) }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </Muted>
                    </Line>
                  ))}
                </Lines>
                <Muted small>{t('retentionBeside', { kinds: retentionCounts.length })}</Muted>
                <Lines>
                  {retentionCounts.map(({ label, count }) => (
                    <Line key={label}>{t('retentionCount', { label, count })}</Line>
                  ))}
                </Lines>
              </Stack>
            </Card>
            <Card title={t('readers')}>
              {readers.length === 0 && <Muted>{t('noReader')}</Muted>}
              <Lines>
                {readers.map((reader) => (
                  <Line key={reader.who}>
                    {reader.who}{' '}
                    <Muted small>
                      {t('readerLine', {
                        persons: reader.persons,
                        reads: reader.reads,
                        at: formatInstant(reader.lastAt),
                      })}
                    </Muted>
                  </Line>
                ))}
              </Lines>
            </Card>
          </Stack>
        )}
      </Loaded>
    </>
  )
}
