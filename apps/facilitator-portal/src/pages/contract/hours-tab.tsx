import { HoursWorkbench } from '../../features/placement/hours-workbench.tsx'

export const HoursTab = ({ contractId }: { contractId: string }) => <HoursWorkbench contractId={contractId} />
