import { messagePurposeLabels } from '@cordee/domain/messaging/message'
import { taskKindLabels, taskStateLabels } from '@cordee/domain/messaging/task'
import { type CopySection, inFrench, inOneLine, type Line, on } from './copy-lines.ts'
import type { WholeFile } from './whole-file.ts'

const links = {
  JOBSEEKER_LINK: 'Lien vers votre suivi',
  JOBSEEKER_CODE: 'Code pour entrer dans votre suivi',
  HOLDER_SESSION: 'Visite de votre suivi',
}

type Request = WholeFile['requests'][number]
type Said = Pick<WholeFile, 'messages' | 'calls' | 'tasks' | 'authTokens'> & {
  readonly requests: readonly Pick<Request, 'messages' | 'tasks'>[]
}

/** What was said to the person, by whom it was asked, and the keys they were given. */
export const contactSections = ({ messages, requests, calls, tasks, authTokens }: Said): CopySection[] => [
  {
    title: 'Messages qui vous ont été adressés',
    lines: [...messages, ...requests.flatMap((request) => request.messages)].map(
      (message): Line => [
        `${on(message.createdAt)}, ${inFrench(messagePurposeLabels, message.purpose)}`,
        message.content
          ? inOneLine(message.content.subject, message.content.address, message.content.body)
          : null,
      ],
    ),
  },
  {
    title: 'Appels',
    lines: calls.map(
      (call): Line => [
        `${on(call.calledAt)}, ${call.answered ? 'échange' : 'sans réponse'}`,
        inOneLine(call.said, call.nextOn && `à rappeler le ${on(call.nextOn)}`),
      ],
    ),
  },
  {
    title: 'Ce que l’équipe a à faire pour vous',
    lines: [...tasks, ...requests.flatMap((request) => request.tasks)].map(
      (task): Line => [
        `${inFrench(taskKindLabels, task.kind)}, pour le ${on(task.dueOn)}`,
        inOneLine(task.title, taskStateLabels[task.status], task.snoozeReason, task.closedReason),
      ],
    ),
  },
  {
    title: 'Liens et codes qui vous ont été donnés',
    lines: authTokens.map(
      (token): Line => [
        `${inFrench(links, token.purpose)}, ${on(token.createdAt)}`,
        inOneLine(
          `jusqu’au ${on(token.expiresAt)}`,
          token.usedAt && `servi le ${on(token.usedAt)}`,
          token.revokedAt && `repris le ${on(token.revokedAt)}`,
        ),
      ],
    ),
  },
]
