import { formatMonth } from '@cordee/domain/kernel/day'
import { formatHours, parseHours } from '@cordee/domain/kernel/minutes'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Facts, Muted, Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { type Failure, fieldError } from '../../display/use-act.ts'
import type { GridCell, GridRow } from './grid-model.ts'
import styles from './hours-workbench.module.css'
import { MonthSteps } from './month-steps.tsx'

const states = {
  OUTSIDE: 'outside',
  PLANNED: 'planned',
  TO_DECLARE: 'toDeclare',
  DECLARED: 'declared',
  VALIDATED: 'validated',
  REJECTED: 'rejected',
} as const

export type CellActs = {
  keep: (reason: string) => void
  correct: (minutes: number, reason: string) => Promise<boolean>
  busy: boolean
  failure: Failure | null
}

const Correction = ({ acts, onDone }: { acts: CellActs; onDone: () => void }) => {
  const t = useTranslations('hours')
  const common = useTranslations('display')
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const read = parseHours(text)
  const unreadable = text.trim() !== '' && !read.ok ? read.error.message : null
  return (
    <Stack gap="tight">
      <h3>{t('correctTitle')}</h3>
      <Muted small>{t('correctLead')}</Muted>
      <TextField
        label={t('correctHours')}
        value={text}
        onChange={setText}
        error={unreadable ?? fieldError(acts.failure, 'minutes')}
        inputMode="decimal"
        autoFocus
      />
      <TextField
        label={t('correctReason')}
        value={reason}
        onChange={setReason}
        error={fieldError(acts.failure, 'reason')}
      />
      <Refusal failure={acts.failure} />
      <Cluster>
        <Button
          tone="primary"
          isPending={acts.busy}
          isDisabled={!read.ok || reason.trim() === ''}
          onPress={async () => {
            if (read.ok && (await acts.correct(read.value, reason))) onDone()
          }}
        >
          {t('correctSave')}
        </Button>
        <Button onPress={onDone}>{common('cancel')}</Button>
      </Cluster>
    </Stack>
  )
}

const Doubt = ({ alert, acts }: { alert: string; acts: CellActs }) => {
  const t = useTranslations('hours')
  const [reason, setReason] = useState('')
  return (
    <Callout tone="attention" title={t('doubt')}>
      <p>{alert}</p>
      <TextField label={t('keepReason')} hint={t('keepHint')} value={reason} onChange={setReason} />
      <Button
        size="small"
        isPending={acts.busy}
        isDisabled={reason.trim() === ''}
        onPress={() => acts.keep(reason)}
      >
        {t('keep')}
      </Button>
    </Callout>
  )
}

/** The story of the chosen cell, beside the grid: what was said, what counts, what does not and why. */
export const CellInspector = ({
  row,
  cell,
  problem,
  correcting,
  onCorrecting,
  mayCorrect,
  acts,
}: {
  row: GridRow | undefined
  cell: GridCell | undefined
  problem: string | null
  correcting: boolean
  onCorrecting: (open: boolean) => void
  mayCorrect: boolean
  acts: CellActs
}) => {
  const t = useTranslations('hours')
  const mayReturn = useCan('hours:validate')
  if (row === undefined || cell === undefined)
    return (
      <aside className={styles.inspector} aria-label={t('inspect')}>
        <Muted>{t('inspectNothing')}</Muted>
      </aside>
    )
  const said = cell.state !== 'PLANNED' && cell.state !== 'OUTSIDE' && cell.state !== 'TO_DECLARE'
  return (
    <aside className={styles.inspector} aria-label={t('inspect')} aria-live="polite">
      <div>
        <h2>{formatMonth(cell.month)}</h2>
        <Link href={`/personnes/${row.personId}`}>{row.person}</Link>
        <br />
        <Muted small>{row.note}</Muted>
      </div>
      {problem !== null && <Callout tone="bad" title={problem} />}
      <Facts
        facts={[
          { name: t('stateOf'), value: t(states[cell.state]) },
          ...(cell.minutes === null
            ? []
            : [
                {
                  name: t(said ? 'saidOf' : 'plannedOf'),
                  value: <strong>{formatHours(cell.minutes)}</strong>,
                },
              ]),
          ...(said && cell.counted !== null
            ? [{ name: t('countedOf'), value: <strong>{formatHours(cell.counted)}</strong> }]
            : []),
        ]}
      />
      {cell.refused.length > 0 && (
        <div>
          <h3>{t('refusedTitle')}</h3>
          <ul>
            {cell.refused.map((refused) => (
              <li key={refused.reason}>
                <strong className={styles.refused}>{formatHours(refused.minutes)}</strong> {refused.reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {cell.keptWithReason !== null && (
        <Muted small>{t('keptBecause', { reason: cell.keptWithReason })}</Muted>
      )}
      {cell.contested && (
        <Callout tone="attention" title={t('contestedTitle')}>
          <p>
            {t('contestedText')} <Link href="/a-faire">{t('contestedGo')}</Link>
          </p>
        </Callout>
      )}
      {cell.returnedReason !== null && (
        <Callout
          tone="attention"
          title={t(cell.state === 'REJECTED' ? 'rejectedBecause' : 'returnedBecause', {
            reason: cell.returnedReason,
          })}
        />
      )}
      {mayReturn && <MonthSteps key={`${row.id}${cell.month}`} placementId={row.id} cell={cell} />}
      {cell.alert !== null && cell.keptWithReason === null && cell.state === 'DECLARED' && (
        <Doubt key={`${row.id}${cell.month}`} alert={cell.alert} acts={acts} />
      )}
      {cell.state === 'VALIDATED' && mayCorrect && !correcting && (
        <Button onPress={() => onCorrecting(true)}>{t('correct')}</Button>
      )}
      {correcting && (
        <Correction key={`${row.id}${cell.month}`} acts={acts} onDone={() => onCorrecting(false)} />
      )}
    </aside>
  )
}
