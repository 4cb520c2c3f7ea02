import type { Refusal } from '../kernel/refusal.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { refuse } from './refusals.ts'

/** How the companies of a group are bound to the buyer. */
export const consortiumTypeLabels = {
  NONE: 'Pas de groupement',
  JOINT: 'Groupement conjoint',
  JOINT_SOLIDARY_LEAD: 'Groupement conjoint, mandataire solidaire',
  SOLIDARY: 'Groupement solidaire',
} as const

export type ConsortiumType = keyof typeof consortiumTypeLabels

/**
 * The type of a group as it is written at the award: one company is no group; several are joint unless the
 * contract says more, and a solidary lead is one of them.
 * @returns the type; refuses `CONSORTIUM_NEEDS_MEMBERS`, `CONSORTIUM_LEAD_NEEDED`.
 * @source code de la commande publique R2142-20 et R2142-24 (à vérifier)
 */
export const checkConsortium = (
  said: ConsortiumType | null,
  group: { readonly members: number; readonly leads: number },
): Result<ConsortiumType, Refusal<'CONSORTIUM_NEEDS_MEMBERS' | 'CONSORTIUM_LEAD_NEEDED'>> => {
  const type = said ?? (group.members > 1 ? 'JOINT' : 'NONE')
  if ((type === 'NONE') !== group.members < 2)
    return err(refuse('CONSORTIUM_NEEDS_MEMBERS', 'consortiumType'))
  return type === 'JOINT_SOLIDARY_LEAD' && group.leads !== 1
    ? err(refuse('CONSORTIUM_LEAD_NEEDED', 'holders'))
    : ok(type)
}

/**
 * Who answers to the buyer for the hours of one member: itself in a joint group; itself and the lead when the
 * lead is solidary; every member in a solidary group.
 * @returns the ids, the member first, each once.
 * @rule R84
 * @source code de la commande publique R2142-20 et R2142-24, groupements conjoints et solidaires (à vérifier)
 */
export const answersFor = (
  memberId: string,
  group: {
    readonly type: ConsortiumType
    readonly leadId: string | null
    readonly memberIds: readonly string[]
  },
): string[] => {
  if (group.type === 'SOLIDARY') return [...new Set([memberId, ...group.memberIds])]
  const lead = group.type === 'JOINT_SOLIDARY_LEAD' ? group.leadId : null
  return lead === null ? [memberId] : [...new Set([memberId, lead])]
}
