import { refusals } from '../kernel/refusal.ts'

export const organisationRefusals = {
  SIRET_ALREADY_KNOWN:
    'Ce SIRET est déjà celui de « {name} ». Ouvrez sa fiche plutôt que d’en créer une autre.',
} as const

export const refuse = refusals(organisationRefusals)
