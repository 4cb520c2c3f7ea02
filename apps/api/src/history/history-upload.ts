import type { Readable } from 'node:stream'
import type { Actor } from '@cordee/domain/access/actor'
import { can } from '@cordee/domain/access/permissions'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownCarrier, signerOf } from '../access/visibility.ts'
import type { Database } from '../db/client.ts'
import { isConfirmed, StepUpNeeded } from '../graphql/step-up.ts'
import { type Clock, newId } from '../platform/clock.ts'
import { refuseForeignOrigin } from '../platform/origin.ts'
import type { Totals } from './history.ts'
import { SameOrganisation, TotalsDiffer, UnknownReference } from './history-guards.ts'
import { openParcel, TooLarge } from './letter.ts'
import type { Mapping } from './mapping.ts'
import { HistoryUnreadable } from './read-file.ts'
import { columnsOf, historySheets, type SheetName, sheetNames } from './sheets.ts'
import { commit, NotAsExpected, type Simulated, simulate, undo } from './take-over.ts'
import { historyTemplate } from './template.ts'

export interface HistoryUploadParts {
  readonly database: Database
  readonly clock: Clock
  readonly sessionOf: (request: FastifyRequest) => Promise<{ actor: Actor; steppedUpAt: Date | null }>
}

const MOST_PROBLEMS = 200
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ message, code })

/**
 * `/import/history` beside the workspace: a POST of the file says what it holds and writes nothing; with the totals of
 * the other tool it is taken over; each import is taken back whole. Administrators only, with a fresh code to write.
 */
export const openHistoryUpload = (server: FastifyInstance, parts: HistoryUploadParts): void => {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body))
    scope.setErrorHandler(sayWhy)
    const db = parts.database.app

    /** Who asks, when they may; otherwise the answer is given. */
    const allowed = async (request: FastifyRequest, reply: FastifyReply, confirmed: boolean) => {
      const { actor, steppedUpAt } = await parts.sessionOf(request)
      if (actor.kind === 'ANONYMOUS') {
        refuse(reply, 401, 'UNAUTHENTICATED', 'Votre session est terminée. Reconnectez-vous.')
        return null
      }
      if (!can(actor, 'user:manage')) {
        refuse(
          reply,
          403,
          'FORBIDDEN',
          'Seule une administratrice ou un administrateur reprend un historique.',
        )
        return null
      }
      if (confirmed && !isConfirmed(steppedUpAt)) {
        refuse(reply, 428, 'STEP_UP_NEEDED', new StepUpNeeded().message)
        return null
      }
      return { ...ownCarrier(actor), staffId: signerOf(actor), newId }
    }

    scope.get('/import/history', async (request, reply) => {
      const desk = await allowed(request, reply, false)
      if (desk === null) return reply
      const imports = await db.historyImport.findMany({
        where: { carrierId: desk.carrierId },
        select: { id: true, fileName: true, committedAt: true, undoneAt: true, totals: true },
        orderBy: { committedAt: 'desc' },
        take: 50,
      })
      return reply.header('cache-control', 'private, no-store').send({ imports })
    })

    scope.get('/import/history/modele.xlsx', async (request, reply) => {
      if ((await allowed(request, reply, false)) === null) return reply
      return reply
        .type(workbookType)
        .header('content-disposition', 'attachment; filename="modele-historique.xlsx"')
        .send(await historyTemplate())
    })

    scope.post(
      '/import/history',
      { onRequest: [refuseForeignOrigin, refusePlainForm] },
      async (request, reply) => {
        const expected = expectedOf(request)
        const desk = await allowed(request, reply, expected !== null)
        if (desk === null) return reply
        const letter = lengthOf.safeParse(request.headers['x-letter-bytes'])
        const { files, choice } = await openParcel(request.body as Readable, letter.data ?? 0)
        const remembered = await db.historyMapping.findUnique({ where: { carrierId: desk.carrierId } })
        const simulated = await simulate(files, (remembered?.columns ?? {}) as Mapping, choice)
        if (expected === null) return told(simulated)
        const written = await commit(db, simulated, expected, {
          ...desk,
          fileName: files
            .map(({ name }) => name)
            .join(', ')
            .slice(0, 200),
          today: parts.clock.today(),
        })
        return { ...told(simulated), importId: written.importId }
      },
    )

    scope.post<{ Params: { id: string } }>(
      '/import/history/:id/undo',
      { onRequest: [refuseForeignOrigin, refusePlainForm] },
      async (request, reply) => {
        const desk = await allowed(request, reply, true)
        if (desk === null) return reply
        const id = z.uuid().safeParse(request.params.id)
        if (id.success && (await undo(db, id.data, desk))) return { undone: true }
        return refuse(
          reply,
          409,
          'NOT_UNDONE',
          'Rien n’a été repris : cet import n’existe pas, est déjà repris, ou des heures, des positions ou des suivis s’appuient depuis sur ses lignes.',
        )
      },
    )
  })
}

/** A sheet as it is understood: what it holds, and which heading each of our columns is read from. */
interface Understood {
  readonly sheet: SheetName
  readonly label: string
  readonly sources: readonly string[]
  readonly headings: readonly string[]
  readonly columns: readonly { field: string; label: string; required: boolean; heading: string | null }[]
}

interface Told {
  readonly totals: Totals
  readonly sheets: readonly Understood[]
  readonly unknown: readonly string[]
  /** What a sheet may hold. */
  readonly kinds: readonly { sheet: SheetName; label: string }[]
  readonly missing: readonly string[]
  readonly problemCount: number
  readonly problems: readonly { sheet: string; row: number; heading: string; sentence: string }[]
}

const understood = ({ sheets, mapping }: Simulated): Understood[] =>
  sheetNames.flatMap((sheet) => {
    const read = sheets.filter((each) => each.sheet === sheet)
    if (read.length === 0) return []
    return [
      {
        sheet,
        label: historySheets[sheet].label,
        sources: read.map(({ source }) => source),
        headings: [...new Set(read.flatMap(({ headings }) => headings.filter((heading) => heading !== '')))],
        columns: columnsOf(sheet).map(([field, { label, required = false }]) => ({
          field,
          label,
          required,
          heading: mapping[sheet]?.[field] ?? null,
        })),
      },
    ]
  })

const kinds = sheetNames.map((sheet) => ({ sheet, label: historySheets[sheet].label }))

const told = (simulated: Simulated): Told => ({
  ...said(simulated),
  sheets: understood(simulated),
  unknown: simulated.unknown,
  kinds,
})

const said = ({ totals, missing, problems }: Simulated) => ({
  totals,
  missing,
  problemCount: problems.length,
  problems: problems.slice(0, MOST_PROBLEMS).map(({ sheet, row, heading, sentence }) => ({
    sheet: historySheets[sheet].label,
    row,
    heading,
    sentence,
  })),
})

/** A form of another site cannot set a header of ours, whatever cookies the browser joins. */
const refusePlainForm = async (request: FastifyRequest, reply: FastifyReply) =>
  request.headers['x-cordee'] === '1'
    ? undefined
    : refuse(reply, 403, 'FORBIDDEN', 'Cette demande ne vient pas de l’espace de travail.')

const lengthOf = z.coerce.number().int().min(2).max(1_000_000)
const minutesOf = z.coerce.number().int().min(0).max(1_000_000_000)

/** The totals of the other tool, in minutes; without both the file is only looked at. */
const expectedOf = ({ headers }: FastifyRequest) => {
  const due = minutesOf.safeParse(headers['x-due-minutes'])
  const counted = minutesOf.safeParse(headers['x-counted-minutes'])
  return due.success && counted.success ? { dueMinutes: due.data, countedMinutes: counted.data } : null
}

const sayWhy = (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
  if (error instanceof HistoryUnreadable)
    return refuse(reply, 422, 'HISTORY_UNREADABLE', `${error.message} Rien n’a été écrit.`)
  if ([NotAsExpected, SameOrganisation, TotalsDiffer, UnknownReference].some((kind) => error instanceof kind))
    return refuse(reply, 409, 'NOT_AS_EXPECTED', error.message)
  if (error instanceof TooLarge)
    return refuse(
      reply,
      413,
      'TOO_LARGE',
      'Ce fichier dépasse 30 Mo : importez-le sur le serveur, par « pnpm import:history FICHIER ».',
    )
  throw error
}
