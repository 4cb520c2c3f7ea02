import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { language, languageFacts } from '../messages/language.ts'

const font = (weight: 400 | 700): string =>
  fileURLToPath(
    import.meta.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  )

pdfmake.setFonts({ Atkinson: { normal: font(400), bold: font(700) } })
// A paper is made of words and of these two files: nothing else is ever read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path: string) => path === font(400) || path === font(700))

// The ink of the portal, on paper. @source packages/ui/src/tokens.css
export const ink = '#12262c'
export const lake = '#0b5563'
export const line = '#9cc5cc'

// The file holds the letters of Western Europe: narrow blanks become ordinary ones that do not break.
export const onPaper = (text: string): string => text.replaceAll('\u202f', '\u00a0')

export type Paper = {
  readonly title: string
  readonly author: string
  readonly fontSize: number
  /** In points: left, top, right, bottom. */
  readonly margins: readonly [number, number, number, number]
  readonly content: readonly Content[]
  /** At the foot of each page, when there may be several. */
  readonly foot?: (page: number, pages: number) => Content
}

/** A4, in the portal’s own letters, and in the language that is being read. */
export const drawPaper = async ({
  title,
  author,
  fontSize,
  margins,
  content,
  foot,
}: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [...margins],
    defaultStyle: { font: 'Atkinson', color: ink, fontSize, lineHeight: 1.2 },
    info: { title, author, creationDate: new Date(0) },
    language: languageFacts[language()].lang === 'en' ? 'en-GB' : 'fr-FR',
    displayTitle: true,
    content: [...content],
    ...(foot === undefined ? {} : { footer: foot }),
  } as TDocumentDefinitions
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

/** How many pages a file has. */
export const pagesOf = (file: Uint8Array): number =>
  Buffer.from(file)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0

/** The file as an answer, under a name that says what it is. */
export const paperAnswer = (file: Uint8Array<ArrayBuffer>, name: string): Response =>
  new Response(file, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'x-robots-tag': 'noindex',
    },
  })
