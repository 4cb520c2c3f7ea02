import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import DoIUse from 'doiuse/lib/DoIUse.js'
import postcss, { type Root } from 'postcss'
import { expect, test } from 'vitest'

/** Telephones people were given in 2021 and never changed. */
const browsers = ['ios_saf 14.5-14.8', 'safari 14.1', 'chrome 90', 'firefox 88', 'samsung 14.0']

/** What these do not know, and why the page stands without it. */
const withFallback: Readonly<Record<string, string>> = {
  'css-cascade-layers': 'base.css alone; portal.css repeats, unlayered, what a page needs of it',
  'css-focus-visible': 'the layer that hides the browser’s own ring is unknown to the same engines',
  'text-decoration': 'the thickness of a line: it is drawn all the same',
  'css-clip-path': 'clip: rect() is said before it',
  'css-masks': 'clip-path again, as the tables sort it',
  'css-sticky': 'known for what is stuck here; elsewhere the bar keeps to its place',
  'css-overflow': 'hidden and auto, known for twenty years; clip, which they count, is not used',
  multicolumn: 'a break inside a line of links, or a link below the other',
  'text-size-adjust': 'a wish about zooming, prefixed too',
  'css-scrollbar': 'the colour of a bar',
  'css-content-visibility': 'everything is laid out at once, as it always was',
  'css-selection': 'the colour of a selection',
  'css-touch-action': 'the workspace’s components alone',
  'css-scroll-behavior': 'asks for less movement, where there is none',
  'css-not-sel-list': 'one selector in it, which they know',
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const sheets = [
  ...globSync('apps/public-portal/app/**/*.css', { cwd: root }),
  'packages/ui/src/base.css',
  'packages/ui/src/tokens.css',
]

/** What stands behind `@supports selector(…)` is read by the engines that said they know it, and by no other. */
const askedFirst = (root: Root) => {
  root.walkAtRules('supports', (rule) => {
    if (rule.params.startsWith('selector(')) rule.remove()
  })
}

const unknownIn = async (file: string, css: string): Promise<string[]> => {
  const found = new Set<string>()
  const onFeatureUsage = ({ feature }: { feature: string }) => found.add(feature)
  await postcss([askedFirst, new DoIUse({ browsers, onFeatureUsage })]).process(css, { from: file })
  return [...found].filter((feature) => withFallback[feature] === undefined)
}

test.each(sheets)('%s has nothing that a telephone of 2021 cannot do without', async (file) => {
  expect(await unknownIn(file, readFileSync(`${root}${file}`, 'utf8'))).toEqual([])
})

test('layers, which they drop whole, are in base.css alone', () => {
  const layered = sheets.filter((file) => readFileSync(`${root}${file}`, 'utf8').includes('@layer'))
  expect(layered).toEqual(['packages/ui/src/base.css'])
})

test('a feature of later years is found', async () => {
  expect(await unknownIn('planted.css', '.a:has(.b) { color: red }')).toEqual(['css-has'])
  const asked = '@supports selector(:has(*)) { .a:has(.b) { color: red } }'
  expect(await unknownIn('planted.css', asked)).toEqual([])
  expect(await unknownIn('planted.css', `${asked} .a:has(.b) { color: red }`)).toEqual(['css-has'])
  expect(await unknownIn('planted.css', '@container (width > 20rem) { a { color: red } }')).not.toEqual([])
})

const scripts = globSync(['apps/public-portal/app/enhancements/*.js', 'apps/public-portal/public/*.js'], {
  cwd: root,
})
/** What an engine of 2021 cannot read: it would drop the whole file, and the page its tools. */
const unread =
  /\(\?<[=!]|\.at\(|\.to(?:Sorted|Reversed|Spliced)\(|structuredClone|Object\.hasOwn|\.findLast|static \{/

test('the scripts are found, and a word of later years is one', () => {
  expect(scripts.length).toBeGreaterThan(1)
  expect(unread.test('text.split(/(?<=[.!?])/)')).toBe(true)
})

test.each(scripts)('%s is read by the engines of these telephones', (file) => {
  expect(readFileSync(`${root}${file}`, 'utf8')).not.toMatch(unread)
})
