import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'

const block = (opening: string): Map<string, string> => {
  const start = css.indexOf(opening)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name ?? '',
      (value ?? '').trim(),
    ]),
  )
}

const light = block(':root {')
const dark = block(":root:not([data-theme='light'])")
const darkChosen = block(":root[data-theme='dark'] {")

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const surfaces = ['snow', 'stone-0', 'stone-1']
const texts = ['ink', 'ink-2', 'ink-3', 'lake', 'lake-deep', 'larch', 'moss', 'rosehip']
const textPairs: [string, string][] = [
  ...texts.flatMap((text) => surfaces.map((surface): [string, string] => [text, surface])),
  ...['ink', 'ink-2', 'lake'].flatMap((text) =>
    ['lake-tint', 'larch-tint', 'moss-tint', 'rosehip-tint'].map((tint): [string, string] => [text, tint]),
  ),
  ['larch', 'larch-tint'],
  ['moss', 'moss-tint'],
  ['rosehip', 'rosehip-tint'],
  ['on-lake', 'lake'],
  ['on-lake', 'lake-deep'],
  ['on-rosehip', 'rosehip'],
  ['rail-ink', 'rail'],
  ['rail-ink-2', 'rail'],
  ['rail-ink', 'rail-active'],
  ['rail-ink', 'rail-badge'],
]
/** What the public portal writes, and on what. */
const portalPairs: [string, string][] = [
  ...['ink', 'ink-2', 'lake', 'lake-deep'].flatMap((text) =>
    [...surfaces, 'lake-tint'].map((surface): [string, string] => [text, surface]),
  ),
  ['ink', 'larch-tint'],
  ['ink', 'moss-tint'],
  ['rosehip', 'snow'],
  ['rosehip', 'stone-0'],
  ['on-lake', 'lake'],
  ['on-lake', 'lake-deep'],
  ['rail-ink', 'rail'],
  ['rail', 'rail-ink'],
]
const signPairs: [string, string][] = [
  ['control-line', 'snow'],
  ['control-line', 'stone-0'],
  ['focus', 'snow'],
  ['focus', 'stone-0'],
  ['focus', 'stone-1'],
  ['validated', 'track'],
  ['validated', 'planned'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_, theme) => {
  const ratio = ([front, back]: [string, string]): number =>
    contrast(theme.get(front) ?? '', theme.get(back) ?? '')

  it.each(textPairs)('text: %s on %s reaches AA (4.5)', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(signPairs)('sign: %s on %s reaches 3', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(3)
  })

  it.each(portalPairs)('text of the public portal: %s on %s reaches AAA (7)', (front, back) => {
    expect(ratio([front, back])).toBeGreaterThanOrEqual(7)
  })
})

it('a chosen dark theme is the dark theme of the system', () => {
  expect(darkChosen).toEqual(dark)
})
