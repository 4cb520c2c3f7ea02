import type { Context } from '../graphql/context.ts'
import { type CopySection, type Line, on } from './copy-lines.ts'
import { contactSections } from './copy-of-contacts.ts'
import { identitySections } from './copy-of-identity.ts'
import { noticeSection } from './copy-of-notice.ts'
import { workSections } from './copy-of-work.ts'
import { readersOf } from './reads.ts'
import { wholeFileOf } from './whole-file.ts'

const MOST_READS = 5000

/** Everything that is held about one person, in their words; nothing of anybody else (RGPD art. 15 and 20). */
export const copyOf = async (context: Context, participantId: string): Promise<CopySection[]> => {
  const person = await wholeFileOf(context, participantId)
  const reads = await readersOf(context, participantId, MOST_READS)
  return [
    await noticeSection(context),
    ...identitySections(person, context.cipher),
    ...workSections(person),
    ...contactSections(person),
    {
      title: 'Qui a consulté votre dossier',
      lines: reads.map((read): Line => [`${on(read.at)}, ${read.who}`, read.through]),
    },
  ]
}
