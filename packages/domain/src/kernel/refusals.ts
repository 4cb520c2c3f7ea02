import { refusals } from './refusal.ts'

export const kernelRefusals = {
  HOURS_UNREADABLE: 'Cette durée ne se lit pas. Écrivez par exemple 151,67 ou 12 h 30.',
  DAY_UNREADABLE: 'Cette date n’existe pas. Écrivez le jour, le mois et l’année, par exemple 06/04/2027.',
  DAY_TO_COME: 'Ce jour n’est pas encore venu : vérifiez la date, ou notez-le quand il sera passé.',
  MONTH_UNREADABLE: 'Ce mois n’existe pas. Écrivez par exemple 2027-04.',
  SIRET_INVALID: 'Ce numéro SIRET n’est pas valable : il a 14 chiffres et une clé de contrôle.',
  SIREN_INVALID: 'Ce numéro SIREN n’est pas valable : il a 9 chiffres et une clé de contrôle.',
  ROME_CODE_INVALID:
    'Ce code métier n’est pas valable : une lettre de A à N et quatre chiffres, par exemple F1704.',
  COMMUNE_CODE_INVALID:
    'Ce code de commune n’est pas valable : cinq caractères de l’INSEE, par exemple 38269.',
  CPV_CODE_INVALID: 'Ce code CPV n’est pas valable : huit chiffres, avec ou sans clé.',
  PHONE_INVALID: 'Ce numéro de téléphone ne se lit pas. Écrivez dix chiffres, par exemple 06 39 98 01 23.',
  NIR_FORBIDDEN:
    'Ce texte semble contenir un numéro de sécurité sociale. Retirez-le : il n’est jamais demandé ici.',
  STEP_NOT_POSSIBLE: 'Cette étape n’est pas possible dans l’état actuel.',
} as const

export const refuse = refusals(kernelRefusals)
