import type { Content, TableCell } from 'pdfmake/interfaces'
import { drawPaper, lake, line, onPaper } from '../../display/paper.server.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { asDay, asDuration, asMonth } from '../../messages/formats.ts'
import { speaking } from '../../messages/language.server.ts'
import { translate } from '../../messages/translate.ts'
import { type Certificate, periodOf } from './certificate-sheet.tsx'

type Work = Certificate['works'][number]

const right = (text: string, bold = false): TableCell => ({ text: onPaper(text), alignment: 'right', bold })

/** A month a line, its total under it; training has its column only where there was some. */
const monthsOf = ({ months, workedMinutes, trainedMinutes }: Work): Content => {
  const trained = trainedMinutes > 0
  const row = (name: string, worked: string, training: string, bold = false): TableCell[] => [
    { text: onPaper(name), bold },
    right(worked, bold),
    ...(trained ? [right(training, bold)] : []),
  ]
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...(trained ? [110, 110] : [110])],
      body: [
        row(
          translate('certificate.month'),
          translate('certificate.worked'),
          translate('certificate.training'),
          true,
        ),
        ...months.map((each) =>
          row(asMonth(each.month), asDuration(each.workedMinutes), asDuration(each.trainedMinutes)),
        ),
        row(translate('certificate.sum'), asDuration(workedMinutes), asDuration(trainedMinutes), true),
      ],
    },
    layout: { hLineColor: () => line, vLineWidth: () => 0, hLineWidth: () => 0.7 },
    margin: [0, 4, 0, 12],
  }
}

const workOf = (work: Work): Content[] => [
  {
    text: onPaper(
      translate('certificate.work', {
        trade: tradeName(work.romeCode, work.tradeLabel),
        employer: work.employerName,
      }),
    ),
    bold: true,
    fontSize: 13,
    headlineLevel: 1,
    margin: [0, 6, 0, 0],
  },
  onPaper(
    work.to === null
      ? translate('certificate.datesOpen', { from: asDay(work.from) })
      : translate('certificate.dates', { from: asDay(work.from), to: asDay(work.to) }),
  ),
  monthsOf(work),
]

/** What the paper holds, in the order in which it is read. */
export const contentOf = (certificate: Certificate): Content[] => {
  const { carrierName: carrier, personName: name, trainedMinutes } = certificate
  return [
    { text: onPaper(carrier), color: lake, bold: true, fontSize: 14, margin: [0, 0, 0, 18] },
    { text: translate('certificate.paper'), bold: true, fontSize: 24, margin: [0, 0, 0, 14] },
    {
      text: onPaper(
        translate('certificate.says', { carrier, name, hours: asDuration(certificate.workedMinutes) }),
      ),
      fontSize: 14,
      margin: [0, 0, 0, 4],
    },
    onPaper(translate('certificate.period', periodOf(certificate))),
    ...(trainedMinutes > 0
      ? [onPaper(translate('certificate.trained', { hours: asDuration(trainedMinutes) }))]
      : []),
    ...certificate.works.flatMap(workOf),
    onPaper(translate('certificate.source', { carrier })),
    onPaper(translate('certificate.notPayslip')),
    {
      text: onPaper(
        `${translate('certificate.issued', { day: asDay(certificate.issuedOn) })} ${translate('certificate.check', { phone: certificate.carrierPhone })}`,
      ),
      bold: true,
      margin: [0, 10, 0, 0],
    },
  ]
}

/** The paper, in French whatever is being read: it is shown to people of here. Nothing of it is kept. */
export const drawCertificate = (certificate: Certificate): Promise<Uint8Array<ArrayBuffer>> =>
  speaking('fr', () => {
    const title = translate('certificate.paper')
    return drawPaper({
      title,
      author: certificate.carrierName,
      fontSize: 12,
      margins: [56, 48, 56, 56],
      content: contentOf(certificate),
      foot: (page, pages) => ({
        text: onPaper(
          speaking('fr', () => translate('certificate.page', { page: String(page), pages: String(pages) })),
        ),
        alignment: 'center',
        fontSize: 10,
      }),
    })
  })
