import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pagesOf } from '../../display/paper.server.ts'
import { speaking } from '../../messages/language.server.ts'
import { contentOf, drawCertificate } from './certificate-paper.server.ts'
import { CertificateSheet } from './certificate-sheet.tsx'

const months = (count: number) =>
  Array.from({ length: count }, (_each, index) => ({
    month: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as never,
    workedMinutes: 7230 as never,
    trainedMinutes: 0 as never,
  }))
const work = (id: string, count: number) => ({
  id,
  employerName: 'Adret Intérim (démo)',
  romeCode: 'F1704',
  tradeLabel: 'Préparation du gros œuvre',
  from: '2025-01-06' as never,
  to: null,
  workedMinutes: (7230 * count) as never,
  trainedMinutes: 0 as never,
  months: months(count),
})
const certificate = (works = [work('a', 3)]) => ({
  personName: 'Noé Décor (démo)',
  carrierName: 'Maison de l’emploi (démo)',
  carrierPhone: '+33465711234',
  issuedOn: '2026-11-28' as never,
  first: '2025-01' as never,
  last: '2025-03' as never,
  workedMinutes: 21_690 as never,
  trainedMinutes: 0 as never,
  works,
})

test('a usual certificate is one A4 page, in French whatever is being read', async () => {
  const file = await speaking('en', () => drawCertificate(certificate()))
  const text = Buffer.from(file).toString('latin1')
  expect(text).toContain('/Lang (fr-FR)')
  expect(text).toMatch(/MediaBox \[0 0 595\.28 841\.89\]/)
  expect(pagesOf(file)).toBe(1)
  expect(file).toEqual(await drawCertificate(certificate()))
})

test('years of work take the pages they need', async () => {
  expect(pagesOf(await drawCertificate(certificate([work('a', 24), work('b', 24)])))).toBe(3)
})

// PDF writes what is not ASCII in two bytes a letter.
const inTwoBytes = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1')

test('the file has a title, which its window shows', async () => {
  const text = Buffer.from(await drawCertificate(certificate())).toString('latin1')
  expect(text).toContain('/DisplayDocTitle true')
  expect(text).toContain(inTwoBytes('Attestation d’heures de travail'))
})

const plain = (text: string): string => text.replaceAll(/\s/g, ' ')

/** The texts of a paper, wherever they are: paragraphs, cells of its tables. */
const textsOf = (held: unknown): string[] => {
  if (typeof held === 'string') return [plain(held)]
  if (Array.isArray(held)) return held.flatMap(textsOf)
  if (typeof held !== 'object' || held === null) return []
  const { text, table } = held as { text?: unknown; table?: { body: unknown } }
  return table === undefined ? textsOf(text) : textsOf(table.body)
}

test('the page says all that the paper says, in the same order', () => {
  const trained = { ...work('a', 3), trainedMinutes: 60 as never }
  const said = { ...certificate([trained, work('b', 2)]), trainedMinutes: 60 as never }
  const [page, [carrier = '', ...paper]] = speaking('fr', () => [
    plain(renderToStaticMarkup(createElement(CertificateSheet, { certificate: said as never }))),
    textsOf(contentOf(said as never)),
  ])
  expect(page).toContain(carrier)
  expect(paper.length).toBeGreaterThan(30)
  let from = 0
  for (const text of paper) {
    const found = page.indexOf(text, from)
    expect(found, text).toBeGreaterThanOrEqual(from)
    from = found + text.length
  }
})
