import type { JobContext } from '../graphql/write.ts'
import { queueMessage } from '../messaging/queue-message.ts'

const notices = [90, 30, 7] as const
const aDay = 24 * 60 * 60_000

/** Writes to a partner ninety, thirty and seven days before its token ends; each notice leaves once. */
export const noticeEndingTokens = async ({ db, newId, carrierId, today, now }: JobContext): Promise<void> => {
  const tokens = await db.partnerToken.findMany({
    where: {
      carrierId,
      kind: 'SECRET',
      revokedAt: null,
      createdById: { not: null },
      expiresAt: { gt: now, lte: new Date(now.getTime() + notices[0] * aDay) },
      client: { revokedAt: null },
    },
    include: { client: true },
  })
  for (const token of tokens) {
    const left = Math.ceil((token.expiresAt.getTime() - now.getTime()) / aDay)
    const due = notices.filter((days) => left <= days).at(-1)
    if (due === undefined || (token.noticedDays !== null && token.noticedDays <= due)) continue
    await db.$transaction(async (tx) => {
      const { count } = await tx.partnerToken.updateMany({
        where: { carrierId, id: token.id, noticedDays: token.noticedDays },
        data: { noticedDays: due },
      })
      if (count === 0) return
      await queueMessage(
        tx,
        { newId, today },
        {
          carrierId,
          to: { kind: 'ORGANISATION', id: token.client.organisationId },
          channel: 'MAIL',
          purpose: 'SECURITY_NOTICE',
          subject: `Cordée : le jeton de ${token.client.name} se termine bientôt`,
          body: [
            'Bonjour,',
            `Le jeton « ${token.label} » de ${token.client.name} se termine dans ${left} jours.`,
            'Demandez-en un autre à la structure porteuse avant : deux peuvent servir ensemble, le temps d’en changer.',
          ].join('\n\n'),
        },
      )
    })
  }
}
