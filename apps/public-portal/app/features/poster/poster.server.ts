import { createHash } from 'node:crypto'
import type { Content } from 'pdfmake/interfaces'
import { drawPaper, ink, lake, line, onPaper, pagesOf, paperAnswer } from '../../display/paper.server.ts'
import { translate } from '../../messages/translate.ts'

export type Poster = {
  /** Above the title; by default, what the site is. */
  readonly header?: string
  /** What the work is, in a few large words. */
  readonly title: string
  readonly lead: string
  /** Short sentences, the most important first. */
  readonly lines: readonly string[]
  /** Number to call, and when. */
  readonly phone: string | null
  readonly hours: string | null
  /** Where the code leads. */
  readonly address: string
  /** A secret is scanned, never typed: its letters are not printed. */
  readonly addressHidden?: boolean
  readonly carrier: string
  readonly foot: string
  /** What each funder asks to be said of it, wherever the service shows itself. */
  readonly funders: readonly FunderOnPaper[]
}

type FunderOnPaper = {
  readonly text: string
  /** A PNG in base64. */
  readonly logo: string | null
}

const MOST_LINES = 9
const LARGE_LETTERS = 260
/** Of the letters, a little smaller: it is tried before a line is left out. */
const SMALLER = 0.88

const LOGO_WIDTH = 66

const funderLine = ({ text, logo }: FunderOnPaper): Content => ({
  columns: [
    logo === null
      ? { text: '', width: LOGO_WIDTH }
      : { image: `data:image/png;base64,${logo}`, fit: [LOGO_WIDTH, 20], width: LOGO_WIDTH },
    { text: onPaper(text), fontSize: 8, lineHeight: 1.1 },
  ],
  columnGap: 8,
  margin: [0, 4, 0, 0],
})

const contentOf = (
  {
    header = translate('poster.header'),
    title,
    lead,
    lines,
    phone,
    hours,
    address,
    addressHidden = false,
    carrier,
    foot,
    funders,
  }: Poster,
  scale: number,
): Content[] => [
  { text: onPaper(header), color: lake, bold: true, fontSize: 20 * scale, margin: [0, 0, 0, 10] },
  { text: onPaper(title), bold: true, fontSize: (title.length > 40 ? 36 : 44) * scale, lineHeight: 1.05 },
  { text: onPaper(lead), fontSize: 22 * scale, margin: [0, 8, 0, 16] },
  {
    ul: lines.map((each) => ({ text: onPaper(each), margin: [0, 0, 0, 5] })),
    fontSize: (lines.join('').length > LARGE_LETTERS ? 15 : 18) * scale,
    margin: [0, 0, 0, 16],
  },
  {
    table: {
      widths: ['*', 150],
      body: [
        [
          {
            stack: [
              { text: onPaper(translate('poster.call')), fontSize: 20, bold: true },
              {
                text: phone ?? translate('phone.unknown'),
                fontSize: phone === null ? 20 : 40,
                bold: true,
                color: lake,
                noWrap: phone !== null,
              },
              { text: onPaper(hours ?? ''), fontSize: 16 },
              { text: onPaper(translate('phone.free')), fontSize: 14, margin: [0, 6, 0, 0] },
            ],
          },
          { qr: address, fit: 140, foreground: ink, eccLevel: 'M', alignment: 'right' },
        ],
      ],
    },
    layout: {
      hLineColor: () => line,
      vLineWidth: () => 0,
      hLineWidth: () => 2,
      paddingTop: () => 14,
      paddingBottom: () => 14,
    },
  },
  { text: addressHidden ? '' : address, fontSize: 12, margin: [0, 10, 0, 2] },
  { text: onPaper(`${carrier}. ${foot}`), fontSize: 12 },
  ...funders.map(funderLine),
]

const draw = (poster: Poster, scale: number): Promise<Uint8Array<ArrayBuffer>> =>
  drawPaper({
    title: poster.title,
    author: poster.carrier,
    fontSize: 18,
    margins: [48, 40, 48, 28],
    content: contentOf(poster, scale),
  })

/**
 * One A4 page for a town hall, a bar, a France services house: the last lines are left out when they do not hold; they
 * are read on the site, or heard on the telephone.
 */
export const drawPoster = async (poster: Poster): Promise<Uint8Array<ArrayBuffer>> => {
  const most = Math.min(MOST_LINES, poster.lines.length)
  const tries = [
    { kept: most, scale: 1 },
    ...[1, 2 / 3, 1 / 3, 0].map((part) => ({ kept: Math.floor(most * part), scale: SMALLER })),
  ]
  let file = new Uint8Array()
  for (const { kept, scale } of tries) {
    file = await draw({ ...poster, lines: poster.lines.slice(0, kept) }, scale)
    if (pagesOf(file) === 1) break
  }
  return file
}

const KEPT_FILES = 60
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The same words are drawn once: a poster asked for again and again costs nothing more. */
const drawnOnce = (poster: Poster): Promise<Uint8Array<ArrayBuffer>> => {
  const words = createHash('sha256').update(JSON.stringify(poster)).digest('base64url')
  const known = kept.get(words)
  if (known !== undefined) return known
  const drawing = drawPoster(poster)
  kept.set(words, drawing)
  drawing.catch(() => kept.delete(words))
  const [oldest] = kept.keys()
  if (kept.size > KEPT_FILES && oldest !== undefined) kept.delete(oldest)
  return drawing
}

/** The poster as an answer; one that is somebody's own is kept nowhere: `drawPoster`. */
export const posterAnswer = async (poster: Poster, name: string, draw = drawnOnce): Promise<Response> =>
  paperAnswer(await draw(poster), name)
