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
  BUS_LINE_ENDS_BEFORE_IT_BEGINS:
    'Le dernier jour de la ligne vient avant le premier : corrigez l’un des deux.',
  BUS_LINE_ENDS_ALREADY:
    'La ligne s’arrête déjà le {to} : pour la faire durer, corrigez-la et changez son dernier jour.',
  BUS_LINE_HAS_BEGUN: 'La ligne roule depuis le {from} : arrêtez-la à son dernier jour.',
  BUS_LINE_NO_DAY: 'Cochez au moins un jour où la ligne roule.',
  BUS_LINE_TOO_FEW_STOPS: 'Écrivez au moins deux arrêts : celui du départ et celui de l’arrivée.',
  BUS_LINE_NO_RUN: 'Écrivez au moins une course : une ligne de texte, avec une heure par arrêt.',
  BUS_LINE_ELSEWHERE: 'Aucun arrêt n’est dans une commune de votre territoire : vérifiez les communes.',
  BUS_STOP_UNPLACED:
    'La commune {name} n’a pas de coordonnées : choisissez une commune voisine, ou demandez l’import des communes.',
  BUS_RUN_TIMES:
    'Course {run} : {given} heures pour {stops} arrêts. Écrivez une heure par arrêt, et un tiret où le car ne s’arrête pas.',
  BUS_RUN_TOO_SHORT: 'Course {run} : le car doit s’arrêter au moins deux fois.',
  BUS_RUN_BACKWARDS:
    'Course {run} : {later} est écrit après {earlier}. Écrivez les heures dans l’ordre des arrêts.',
  MERGE_SAME_LOT: 'Les deux fiches portent une part du même lot : corrigez d’abord l’attribution.',
} as const

export const refuse = refusals(organisationRefusals)
