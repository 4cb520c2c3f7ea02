import type { Verb } from '@cordee/domain/access/permissions'
import type { IconName } from '@cordee/ui/icon'

/** The places of the workspace, in the order of the rail. */
export const destinations = [
  { href: '/', name: 'today', icon: 'today', verb: 'contract:read', primary: true },
  { href: '/a-faire', name: 'tasks', icon: 'check', verb: 'task:handle', primary: false },
  { href: '/marches', name: 'contracts', icon: 'contract', verb: 'contract:read', primary: true },
  { href: '/veille', name: 'watch', icon: 'watch', verb: 'contract:read', primary: false },
  { href: '/personnes', name: 'people', icon: 'person', verb: 'participant:read', primary: false },
  { href: '/orientations', name: 'referrals', icon: 'referral', verb: 'referral:read', primary: true },
  {
    href: '/opportunites',
    name: 'opportunities',
    icon: 'opportunity',
    verb: 'opportunity:read',
    primary: false,
  },
  { href: '/heures', name: 'hours', icon: 'hours', verb: 'hours:read', primary: true },
  {
    href: '/organisations',
    name: 'organisations',
    icon: 'organisation',
    verb: 'organisation:read',
    primary: false,
  },
  { href: '/messages', name: 'messages', icon: 'message', verb: 'message:read', primary: false },
  { href: '/presence', name: 'service', icon: 'clock', verb: 'service:write', primary: false },
  { href: '/confidentialite', name: 'privacy', icon: 'lock', verb: 'journal:read', primary: false },
  { href: '/partenaires', name: 'partners', icon: 'external', verb: 'user:manage', primary: false },
  { href: '/comptes', name: 'accounts', icon: 'lock', verb: 'user:manage', primary: false },
  { href: '/bilans', name: 'reports', icon: 'contract', verb: 'report:read', primary: false },
  { href: '/programme', name: 'programme', icon: 'organisation', verb: 'report:read', primary: false },
  { href: '/temps', name: 'time', icon: 'hours', verb: 'timesheet:write', primary: false },
] as const satisfies readonly { href: string; name: string; icon: IconName; verb: Verb; primary: boolean }[]

export type Destination = (typeof destinations)[number]
