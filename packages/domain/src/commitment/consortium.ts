/** How the companies of a group are bound to the buyer. */
export const consortiumTypeLabels = {
  NONE: 'Pas de groupement',
  JOINT: 'Groupement conjoint',
  JOINT_SOLIDARY_LEAD: 'Groupement conjoint, mandataire solidaire',
  SOLIDARY: 'Groupement solidaire',
} as const

export type ConsortiumType = keyof typeof consortiumTypeLabels

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
