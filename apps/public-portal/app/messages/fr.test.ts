import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { fr } from './fr.ts'

type Tree = { readonly [name: string]: string | Tree }

const sentences = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : sentences(value, here)
  })

const all = sentences(fr, '')

test('no line can break before « ? ! : ; » or inside quotation marks', () => {
  expect(all.filter(([, text]) => / [?!:;»]|« /.test(text))).toEqual([])
})

test('a number stays with its unit, and a telephone number in one piece', () => {
  expect(all.filter(([, text]) => /\d (h|mois|jours?|ans)\b|\b\d\d \d\d\b/.test(text))).toEqual([])
})

test('apostrophes are typographic: a straight one is an escape in ICU', () => {
  expect(all.filter(([, text]) => text.includes("'"))).toEqual([])
})

// What the trade says, and a jobseeker should not have to learn.
test('no word of the trade stands alone', () => {
  expect(all.filter(([, text]) => /bénéficiaire|prescripteur|éligib|titulaire/i.test(text))).toEqual([])
})

test('every sentence is valid ICU', () => {
  const errors: string[] = []
  const t = createTranslator({
    locale: 'fr',
    messages: fr as Tree,
    onError: (error) => {
      if (error.code === 'INVALID_MESSAGE') errors.push(error.message)
    },
  })
  for (const [path] of all) t.has(path as never) && t.raw(path as never) && t(path as never)
  expect(errors).toEqual([])
})
