import { type DefaultTemplate, defaultTemplates } from '@cordee/domain/messaging/default-templates'
import type { MessagePurpose, WrittenChannel } from '@cordee/domain/messaging/message'
import { fillWords, type TemplateValues, type Words } from '@cordee/domain/messaging/template'
import type { Db, Tx } from '../db/types.ts'

export const templateKeyOf = (key: DefaultTemplate): { purpose: MessagePurpose; channel: WrittenChannel } => {
  const [purpose, channel] = key.split('.') as [MessagePurpose, WrittenChannel]
  return { purpose, channel }
}

/** The words of a message as this carrier writes them, with who it is and how it is reached already in them. */
export const wordsFor = async (
  db: Db | Tx,
  carrierId: string,
  key: DefaultTemplate,
  values: TemplateValues,
): Promise<Words> => {
  const { purpose, channel } = templateKeyOf(key)
  const [own, carrier] = [
    await db.messageTemplate.findFirst({ where: { carrierId, purpose, channel } }),
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
