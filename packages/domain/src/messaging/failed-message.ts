import type { MessageFailure, MessagePurpose } from './message.ts'
import type { TaskKind } from './task.ts'

export interface TaskAfterFailure {
  readonly kind: Extract<TaskKind, 'CALL' | 'TO_DO'>
  readonly title: string
}

const call = (title: string): TaskAfterFailure => ({ kind: 'CALL', title })
const look = (title: string): TaskAfterFailure => ({ kind: 'TO_DO', title })

const tasks: Readonly<Record<MessageFailure, TaskAfterFailure>> = {
  RETURNED: call('Message non reçu : appeler, et vérifier l’adresse ou le numéro'),
  REFUSED: call('Message refusé : appeler, et vérifier l’adresse ou le numéro'),
  UNREACHABLE: call('Message non parti, le serveur ne répond pas : le renvoyer, ou appeler'),
  NO_SERVER: call('Message non parti, faute de serveur de courrier : appeler, ou écrire une lettre'),
  NO_SMS_PROVIDER: call('Message non parti, faute de fournisseur de SMS : appeler'),
  EXPIRED: call('Message jamais parti, trop tard maintenant : appeler'),
  NO_ADDRESS: look('Message non parti, ni adresse ni téléphone : trouver comment joindre'),
}

/** Whoever waits in front of a page for these asks for another one, in one tap. */
const ASKED_FOR_AGAIN: ReadonlySet<MessagePurpose> = new Set(['SIGN_IN', 'DECISION_CODE'])

/**
 * What somebody of the team has to do once a message did not reach its reader: who acts next, whatever the cause.
 * Null when nobody has to by this: the notice before forgetting asks somebody itself, to tell it and not only to reach
 * (R44); an alert of positions belongs to a visitor who is in no file, and a code that came too
 * late is asked for again by whoever waits for it.
 */
export const taskAfterFailure = (
  failure: MessageFailure,
  purpose: MessagePurpose,
): TaskAfterFailure | null => {
  if (purpose === 'OPPORTUNITY_ALERT' || purpose === 'RETENTION_NOTICE') return null
  if (failure === 'EXPIRED' && ASKED_FOR_AGAIN.has(purpose)) return null
  return tasks[failure]
}
