import { useQuery } from '@apollo/client/react'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { formatInteger } from '@cordee/domain/kernel/number-format'
import { Badge } from '@cordee/ui/badge'
import { Kbd } from '@cordee/ui/kbd'
import { Cluster } from '@cordee/ui/layout'
import { Stat } from '@cordee/ui/stat'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { HoursProgress } from '../../display/hours-progress.tsx'
import { Loaded } from '../../display/loaded.tsx'
import { wholePercent } from '../../display/percent.ts'
import { CardsSkeleton } from '../../display/skeletons.tsx'
import { TaskActs } from '../../features/messaging/task-acts.tsx'
import { TodayColumn } from '../../features/reporting/today-column.tsx'
import { useLineKeys } from '../../features/reporting/use-line-keys.ts'
import { graphql } from '../../gql/gql.ts'
import styles from '../today-page.module.css'

const TodayQuery = graphql(`
  query Today {
    today {
      toDo {
        id
        task {
          id
          ...TaskActs_task
        }
        ...TodayColumn_line
      }
      waiting {
        id
        ...TodayColumn_line
      }
      atRisk {
        id
        ...TodayColumn_line
      }
      progress {
        dueMinutes
        validatedMinutes
        declaredMinutes
        plannedMinutes
        ...HoursProgress_progress
      }
      validatedThisYearMinutes
      people {
        total
        women
        underTwentySix
      }
      contracts {
        running
        late
        atRisk
      }
      prospects
    }
  }
`)

/** The figures, then the three columns. */
export const Board = () => {
  const t = useTranslations('today')
  const query = useQuery(TodayQuery)
  const columns = useLineKeys()
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <div className={styles.stats}>
            <CardsSkeleton cards={4} rows={2} />
          </div>
          <CardsSkeleton cards={3} rows={8} />
        </>
      }
    >
      {({ today: { toDo, waiting, atRisk, progress, people, contracts, prospects, ...rest } }) => (
        <>
          <div className={styles.stats}>
            <Stat
              label={t('statHours')}
              value={formatHours(rest.validatedThisYearMinutes)}
              note={t('statHoursNote', {
                percent: wholePercent(
                  progress.validatedMinutes + progress.declaredMinutes + progress.plannedMinutes,
                  progress.dueMinutes,
                ),
                due: formatHours(progress.dueMinutes),
              })}
            >
              <HoursProgress progress={progress} size="small" />
            </Stat>
            <Stat
              label={t('statPeople')}
              value={formatInteger(people.total)}
              note={t('statPeopleNote', { women: people.women, young: people.underTwentySix })}
            />
            <Stat
              label={t('statContracts')}
              value={formatInteger(contracts.running)}
              note={
                contracts.late + contracts.atRisk === 0 ? (
                  t('statFine')
                ) : (
                  <Cluster>
                    {contracts.late > 0 && (
                      <Badge tone="bad">{t('statLate', { count: contracts.late })}</Badge>
                    )}
                    {contracts.atRisk > 0 && (
                      <Badge tone="attention">{t('statAtRisk', { count: contracts.atRisk })}</Badge>
                    )}
                  </Cluster>
                )
              }
            />
            <Stat
              label={t('statProspects')}
              value={formatInteger(prospects)}
              note={<Link href="/veille">{t('statProspectsNote')}</Link>}
            />
          </div>
          <div className={styles.columns} ref={columns}>
            <TodayColumn
              title={t('toDo')}
              empty={t('toDoEmpty')}
              lines={toDo}
              actsOf={(id) => {
                const task = toDo.find((line) => line.id === id)?.task
                return task && <TaskActs task={task} withPhone={false} />
              }}
            />
            <TodayColumn title={t('waiting')} empty={t('waitingEmpty')} lines={waiting} />
            <TodayColumn title={t('atRisk')} empty={t('atRiskEmpty')} lines={atRisk} />
          </div>
          <p className={styles.keys}>
            <span>
              <Kbd>j</Kbd> <Kbd>k</Kbd> {t('keys')}
            </span>
            <span>
              <Kbd>e</Kbd> {t('keysOpen')}
            </span>
          </p>
        </>
      )}
    </Loaded>
  )
}
