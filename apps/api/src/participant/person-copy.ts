import type { Context } from '../graphql/context.ts'
import { type CopySection, inOneLine, type Line, on } from './copy-lines.ts'
import { contactSections } from './copy-of-contacts.ts'
import { identitySections } from './copy-of-identity.ts'
import { noticeSection } from './copy-of-notice.ts'
import { workSections } from './copy-of-work.ts'
import { readDaysOf } from './reads.ts'
import { wholeFileOf } from './whole-file.ts'

/** Everything that is held about one person, in their words; nothing of anybody else (RGPD art. 15 and 20). */
export const copyOf = async (context: Context, participantId: string): Promise<CopySection[]> => {
  const person = await wholeFileOf(context, participantId)
  return [
    await noticeSection(context),
    ...identitySections(person, context.cipher),
    ...workSections(person),
    ...contactSections(person),
    await readSection(context, participantId, 'Qui a consulté votre dossier'),
  ]
}

/** By a file or a request: whoever read it, day by day. */
export const readSection = async (
  context: Context,
  subjectId: string,
  title: string,
): Promise<CopySection> => ({
  title,
  lines: (await readDaysOf(context, subjectId)).map(
    (read): Line => [
      `${on(read.on)}, ${read.who}`,
      inOneLine(read.through, read.times > 1 && `${read.times} fois`),
    ],
  ),
})
