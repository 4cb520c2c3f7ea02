import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '@cordee/domain/access/actor'
import { can } from '@cordee/domain/access/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ownCarrier, signerOf } from '../access/visibility.ts'
import type { Database } from '../db/client.ts'
import { type Clock, newId } from '../platform/clock.ts'
import { refuseForeignOrigin } from '../platform/origin.ts'
import { DecpImportRefused, importDecp } from './decp-import.ts'
import { DecpUnreadable } from './decp-reader.ts'

export interface DecpUploadParts {
  readonly database: Database
  readonly clock: Clock
  /** Who sends this: the person of the session, or nobody. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor>
}

export const MOST_BYTES = 500 * 1024 * 1024

class TooLarge extends Error {
  override name = 'TooLarge'
}

/** `POST /import/decp` beside the workspace: a file of essential data as it is, its name in `x-file-name`. */
export const openDecpUpload = (server: FastifyInstance, parts: DecpUploadParts): void => {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(['application/json', 'application/octet-stream'], (_request, body, done) => {
      done(null, body)
    })
    scope.setErrorHandler(sayWhy)
    scope.post(
      '/import/decp',
      { onRequest: [refuseForeignOrigin, refusePlainForm] },
      async (request, reply) => {
        const actor = await parts.actorOf(request)
        if (actor.kind === 'ANONYMOUS') {
          return refuse(reply, 401, 'UNAUTHENTICATED', 'Votre session est terminée. Reconnectez-vous.')
        }
        if (!can(actor, 'import:run')) {
          return refuse(reply, 403, 'FORBIDDEN', 'Vous n’avez pas le droit d’importer des données.')
        }
        if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new TooLarge()
        // A slow line must not keep a transaction open: the file arrives whole before it is read.
        await using folder = await mkdtempDisposable(join(tmpdir(), 'cordee-decp-'))
        const file = join(folder.path, 'received')
        await pipeline(request.body as Readable, limited, createWriteStream(file))
        return await importDecp({
          db: parts.database.app,
          ...ownCarrier(actor),
          startedById: signerOf(actor),
          fileName: fileNameOf(request.headers['x-file-name']),
          stream: createReadStream(file),
          today: parts.clock.today(),
          newId,
        })
      },
    )
  })
}

/** A form of another site cannot set a header of ours, whatever cookies the browser joins. */
const refusePlainForm = async (request: FastifyRequest, reply: FastifyReply) => {
  if (request.headers['x-cordee'] === '1') return
  return refuse(reply, 403, 'FORBIDDEN', 'Cette demande ne vient pas de l’espace de travail.')
}

async function* limited(source: AsyncIterable<Buffer>) {
  let received = 0
  for await (const chunk of source) {
    received += chunk.length
    if (received > MOST_BYTES) throw new TooLarge()
    yield chunk
  }
}

/** A name to show, not a path: its last part, on one line. Whatever is badly encoded stays readable. */
const fileNameOf = (header: string | string[] | undefined): string => {
  const written = new URLSearchParams(`name=${header ?? ''}`).get('name') ?? ''
  const name = written.split(/[\\/]/).at(-1)?.replace(/\p{C}/gu, '').trim().slice(0, 200)
  return name || 'fichier sans nom'
}

/** How Node says that the other side left in the middle. */
const CUT = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'])

const sayWhy = (error: NodeJS.ErrnoException, _request: FastifyRequest, reply: FastifyReply) => {
  if (error instanceof DecpUnreadable) {
    return refuse(reply, 422, 'DECP_UNREADABLE', `${error.message} Rien n’a été importé.`)
  }
  if (error instanceof DecpImportRefused) return refuse(reply, 409, 'IMPORT_REFUSED', error.message)
  if (error instanceof TooLarge) {
    const command = 'pnpm import:decp FICHIER'
    return refuse(
      reply,
      413,
      'TOO_LARGE',
      `Ce fichier dépasse 500 Mo : importez-le sur le serveur, par « ${command} ».`,
    )
  }
  if (CUT.has(error.code ?? ''))
    return refuse(reply, 400, 'BAD_REQUEST', 'L’envoi s’est interrompu. Recommencez.')
  throw error
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ message, errors: [{ message, extensions: { code } }] })
