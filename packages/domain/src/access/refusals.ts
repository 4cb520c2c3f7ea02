import { refusals } from '../kernel/refusal.ts'

export const accessRefusals = {
  LINK_NOT_FOR_THEM:
    'Ce contact n’a pas d’espace de ce genre : regardez de quelle sorte est son organisation.',
  LINK_CANNOT_REACH:
    'Ce lien ne peut pas partir : il faut une adresse e-mail ou un mobile, et une personne qui accepte qu’on lui écrive.',
} as const

export const refuse = refusals(accessRefusals)
