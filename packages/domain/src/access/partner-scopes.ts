/**
 * What a partner's token may be made to open, written as programs ask for it; which verbs each opens,
 * `permissions.ts` says. A scope exists once something can be asked with it.
 */
export const partnerScopeLabels = {
  'opportunities:read': 'Lire les postes publiés',
  'referrals:read': 'Suivre ses orientations',
  'referrals:write': 'Orienter des personnes, et retirer une orientation',
  'persons:read.own': 'Savoir si les heures des personnes orientées comptent',
} as const

export type PartnerScope = keyof typeof partnerScopeLabels
export const partnerScopes = Object.keys(partnerScopeLabels) as PartnerScope[]

/** Whether a program asks for something that exists. */
export const isPartnerScope = (text: string): text is PartnerScope => Object.hasOwn(partnerScopeLabels, text)

export const partnerScopeSentences: Readonly<Record<PartnerScope, string>> = {
  'opportunities:read': 'Le logiciel lit les postes publiés du territoire, comme tout le monde sur le site.',
  'referrals:read':
    'Le logiciel lit les orientations qu’il a faites : où elles en sont, et la réponse donnée.',
  'referrals:write':
    'Le logiciel oriente une personne vers un poste, arrête une de ses orientations, et lit celles qu’il a faites.',
  'persons:read.own':
    'Le logiciel apprend si les heures d’une personne qu’il a orientée comptent, jusqu’à quand, jamais pourquoi.',
}

/** What a token really opens: who writes a referral is answered with it, and so reads it. */
export const scopesOpened = (scopes: readonly PartnerScope[]): readonly PartnerScope[] =>
  scopes.includes('referrals:write') ? [...new Set([...scopes, 'referrals:read' as const])] : scopes

/** The sentence for a token that lacks a scope, which it names. */
export const scopeMissing = (scope: PartnerScope): string =>
  `Ce jeton n’ouvre pas cela : il lui faut la portée ${scope} (${partnerScopeLabels[scope].toLowerCase()}).`
