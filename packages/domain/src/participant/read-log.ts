import type { DatedPolicy } from '../kernel/dated-policy.ts'
import { day } from '../kernel/day.ts'

/** By which page or answer a file was read, as the person may read it. */
export const readThroughLabels = {
  participant: 'sa fiche',
  participants: 'la liste des personnes',
  search: 'une recherche',
  hoursGrid: 'la grille d’heures',
  today: 'la page du jour',
  referrals: 'les orientations',
  opportunity: 'la fiche d’un poste',
  placement: 'une mise à l’emploi',
  procurementContract: 'la page d’un marché',
  decideEligibility: 'une décision d’éligibilité',
  criteria: 'ses critères',
  workRequests: 'la liste des demandes',
  workRequest: 'une demande d’appel',
  messages: 'les messages',
  tasks: 'les choses à faire',
  partnerReferrals: 'le logiciel de sa structure d’accompagnement',
  partnerReferral: 'le logiciel de sa structure d’accompagnement',
  referCandidate: 'le logiciel de sa structure d’accompagnement',
  declarationSheet: 'la déclaration d’heures de l’entreprise',
  suivi: 'son propre lien',
  hoursCertificate: 'l’attestation de ses heures',
  ownHoursCertificate: 'son propre lien',
  exportPerson: 'la copie de ses données',
  exportPeople: 'un fichier de la liste des personnes',
  exportHours: 'un fichier d’heures',
} as const

export type ReadThrough = keyof typeof readThroughLabels

/** @returns « sa fiche »; a page without a name of its own is « l’espace de travail ». */
export const readThroughLabel = (through: string): string =>
  Object.hasOwn(readThroughLabels, through)
    ? readThroughLabels[through as ReadThrough]
    : 'l’espace de travail'

export type ReadVolumePolicy = DatedPolicy & {
  /** Distinct persons one agent may read in an hour. */
  readonly hourly: number
  /** How many times one's own usual hour; under the floor nothing is unusual. */
  readonly timesUsual: number
  readonly floor: number
  /** Days and hours of work behind the usual hour; with fewer hours there is no habit yet. */
  readonly habitDays: number
  readonly habitHours: number
  /** Pages of the day's and the month's work, and an agency's own list: logged, not counted. */
  readonly apart: readonly ReadThrough[]
}

export const defaultReadVolumePolicy: ReadVolumePolicy = {
  from: day('2026-01-01'),
  source:
    'CNIL, délibération SAN-2026-003 (des journaux qui ne détectaient rien) ; seuils : choix, à vérifier avec le délégué',
  verified: false,
  hourly: 200,
  timesUsual: 3,
  floor: 40,
  habitDays: 30,
  habitHours: 20,
  apart: ['hoursGrid', 'declarationSheet', 'today', 'workRequests', 'partnerReferrals'],
}

export const readVolumePolicies: readonly ReadVolumePolicy[] = [defaultReadVolumePolicy]

export type UnusualReads = { readonly kind: 'TOO_MANY' | 'UNLIKE_USUAL'; readonly limit: number }

export const unusualReadsLabels: Readonly<Record<UnusualReads['kind'], string>> = {
  TOO_MANY: 'Plus de personnes en une heure que permis',
  UNLIKE_USUAL: 'Bien plus de personnes en une heure que d’habitude',
}

/**
 * Are so many files in the last hour unusual: more than anybody may read, or many times one's own usual hour?
 * @param usual the median of distinct persons over one's hours of work; `null` without a habit yet
 * @returns the limit that was passed, or `null`
 * @source CNIL, délibération SAN-2026-003
 */
export const unusualReads = (
  reads: { readonly lastHour: number; readonly usual: number | null },
  policy: ReadVolumePolicy = defaultReadVolumePolicy,
): UnusualReads | null => {
  if (reads.lastHour > policy.hourly) return { kind: 'TOO_MANY', limit: policy.hourly }
  if (reads.usual === null) return null
  const limit = Math.max(policy.floor, reads.usual * policy.timesUsual)
  return reads.lastHour > limit ? { kind: 'UNLIKE_USUAL', limit } : null
}
