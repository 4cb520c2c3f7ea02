import type { ActorKind } from './actor.ts'

/** Who may enter with a link instead of an account. */
export const linkAudiences = [
  'COMPANY',
  'BUYER',
  'ADVISER',
  'JOBSEEKER',
] as const satisfies readonly ActorKind[]

export type LinkAudience = (typeof linkAudiences)[number]

export const linkAudienceLabels: Readonly<Record<LinkAudience, string>> = {
  COMPANY: 'Espace entreprise',
  BUYER: 'Espace donneur d’ordre',
  ADVISER: 'Espace conseiller',
  JOBSEEKER: 'Suivi de la personne',
}

type LinkPolicy = {
  /** Minutes a link lives when its holder asked for it and waits in front of the screen. */
  readonly askedMinutes: number
  /** Minutes it lives when the facilitator sent it, to be opened some day. */
  readonly sentMinutes: number
  /** Opens once, with its code or from the browser that asked; else as often as wanted until revoked. */
  readonly once: boolean
}

const professional: LinkPolicy = { askedMinutes: 15, sentMinutes: 72 * 60, once: true }

/**
 * How long a link lives. A professional's opens once; a jobseeker has no account and keeps theirs, which the
 * facilitator can take back.
 * @source CNIL, recommandation sur les mots de passe (2022), lien à usage unique; durées: choix du projet, à vérifier
 */
export const linkPolicies: Readonly<Record<LinkAudience, LinkPolicy>> = {
  COMPANY: professional,
  BUYER: professional,
  ADVISER: professional,
  JOBSEEKER: { askedMinutes: 90 * 24 * 60, sentMinutes: 90 * 24 * 60, once: false },
}

/** Six digits sent to a telephone: how long they live, and how many one telephone is sent in an hour. */
export const telephoneCode = { minutes: 10, anHour: 3 } as const

/** Wrong codes a link bears before it is closed: one chance in 200 000 to guess six digits. */
export const codeTries = 5

export type LinkState = 'OPEN' | 'CODE_NEEDED' | 'CLOSED'

export type LinkFacts = {
  readonly audience: LinkAudience
  readonly expired: boolean
  readonly used: boolean
  readonly revoked: boolean
  readonly tries: number
  /** The browser that opens it is the one that asked for it. */
  readonly sameBrowser: boolean
}

/**
 * What a link asks of who opens it. A mail scanner that follows it, or even presses its button, has neither the
 * code nor the browser.
 */
export const linkState = (link: LinkFacts): LinkState => {
  if (link.revoked || link.expired || link.tries >= codeTries) return 'CLOSED'
  if (!linkPolicies[link.audience].once) return 'OPEN'
  if (link.used) return 'CLOSED'
  return link.sameBrowser ? 'OPEN' : 'CODE_NEEDED'
}

export type LinkChannel = 'MAIL' | 'SMS'

/**
 * How a professional's link leaves: the way it was asked for; to who works on the site, by text; else by mail. The
 * other way serves when that one leads nowhere.
 * @returns null when neither does
 */
export const linkChannel = (
  reach: Readonly<Record<LinkChannel, boolean>>,
  { asked, onSite }: { readonly asked: LinkChannel | null; readonly onSite: boolean },
): LinkChannel | null => {
  const first = asked ?? (onSite ? 'SMS' : 'MAIL')
  const ways: readonly LinkChannel[] = [first, first === 'SMS' ? 'MAIL' : 'SMS']
  return ways.find((channel) => reach[channel]) ?? null
}
