import { formatMonth, type Month, monthOf, parseMonth } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { EmptyState } from '@cordee/ui/empty-state'
import { Icon } from '@cordee/ui/icon'
import { Kbd } from '@cordee/ui/kbd'
import { Cluster, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { useToast } from '@cordee/ui/toast'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatMonthMedium, shiftMonth } from '../../display/day.ts'
import { Loaded } from '../../display/loaded.tsx'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { RowsSkeleton } from '../../display/skeletons.tsx'
import { useToday } from '../../display/today.tsx'
import { useUrlState } from '../../display/use-url-state.ts'
import { CellInspector } from './cell-inspector.tsx'
import { ExportHours } from './export-hours.tsx'
import { type Entry, type GridGroup, type Place, rowsOf } from './grid-model.ts'
import { cellKey, HoursGrid } from './hours-grid.tsx'
import styles from './hours-workbench.module.css'
import type { PasteProblem } from './paste.ts'
import { useHours } from './use-hours.ts'

const problemNames = {
  UNREADABLE: 'problemUnreadable',
  OUTSIDE: 'problemOutside',
  VALIDATED: 'problemValidated',
  UNKNOWN_PERSON: 'problemUnknownPerson',
  TOO_WIDE: 'problemTooWide',
} as const

const shownMonths = 6

/** The last month that waits for its validation, and its lines. */
const toValidate = (groups: readonly GridGroup[]) => {
  const declared = rowsOf(groups).flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.waiting && (cell.alert === null || cell.keptWithReason !== null)
        ? [{ placementId: row.id, month: cell.month, contested: cell.contested }]
        : [],
    ),
  )
  const month = declared.map((each) => each.month).toSorted()[0]
  if (month === undefined) return null
  const ofMonth = declared.filter((each) => each.month === month)
  return {
    month,
    lines: ofMonth.map(({ placementId }) => ({ placementId, month })),
    contested: ofMonth.filter(({ contested }) => contested).length,
  }
}

export const HoursWorkbench = ({ contractId = null }: { contractId?: string | null }) => {
  const t = useTranslations('hours')
  const common = useTranslations('display')
  const say = useToast()
  const today = useToday()
  const mayDeclare = useCan('hours:declare')
  const mayValidate = useCan('hours:validate')
  const mayCorrect = useCan('hours:correct')
  const mayExport = useCan('hours:export')
  const [wanted, setWanted] = useUrlState('mois')
  const read = parseMonth(wanted)
  const middle: Month = read.ok ? read.value : monthOf(today)
  const from = shiftMonth(middle, -3)
  const hours = useHours({ from, to: shiftMonth(from, shownMonths - 1), declarantId: null, contractId })
  const [active, setActive] = useState<Place>({ row: 0, column: 2 })
  const [correcting, setCorrecting] = useState(false)
  const [found, setFound] = useState<readonly PasteProblem[]>([])

  const tell = (problem: PasteProblem) => t(problemNames[problem.kind], { text: problem.text })
  const problems = useMemo(
    () =>
      new Map(
        found.flatMap((problem) => {
          const month = problem.column === null ? undefined : hours.months[problem.column]
          return problem.rowId === null || month === undefined
            ? []
            : [[cellKey(problem.rowId, month), tell(problem)] as const]
        }),
      ),
    [found, hours.months, tell],
  )

  const declare = async (entries: readonly Entry[]) => {
    if (await hours.declare(entries)) say(t('declaredDone', { count: entries.length }))
  }
  const choose = (place: Place) => {
    setActive(place)
    setCorrecting(false)
  }

  return (
    <Loaded query={hours.query} skeleton={<RowsSkeleton rows={12} />}>
      {(groups) => {
        if (groups.length === 0)
          return (
            <Stack>
              <MonthSteps middle={middle} onMove={setWanted} />
              <EmptyState
                title={t('emptyTitle')}
                actions={<LinkButton href="/marches">{t('emptyAction')}</LinkButton>}
              >
                <p>{t('emptyText')}</p>
              </EmptyState>
            </Stack>
          )
        const row = rowsOf(groups)[active.row]
        const cell = row?.cells[active.column]
        const ready = toValidate(groups)
        return (
          <>
            <div className={styles.bar}>
              <MonthSteps middle={middle} onMove={setWanted} />
              {mayDeclare && (
                <p className={styles.keys}>
                  <span>
                    <Kbd>{t('pasteKey')}</Kbd> {t('pasteHelp')}
                  </span>
                  <span>
                    <Kbd>{t('copyKey')}</Kbd> {t('copyHelp')}
                  </span>
                  <span>
                    <Kbd>{t('zeroKey')}</Kbd> {t('zeroHelp')}
                  </span>
                  <span>
                    <Kbd>{t('correctKey')}</Kbd> {t('correctHelp')}
                  </span>
                </p>
              )}
              {mayValidate && ready !== null && (
                <Button
                  tone="primary"
                  isPending={hours.validating.busy}
                  onPress={async () => {
                    if (await hours.validate(ready.lines))
                      say(t('validated_done', { month: formatMonth(ready.month), count: ready.lines.length }))
                  }}
                >
                  {t('validate', { month: formatMonth(ready.month) })}
                </Button>
              )}
            </div>
            <div className={styles.notices}>
              {mayValidate && ready !== null && ready.contested > 0 && (
                <p>{t('contestedAmong', { count: ready.contested, month: formatMonth(ready.month) })}</p>
              )}
              <Refusal failure={hours.declaring.failure ?? hours.validating.failure} />
              {found.length > 0 && (
                <Callout tone="bad" role="alert" title={t('pasteProblems', { count: found.length })}>
                  <ul>
                    {found.map((problem) => (
                      <li key={`${problem.rowId}${problem.column}${problem.text}`}>{tell(problem)}</li>
                    ))}
                  </ul>
                  <div>
                    <Button size="small" onPress={() => setFound([])}>
                      {common('close')}
                    </Button>
                  </div>
                </Callout>
              )}
            </div>
            <div className={styles.layout}>
              <div>
                <HoursGrid
                  groups={groups}
                  months={hours.months}
                  active={active}
                  onActive={choose}
                  onDeclare={(entries) => void declare(entries)}
                  onPasteProblems={setFound}
                  onCorrect={() => setCorrecting(mayCorrect)}
                  pending={hours.pending}
                  problems={problems}
                  readOnly={!mayDeclare}
                />
                <p className={styles.legend}>
                  {mayExport && <ExportHours months={hours.months} contractId={contractId} />}
                  <span>
                    {t.rich('legend', { mark: (chunks) => <span className={styles.mark}>{chunks}</span> })}
                  </span>
                </p>
              </div>
              <CellInspector
                row={row}
                cell={cell}
                problem={
                  row === undefined || cell === undefined
                    ? null
                    : (problems.get(cellKey(row.id, cell.month)) ?? null)
                }
                correcting={correcting}
                onCorrecting={setCorrecting}
                mayCorrect={mayCorrect}
                acts={{
                  busy: hours.declaring.busy || hours.correcting.busy,
                  failure: hours.correcting.failure,
                  keep: (reason) => {
                    if (row !== undefined && cell !== undefined && cell.minutes !== null)
                      void hours.declare(
                        [{ rowId: row.id, month: cell.month, minutes: cell.minutes }],
                        reason,
                      )
                  },
                  correct: async (minutes, reason) => {
                    if (row === undefined || cell === undefined) return false
                    const done = await hours.correct(row.id, cell.month, minutes, reason)
                    if (done) say(t('correctDone'))
                    return done
                  },
                }}
              />
            </div>
          </>
        )
      }}
    </Loaded>
  )
}

const MonthSteps = ({ middle, onMove }: { middle: Month; onMove: (month: Month) => void }) => {
  const t = useTranslations('hours')
  return (
    <Cluster>
      <Button
        size="small"
        aria-label={t('previous')}
        onPress={() => onMove(shiftMonth(middle, -shownMonths))}
      >
        <Icon name="back" size={16} />
      </Button>
      <strong>
        {formatMonthMedium(shiftMonth(middle, -3))} – {formatMonthMedium(shiftMonth(middle, shownMonths - 4))}
      </strong>
      <Button size="small" aria-label={t('next')} onPress={() => onMove(shiftMonth(middle, shownMonths))}>
        <Icon name="arrow" size={16} />
      </Button>
    </Cluster>
  )
}
