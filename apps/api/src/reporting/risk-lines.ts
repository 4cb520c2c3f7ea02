import { formatPercent } from '@cordee/domain/kernel/ratio'
import { type Standing, sumStandings } from '../commitment/types.ts'
import { line, type TodayLine } from './today-line.ts'

export interface RunningCommitment {
  readonly id: string
  readonly contractId: string
  readonly title: string
  readonly standing: Standing
}

/** Under this share at the end, at the pace of the days behind, somebody has to act. */
const headingFor = 9_000

/** Commitments whose forecast asks for something now, the worst first. */
export const riskLines = (running: readonly RunningCommitment[]): TodayLine[] =>
  running
    .filter(({ standing }) => (standing.forecast?.atThisPace ?? headingFor) < headingFor)
    .toSorted((one, other) => (one.standing.pace.ratio ?? 0) - (other.standing.pace.ratio ?? 0))
    .map(({ id, contractId, title, standing }) =>
      line({
        id,
        kind: 'PACE',
        title,
        detail: [
          standing.forecast?.atThisPace == null
            ? null
            : `À ce rythme ${formatPercent(standing.forecast.atThisPace)} à la fin.`,
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
