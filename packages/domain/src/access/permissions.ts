import type { Actor, ActorKind } from './actor.ts'
import type { PartnerScope } from './partner-scopes.ts'

/** Everything somebody may be allowed to do, with its French name. */
export const verbLabels = {
  'session:open': 'Ouvrir et fermer sa session',
  'account:keep': 'Tenir son propre compte',
  'link:send': 'Envoyer et reprendre un lien d’accès',
  'followUp:print': 'Imprimer le suivi d’une personne, pour le lui remettre',
  'public:read': 'Lire le site public',
  'request:create': 'Demander à être rappelé',
  'request:read': 'Lire les demandes de rappel',
  'request:handle': 'Traiter les demandes de rappel',
  'request:withdraw': 'Arrêter sa propre demande de rappel',
  'organisation:read': 'Lire les organisations',
  'organisation:write': 'Tenir les organisations',
  'contact:change': 'Changer les contacts de son organisation',
  'contract:read': 'Lire les marchés',
  'contract:write': 'Tenir les marchés',
  'clause:read': 'Lire les clauses',
  'clause:write': 'Rédiger les clauses',
  'commitment:read': 'Lire les engagements',
  'commitment:write': 'Tenir les engagements',
  'commitment:adjust': 'Suspendre, reporter ou réduire un engagement',
  'commitment:askDelay': 'Demander le décalage d’un chantier',
  'opportunity:read': 'Lire les postes',
  'opportunity:write': 'Préparer les postes',
  'opportunity:publish': 'Publier les postes',
  'participant:read': 'Lire les dossiers des personnes',
  'participant:write': 'Tenir les dossiers des personnes',
  'participant:readIdentity': 'Lire le nom et le contact des personnes',
  'participant:propose': 'Proposer une personne déjà trouvée',
  'participant:export': 'Remettre à une personne la copie de ses données',
  'participant:erase': 'Effacer l’identité d’une personne',
  'retention:read': 'Voir ce qui sera effacé, et quand',
  'criteria:read': 'Lire les critères',
  'criteria:readSensitive': 'Lire les critères de santé et de justice',
  'proof:read': 'Lire ce qui a été vu des justificatifs',
  'eligibility:read': 'Savoir si les heures comptent, et jusqu’à quand',
  'eligibility:submit': 'Remplir et signer la fiche d’éligibilité',
  'eligibility:decide': 'Décider de l’éligibilité',
  'file:follow': 'Suivre sa propre demande',
  'share:takeBack': 'Retirer son accord au partage de son nom',
  'referral:create': 'Orienter une personne vers un poste',
  'referral:read': 'Suivre les orientations',
  'referral:answer': 'Répondre à une orientation',
  'referral:handle': 'Traiter les orientations',
  'referral:withdraw': 'Retirer sa demande, ou celle d’une personne accompagnée',
  'placement:read': 'Lire les mises à l’emploi',
  'placement:write': 'Tenir les mises à l’emploi',
  'hours:read': 'Lire les heures',
  'hours:declare': 'Déclarer les heures',
  'hours:contest': 'Dire que ses propres heures ne sont pas justes',
  'hours:validate': 'Valider les heures',
  'hours:correct': 'Corriger les heures d’un mois verrouillé',
  'hours:export': 'Emporter les heures dans un fichier',
  'penalty:read': 'Lire les dossiers de pénalité',
  'penalty:prepare': 'Préparer un dossier de pénalité',
  'penalty:decide': 'Décider d’une pénalité',
  'outcome:read': 'Lire les situations à la sortie',
  'outcome:write': 'Noter les situations à la sortie',
  'report:read': 'Lire les bilans',
  'report:freeze': 'Arrêter un bilan',
  'timesheet:write': 'Tenir les feuilles de temps',
  'timesheet:sign': 'Signer les feuilles de temps en responsable',
  'programme:read': 'Lire le plan de financement, les feuilles de temps et les paramètres datés',
  'programme:write': 'Tenir le plan de financement',
  'message:read': 'Lire les messages envoyés',
  'message:send': 'Écrire et renvoyer un message',
  'task:handle': 'Tenir les tâches et les appels',
  'service:write': 'Régler la présence, les relances et les textes',
  'import:run': 'Importer des données',
  'policy:write': 'Régler les paramètres datés',
  'journal:read': 'Lire le journal des accès',
  'user:manage': 'Gérer les comptes et les partenaires',
} as const

export type Verb = keyof typeof verbLabels
export const verbs = Object.keys(verbLabels) as Verb[]

const everyone = ['session:open', 'public:read', 'request:create'] as const

const facilitation = [
  ...everyone,
  'account:keep',
  'link:send',
  'followUp:print',
  'request:read',
  'request:handle',
  'organisation:read',
  'organisation:write',
  'contract:read',
  'contract:write',
  'clause:read',
  'clause:write',
  'commitment:read',
  'commitment:write',
  'commitment:adjust',
  'opportunity:read',
  'opportunity:write',
  'opportunity:publish',
  'participant:read',
  'participant:write',
  'participant:readIdentity',
  'criteria:read',
  'proof:read',
  'eligibility:read',
  'eligibility:decide',
  'referral:create',
  'referral:read',
  'referral:handle',
  'placement:read',
  'placement:write',
  'hours:read',
  'hours:declare',
  'hours:validate',
  'hours:correct',
  'hours:export',
  'penalty:read',
  'penalty:prepare',
  'outcome:read',
  'outcome:write',
  'report:read',
  'report:freeze',
  'programme:read',
  'timesheet:write',
  'message:read',
  'message:send',
  'task:handle',
  'service:write',
  'import:run',
] as const

/** Scope → verbs: all a partner's program may do, each part opened by the scope it is under, and by no other. */
export const partnerScopeGrants: Readonly<Record<PartnerScope, readonly Verb[]>> = {
  'opportunities:read': ['opportunity:read'],
  'referrals:read': ['referral:read'],
  'referrals:write': ['referral:create', 'referral:withdraw'],
  'persons:read.own': ['eligibility:read'],
}

/**
 * THE grants: actor kind → verbs, and nothing that opens no door. A penalty is decided by the buyer alone (R37); a
 * buyer's yes to a clause is an act of its assembly, which the facilitator notes with its day; no outsider reads a
 * criterion, not even the adviser who stated it (R31); a company proposes a position by asking to be called; a
 * partner's program only refers and follows (R47), as far as its token's scopes go.
 */
export const grants: Readonly<Record<ActorKind, readonly Verb[]>> = {
  FACILITATOR: [
    ...facilitation,
    'criteria:readSensitive',
    'participant:export',
    'participant:erase',
    'retention:read',
  ],
  DEPUTY: facilitation,
  ADMINISTRATOR: [
    ...everyone,
    'account:keep',
    'organisation:read',
    'organisation:write',
    'contract:read',
    'clause:read',
    'commitment:read',
    'opportunity:read',
    'hours:read',
    'report:read',
    'report:freeze',
    'timesheet:sign',
    'programme:read',
    'programme:write',
    'service:write',
    'import:run',
    'policy:write',
    'journal:read',
    'retention:read',
    'participant:erase',
    'user:manage',
  ],
  FUNDER_READER: [...everyone, 'account:keep', 'report:read'],
  ELECTED_OFFICIAL: [...everyone, 'account:keep', 'report:read'],
  BUYER: [
    ...everyone,
    'organisation:read',
    'contract:read',
    'commitment:read',
    'penalty:read',
    'penalty:decide',
    'contact:change',
  ],
  COMPANY: [
    ...everyone,
    'organisation:read',
    'contract:read',
    'commitment:read',
    'participant:propose',
    'participant:readIdentity',
    'eligibility:read',
    'referral:read',
    'referral:answer',
    'placement:read',
    'hours:read',
    'hours:declare',
    'penalty:read',
    'commitment:askDelay',
    'contact:change',
  ],
  ADVISER: [
    ...everyone,
    'opportunity:read',
    'participant:readIdentity',
    'eligibility:read',
    'referral:create',
    'referral:read',
    'placement:read',
    'outcome:read',
    'eligibility:submit',
    'referral:withdraw',
    'followUp:print',
  ],
  PARTNER: Object.values(partnerScopeGrants).flat(),
  JOBSEEKER: [
    ...everyone,
    'file:follow',
    'request:withdraw',
    'share:takeBack',
    'participant:readIdentity',
    'referral:read',
    'referral:withdraw',
    'placement:read',
    'hours:read',
    'hours:contest',
  ],
  ANONYMOUS: everyone,
}

const granted = Object.fromEntries(
  Object.entries(grants).map(([kind, allowed]) => [kind, new Set<Verb>(allowed)]),
) as unknown as Readonly<Record<ActorKind, ReadonlySet<Verb>>>

/** The scope a token lacks to do what partners' programs may; null when nothing is lacking, or nothing would help. */
export const missingScope = (actor: Actor, verb: Verb): PartnerScope | null => {
  if (actor.kind !== 'PARTNER') return null
  const needed = (Object.keys(partnerScopeGrants) as PartnerScope[]).find((scope) =>
    partnerScopeGrants[scope].includes(verb),
  )
  return needed === undefined || actor.scopes.includes(needed) ? null : needed
}

/** What an adviser may with a link alone: see the positions and refer a person, never read about one. */
export const withoutProof: readonly Verb[] = [...everyone, 'opportunity:read', 'referral:create']

/** May this actor do this at all? Which rows, `visibility` says. */
export const can = (actor: Actor, verb: Verb): boolean =>
  granted[actor.kind].has(verb) &&
  missingScope(actor, verb) === null &&
  (actor.kind !== 'ADVISER' || actor.proven || withoutProof.includes(verb))
