import { type PaceStatus, paceLabels } from '@cordee/domain/commitment/pace'
import { type ContractState, contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'
import { type ObligationStatus, obligationStatusLabels } from '@cordee/domain/procurement/obligation'
import { Badge, type Tone } from '@cordee/ui/badge'

const paceTones: Record<PaceStatus, Tone> = {
  NOT_STARTED: 'neutral',
  ON_TRACK: 'good',
  AT_RISK: 'attention',
  LATE: 'bad',
  EXCEEDED: 'good',
}

export const PaceBadge = ({ status }: { status: PaceStatus }) => (
  <Badge tone={paceTones[status]}>{paceLabels[status]}</Badge>
)

const stateTones: Partial<Record<ContractState, Tone>> = {
  STUDY: 'info',
  CLAUSE_PROPOSED: 'info',
  PUBLISHED: 'info',
  AWARDED: 'info',
  NOTIFIED: 'info',
  IN_PROGRESS: 'good',
  SUSPENDED: 'attention',
  TERMINATED: 'bad',
}

export const ContractStateBadge = ({ state }: { state: ContractState }) => (
  <Badge tone={stateTones[state] ?? 'neutral'}>{contractStateLabels[state]}</Badge>
)

const obligationTones: Partial<Record<ObligationStatus, Tone>> = {
  REQUIRED: 'bad',
  UNDETERMINED: 'attention',
}

export const ObligationBadge = ({ status }: { status: ObligationStatus }) => (
  <Badge tone={obligationTones[status] ?? 'neutral'}>{obligationStatusLabels[status]}</Badge>
)
