import { refusals } from '../kernel/refusal.ts'

export const organisationRefusals = {
  CONTACT_NEEDS_ADDRESS: 'Donnez une adresse e-mail ou un téléphone : c’est là que partent les liens.',
  SIRET_ALREADY_KNOWN:
    'Ce SIRET est déjà celui de « {name} ». Ouvrez sa fiche plutôt que d’en créer une autre.',
} as const

export const refuse = refusals(organisationRefusals)
