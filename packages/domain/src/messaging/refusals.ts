import { refusals } from '../kernel/refusal.ts'

export const messagingRefusals = {
  MESSAGE_EMPTY: 'Écrivez le message.',
  SMS_TOO_LONG: 'Un SMS tient en 160 caractères : il en a {length}. Raccourcissez, ou appelez.',
  SMS_CHARACTER: 'Le caractère « {character} » n’existe pas dans un SMS. Remplacez-le ou retirez-le.',
  SMS_SENSITIVE: 'Le mot « {word} » ne s’écrit pas dans un SMS : {instead}.',
} as const

export const refuse = refusals(messagingRefusals)
