import { columnsOf, historySheets, sheetNames } from './sheets.ts'

/** The workbook to fill: a sheet each, needed columns in bold, one line as an example, everything as text. */
export const historyTemplate = async (): Promise<Buffer> => {
  // Read when a file is asked for: it weighs as much as the rest of a start.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  for (const sheet of sheetNames) {
    const worksheet = workbook.addWorksheet(historySheets[sheet].label, {
      views: [{ state: 'frozen', ySplit: 1 }],
    })
    const columns = columnsOf(sheet)
    // Text, so that a SIRET keeps its digits and a code its zeros.
    worksheet.columns = columns.map(([, { label }]) => ({
      header: label,
      width: Math.max(16, label.length + 2),
      style: { numFmt: '@' },
    }))
    worksheet.addRow(columns.map(([, { example }]) => example))
    columns.forEach(([, { required, note }], index) => {
      const head = worksheet.getCell(1, index + 1)
      head.font = { bold: required === true }
      if (note) head.note = note
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
