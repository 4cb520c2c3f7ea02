import type { Verb } from '@cordee/domain/access/permissions'
import type { IconName } from '@cordee/ui/icon'

type Place = {
  href: string
  name: string
  icon: IconName
  verb: Verb
  /** Stands in the bar of a narrow screen. */
  primary?: true
  group?: 'groupFollow' | 'groupSet'
}

/** The places of the workspace, in the order of the rail. */
export const destinations = [
  { href: '/', name: 'today', icon: 'today', verb: 'contract:read', primary: true },
  { href: '/a-faire', name: 'tasks', icon: 'check', verb: 'task:handle' },
  { href: '/marches', name: 'contracts', icon: 'contract', verb: 'contract:read', primary: true },
  { href: '/achats', name: 'purchases', icon: 'ledger', verb: 'contract:read' },
  { href: '/veille', name: 'watch', icon: 'watch', verb: 'contract:read' },
  { href: '/personnes', name: 'people', icon: 'person', verb: 'participant:read' },
  { href: '/orientations', name: 'referrals', icon: 'referral', verb: 'referral:read', primary: true },
  { href: '/opportunites', name: 'opportunities', icon: 'opportunity', verb: 'opportunity:read' },
  { href: '/heures', name: 'hours', icon: 'hours', verb: 'hours:read', primary: true },
  { href: '/organisations', name: 'organisations', icon: 'organisation', verb: 'organisation:read' },
  { href: '/messages', name: 'messages', icon: 'message', verb: 'message:read', group: 'groupFollow' },
  { href: '/agenda', name: 'agenda', icon: 'today', verb: 'participant:read', group: 'groupFollow' },
  { href: '/personnel', name: 'staffing', icon: 'person', verb: 'participant:read', group: 'groupFollow' },
  { href: '/situations', name: 'outcomes', icon: 'person', verb: 'outcome:read', group: 'groupFollow' },
  { href: '/penalites', name: 'penalties', icon: 'warning', verb: 'penalty:read', group: 'groupFollow' },
  { href: '/bilans', name: 'reports', icon: 'contract', verb: 'report:read', group: 'groupFollow' },
  {
    href: '/programme',
    name: 'programme',
    icon: 'organisation',
    verb: 'programme:read',
    group: 'groupFollow',
  },
  { href: '/temps', name: 'time', icon: 'hours', verb: 'timesheet:write', group: 'groupFollow' },
  { href: '/presence', name: 'service', icon: 'clock', verb: 'service:write', group: 'groupSet' },
  { href: '/structure', name: 'carrier', icon: 'organisation', verb: 'service:write', group: 'groupSet' },
  { href: '/cars', name: 'buses', icon: 'clock', verb: 'service:write', group: 'groupSet' },
  { href: '/parametres', name: 'policies', icon: 'info', verb: 'contract:read', group: 'groupSet' },
  { href: '/comptes', name: 'accounts', icon: 'lock', verb: 'user:manage', group: 'groupSet' },
  { href: '/partenaires', name: 'partners', icon: 'external', verb: 'user:manage', group: 'groupSet' },
  { href: '/historique', name: 'history', icon: 'hours', verb: 'user:manage', group: 'groupSet' },
  { href: '/confidentialite', name: 'privacy', icon: 'lock', verb: 'journal:read', group: 'groupSet' },
  { href: '/journal', name: 'journal', icon: 'ledger', verb: 'journal:read', group: 'groupSet' },
] as const satisfies readonly Place[]

export type Destination = (typeof destinations)[number]
