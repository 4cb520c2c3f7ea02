import type { PageVersion } from '@cordee/domain/kernel/page-version'
import {
  type DefaultTemplate,
  defaultTemplates,
  templateIn,
} from '@cordee/domain/messaging/default-templates'
import type { MessagePurpose, WrittenChannel } from '@cordee/domain/messaging/message'
import { fillWords, type TemplateValues, type Words } from '@cordee/domain/messaging/template'
import { becomesACall, type ContactChannel } from '@cordee/domain/participant/contact-preference'
import type { Db, Tx } from '../db/types.ts'

export const templateKeyOf = (
  key: DefaultTemplate,
): { purpose: MessagePurpose; channel: WrittenChannel; language: PageVersion } => {
  const [purpose, channel, language = 'fr'] = key.split('.') as [MessagePurpose, WrittenChannel, PageVersion?]
  return { purpose, channel, language }
}

/**
 * The words of a message as this carrier writes them, in the version its reader reads, with who it is and how it is
 * reached already in them.
 */
export const wordsFor = async (
  db: Db | Tx,
  carrierId: string,
  frenchKey: DefaultTemplate,
  values: TemplateValues,
  version: PageVersion = 'fr',
): Promise<Words> => {
  const key = templateIn(version, frenchKey)
  const [own, carrier] = [
    await db.messageTemplate.findFirst({ where: { carrierId, ...templateKeyOf(key) } }),
    await db.carrierOrganisation.findFirstOrThrow({ where: { id: carrierId } }),
  ]
  return fillWords(own ? { subject: own.subject ?? '', body: own.body } : defaultTemplates[key], {
    facilitatrice: carrier.facilitatorFirstName,
    téléphone: carrier.phone,
    horaires: carrier.phoneHours,
    structure: carrier.name,
    ...values,
  })
}

/** The version in which a person is written to; what will be said on the telephone is prepared in French. */
export const readerVersion = async (
  tx: Tx,
  carrierId: string,
  participantId: string,
): Promise<PageVersion> => {
  const identity = await tx.participantIdentity.findFirst({
    where: { participantId, carrierId },
    select: { language: true, participant: { select: { contactChannel: true } } },
  })
  const channel = identity?.participant.contactChannel as ContactChannel | undefined
  if (!identity || !channel || becomesACall({ channel, moments: [], secondContact: null })) return 'fr'
  return identity.language as PageVersion
}
