import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: readonly string[]
  readonly source: string
  readonly messageId: string
}

interface Mailbox {
  readonly url: string
  readonly received: readonly Received[]
  stop(): Promise<void>
}

/** What the server answers to a recipient or once it holds a message; nothing: it takes it. */
export interface MailboxManners {
  readonly recipient?: (address: string) => { readonly code: number; readonly text: string } | null
  readonly taken?: (received: Received) => Promise<void> | undefined
}

/** A real SMTP server on this machine, which keeps what it is given. */
export const openMailbox = async ({ recipient, taken }: MailboxManners = {}): Promise<Mailbox> => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refusal = recipient?.(address) ?? null
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
    onData: (stream, session, done) => {
      void text(stream).then(async (source) => {
        const each = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          source,
          messageId: /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? '',
        }
        received.push(each)
        await taken?.(each)
        done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
