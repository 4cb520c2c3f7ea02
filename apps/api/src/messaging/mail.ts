import { createTransport } from 'nodemailer'
import type { Driver } from './driver.ts'

/** The codes of a server that will not change its mind: a wrong address, a refused sender. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 550 &&
  error.responseCode < 560

const PATIENCE_MS = 15_000

/**
 * Mail by SMTP; what can be stopped says where, for the one tap of a mail reader (RFC 8058). The message's own id is in its Message-ID: told twice after a crash, it is one message for whoever
 * receives it.
 */
export const smtpMail = (url: string, from: string): Driver & { close(): void } => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.split('@').at(-1)?.replace(/[>\s]/g, '') || 'cordee.invalid'
  return {
    send: async ({ id, address, subject, body, stopAt }) => {
      try {
        await transport.sendMail({
          from,
          to: address,
          subject,
          text: body,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(stopAt === undefined
              ? {}
              : { 'List-Unsubscribe': `<${stopAt}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
        })
        return 'SENT'
      } catch (error) {
        if (isFinal(error)) return 'REFUSED'
        throw error
      }
    },
    close: () => transport.close(),
  }
}
