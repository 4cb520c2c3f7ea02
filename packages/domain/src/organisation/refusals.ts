import { refusals } from '../kernel/refusal.ts'

export const organisationRefusals = {
  CONTACT_NEEDS_ADDRESS: 'Donnez une adresse e-mail ou un téléphone : c’est là que partent les liens.',
  SIRET_ALREADY_KNOWN:
    'Ce SIRET est déjà celui de « {name} ». Ouvrez sa fiche plutôt que d’en créer une autre.',
  NAF_UNREADABLE: 'Un code d’activité a deux à quatre chiffres, et parfois une lettre : 41.20A, par exemple.',
  NAF_UNKNOWN:
    'Le code d’activité {code} n’est pas dans la liste : vérifiez-le, ou écrivez ses deux premiers chiffres.',
  ORGANISATION_KIND_NEEDED: 'Choisissez au moins une nature pour cette organisation.',
  ORGANISATION_MERGED: 'Cette fiche a été réunie à une autre : ouvrez celle qui reste.',
  MERGE_ITSELF: 'Choisissez une autre fiche : c’est la même.',
  MERGE_DIFFERENT_SIREN: 'Ces deux fiches ont des SIREN différents : ce sont deux organisations.',
  ROAD_ENDS_BEFORE_IT_BEGINS: 'La route rouvre avant de fermer : écrivez le dernier jour après le premier.',
  ROAD_ALREADY_CLOSED: 'Ce passage est déjà noté fermé du {from} au {to} : retirez d’abord cette ligne.',
  MERGE_SAME_LOT: 'Les deux fiches portent une part du même lot : corrigez d’abord l’attribution.',
} as const

export const refuse = refusals(organisationRefusals)
