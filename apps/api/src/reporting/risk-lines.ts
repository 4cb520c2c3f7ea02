import { formatWholePercent, WHOLE } from '@cordee/domain/kernel/ratio'
import { defaultAttentionPolicy } from '@cordee/domain/reporting/attention-policy'
import { type Standing, sumStandings } from '../commitment/types.ts'
import { line, type TodayLine } from './today-line.ts'

export interface RunningCommitment {
  readonly id: string
  readonly contractId: string
  readonly title: string
  readonly standing: Standing
}

/** Commitments whose forecast asks for something now, the worst first. */
export const riskLines = (running: readonly RunningCommitment[]): TodayLine[] =>
  running
    .filter(({ standing }) => (standing.forecast?.atThisPace ?? WHOLE) < defaultAttentionPolicy.forecastUnder)
    .toSorted((one, other) => (one.standing.pace.ratio ?? 0) - (other.standing.pace.ratio ?? 0))
    .map(({ id, contractId, title, standing }) =>
      line({
        id,
        kind: 'PACE',
        title,
        detail: [
          standing.forecast?.atThisPace == null
            ? null
            : `À ce rythme ${formatWholePercent(standing.forecast.atThisPace)} à la fin.`,
          standing.forecast?.sentences.at(-1),
        ]
          .filter(Boolean)
          .join(' '),
        urgent: standing.pace.status === 'LATE',
        dueOn: standing.forecast?.openBefore ?? null,
        targetKind: 'CONTRACT',
        targetId: contractId,
        progress: sumStandings([standing]),
      }),
    )
