import type { Reach } from '@cordee/domain/messaging/message'
import {
  agreesToTexts,
  becomesACall,
  type ContactChannel,
  numberToRing,
  type PhoneChannel,
} from '@cordee/domain/participant/contact-preference'
import type { Tx } from '../db/types.ts'
import { found } from '../graphql/errors.ts'

export type RecipientKind = 'CONTACT' | 'ORGANISATION' | 'PARTICIPANT' | 'WORK_REQUEST' | 'STAFF' | 'ALERT'

export const recipientColumn = {
  CONTACT: 'contactId',
  ORGANISATION: 'organisationId',
  PARTICIPANT: 'participantId',
  WORK_REQUEST: 'workRequestId',
  STAFF: 'staffUserId',
  ALERT: 'alertId',
} as const satisfies Record<RecipientKind, string>

const blank = { mail: null, phone: null, prefersCalls: false } as const

/** How the recipient is reached, as their file says today. */
export const reachOf = async (
  tx: Tx,
  carrierId: string,
  { kind, id }: { readonly kind: RecipientKind; readonly id: string },
): Promise<Reach> => {
  const row = { where: { id, carrierId } }
  switch (kind) {
    case 'STAFF':
      return { ...blank, mail: found(await tx.staffUser.findFirst(row)).email }
    case 'ORGANISATION': {
      const { email, phone } = found(await tx.organisation.findFirst(row))
      return { ...blank, mail: email, phone }
    }
    case 'CONTACT': {
      const { email, phone, prefersCalls } = found(await tx.contact.findFirst(row))
      return { mail: email, phone, prefersCalls }
    }
    case 'ALERT': {
      const { channel, address } = found(await tx.alertSubscription.findFirst(row))
      return channel === 'EMAIL' ? { ...blank, mail: address } : { ...blank, phone: address }
    }
    case 'WORK_REQUEST': {
      const request = found(await tx.workRequest.findFirst(row))
      const channel = request.contactChannel as PhoneChannel | null
      return { mail: null, phone: numberToRing(channel, request), prefersCalls: !agreesToTexts(channel) }
    }
    case 'PARTICIPANT': {
      const person = found(await tx.participant.findFirst({ ...row, include: { identity: true } }))
      const channel = person.contactChannel as ContactChannel
      return {
        mail: person.identity?.email ?? null,
        phone: person.identity?.phone ?? person.identity?.helperPhone ?? null,
        prefersCalls: becomesACall({ channel, moments: [], secondContact: null }),
      }
    }
  }
}

type RecipientRow = { readonly [Column in (typeof recipientColumn)[RecipientKind]]: string | null }

/** Whom a message was written to, as its row says. */
export const recipientOf = (
  row: RecipientRow,
): { readonly kind: RecipientKind; readonly id: string } | null => {
  for (const [kind, column] of Object.entries(recipientColumn)) {
    const id = row[column]
    if (id !== null) return { kind: kind as RecipientKind, id }
  }
  return null
}
