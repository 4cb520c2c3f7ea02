import { pageVersionLabels } from '@cordee/domain/kernel/page-version'
import { workRequestStateLabels } from '@cordee/domain/opportunity/work-request'
import {
  callMomentLabels,
  contactChannelLabels,
  mobilityLabels,
} from '@cordee/domain/participant/contact-preference'
import { ownRow } from '../access/visibility.ts'
import type { Context } from '../graphql/context.ts'
import { found } from '../graphql/errors.ts'
import { type CopySection, inFrench, inOneLine, on } from './copy-lines.ts'
import { contactSections } from './copy-of-contacts.ts'
import { noticeSection } from './copy-of-notice.ts'
import { readSection } from './person-copy.ts'

/** The same right for somebody who asked to be called and has no file: all that is held about their request. */
export const copyOfRequest = async (context: Context, workRequestId: string): Promise<CopySection[]> => {
  const { db, actor } = context
  const request = found(
    await db.workRequest.findFirst({
      where: { ...ownRow(actor, workRequestId), participantId: null },
      include: {
        opportunity: { select: { title: true } },
        commitment: { select: { lot: { select: { title: true } } } },
        calls: { orderBy: { calledAt: 'asc' } },
        messages: { include: { content: true }, orderBy: { createdAt: 'asc' } },
        tasks: { orderBy: { createdAt: 'asc' } },
        authTokens: { orderBy: { createdAt: 'asc' } },
      },
    }),
  )
  const [trades, commune] = await Promise.all([
    db.romeTrade.findMany({ where: { code: { in: request.trades } } }),
    request.communeCode === null
      ? null
      : db.commune.findUnique({ where: { code: request.communeCode }, select: { name: true } }),
  ])
  return [
    await noticeSection(context),
    {
      title: `Votre demande ${request.reference}`,
      lines: [
        ['Prénom', request.firstName],
        ['Nom', request.lastName],
        ['Téléphone', request.phone],
        ['Commune', commune?.name ?? request.communeCode],
        ['Poste', request.opportunity?.title ?? request.commitment?.lot.title ?? null],
        ['Métiers cherchés', inOneLine(...trades.map(({ label }) => label))],
        ['Comment vous vous déplacez', request.mobility && inFrench(mobilityLabels, request.mobility)],
        ['Quand vous appeler', request.callMoment && inFrench(callMomentLabels, request.callMoment)],
        [
          'Comment vous joindre',
          request.contactChannel && inFrench(contactChannelLabels, request.contactChannel),
        ],
        ['Version des messages', inFrench(pageVersionLabels, request.language)],
        ['Ce que vous avez écrit', request.note],
        [
          'Une personne qui vous aide est notée',
          request.helperName || request.helperPhone ? 'oui (ses coordonnées sont à elle)' : 'non',
        ],
        ['Information sur vos données reçue le', on(request.consentAt)],
        ['Demande faite le', on(request.askedOn)],
        ['Appel promis avant le', on(request.callBefore)],
        ['D’abord pour les personnes accompagnées, jusqu’au', on(request.advisersFirstUntil)],
        ['Où elle en est', workRequestStateLabels[request.status]],
        ['Ce qui a été fait', inOneLine(on(request.handledAt), request.outcome)],
      ],
    },
    ...contactSections({
      messages: [],
      requests: [request],
      calls: request.calls,
      tasks: [],
      authTokens: request.authTokens,
    }),
    await readSection(context, workRequestId, 'Qui a consulté votre demande'),
  ]
}
