import type { Actor } from '@cordee/domain/access/actor'
import { can } from '@cordee/domain/access/permissions'
import { formatDay } from '@cordee/domain/kernel/day'
import { type Audience, audienceLabels } from '@cordee/domain/reporting/audience'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ownCarrier } from '../access/visibility.ts'
import { withinCarrier } from '../db/carrier-scope.ts'
import type { Database } from '../db/client.ts'
import { toDay } from '../db/day.ts'
import { isConfirmed, StepUpNeeded } from '../graphql/step-up.ts'
import { figuresCsv } from './public-report.ts'
import type { Figures } from './report-figures.ts'

export interface ReportFileParts {
  readonly database: Database
  readonly sessionOf: (request: FastifyRequest) => Promise<{ actor: Actor; steppedUpAt: Date | null }>
}

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).type('text/plain; charset=utf-8').send(message)

/** `GET /bilans/ID.csv` and `/bilans/ID.xlsx`: a frozen report as a file, the same figures each time. */
export const openReportFiles = (server: FastifyInstance, parts: ReportFileParts): void => {
  server.get<{ Params: { file: string } }>('/fichiers/bilans/:file', async (request, reply) => {
    const [, id, kind] = /^([0-9a-f-]{36})\.(csv|xlsx)$/.exec(request.params.file) ?? []
    const { actor, steppedUpAt } = await parts.sessionOf(request)
    if (actor.kind === 'ANONYMOUS') return refuse(reply, 401, 'Votre session est terminée. Reconnectez-vous.')
    if (!can(actor, 'report:read') || actor.organisationId !== null)
      return refuse(reply, 403, 'Vous n’avez pas accès à ce bilan.')
    const own = ownCarrier(actor)
    const report = id
      ? await withinCarrier(own.carrierId, () =>
          parts.database.carrier.frozenReport.findFirst({ where: { id, ...own }, include: { rows: true } }),
        )
      : null
    if (!report || !kind) return refuse(reply, 404, 'Bilan introuvable.')
    // Lines of people leave, be it under pseudonyms: an open screen left alone is not enough.
    if (kind === 'xlsx' && report.audience === 'CONTROL' && !isConfirmed(steppedUpAt))
      return refuse(reply, 428, new StepUpNeeded().message)
    const figures = report.figures as unknown as Figures
    const name = `bilan-${report.number}.${kind}`
    reply
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
    if (kind === 'csv') return reply.type('text/csv; charset=utf-8').send(figuresCsv(figures))
    const bytes = await workbookOf(report, figures)
    return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(bytes)
  })
}

interface Frozen {
  readonly title: string
  readonly number: number
  readonly audience: string
  readonly fromDay: Date
  readonly toDay: Date
  readonly frozenOn: Date
  readonly queryVersion: string
  readonly rows: readonly { month: Date; commitmentId: string; pseudonym: string; minutes: number }[]
}

const hours = (value: number | null): number | string => (value === null ? 'masqué' : value / 60)

const workbookOf = async (report: Frozen, figures: Figures): Promise<Buffer> => {
  // Read when a file is asked for: it weighs as much as the rest of a start.
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  // The day of the report, not of the download: the same report gives the same file.
  book.created = report.frozenOn
  book.modified = report.frozenOn
  const sheet = book.addWorksheet('Bilan')
  sheet.columns = [{ width: 44 }, { width: 18 }, { width: 18 }, { width: 18 }, { width: 18 }]
  sheet.addRow([report.title]).font = { bold: true, size: 14 }
  sheet.addRow([`Version ${report.number}, arrêtée le ${formatDay(toDay(report.frozenOn))}`])
  sheet.addRow([`Période du ${formatDay(toDay(report.fromDay))} au ${formatDay(toDay(report.toDay))}`])
  sheet.addRow([
    `Public : ${audienceLabels[report.audience as Audience]}. Heures validées. Calcul ${report.queryVersion}`,
  ])
  sheet.addRow([])
  sheet.addRow(['Heures validées', hours(figures.validated)])
  sheet.addRow(['Personnes', figures.participants ?? 'masqué'])
  sheet.addRow(['Équivalents temps plein', figures.fteHundredths / 100])
  sheet.addRow(['Heures dues à la fin de la période', hours(figures.due)])
  sheet.addRow(['Heures validées depuis le début', hours(figures.validatedSinceStart)])
  for (const { title, columns, lines, unit, rule } of figures.tables) {
    sheet.addRow([])
    sheet.addRow([title, ...columns]).font = { bold: true }
    for (const { label, values } of lines) {
      sheet.addRow([
        label,
        ...values.map((value, index) =>
          unit === 'HOURS' || (unit === 'HOURS_AND_PEOPLE' && index === 0)
            ? hours(value)
            : (value ?? 'masqué'),
        ),
      ])
    }
    sheet.addRow([rule]).font = { italic: true }
  }
  if (figures.contracts.length > 0) {
    sheet.addRow([])
    sheet.addRow(['Marché', 'Donneur d’ordre', 'Dû (h)', 'Validé (h)']).font = { bold: true }
    for (const { title, buyer, due, validated } of figures.contracts)
      sheet.addRow([title, buyer, hours(due), hours(validated)])
  }
  // Rows under pseudonyms are for whoever controls on the spot, and for no table that is sent around.
  if (report.audience === 'CONTROL') {
    const rows = book.addWorksheet('Lignes')
    rows.addRow(['Mois', 'Engagement', 'Personne (pseudonyme)', 'Heures']).font = { bold: true }
    for (const row of report.rows)
      rows.addRow([toDay(row.month).slice(0, 7), row.commitmentId, row.pseudonym, row.minutes / 60])
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}
