import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const script = readFileSync(new URL('./page-tools.js', import.meta.url), 'utf8')

interface Button {
  hidden: boolean
}

/** The module in a browser that has these voices, or no speech at all. */
const run = (voices: readonly string[] | null, lang = 'fr') => {
  const listen: Button = { hidden: true }
  const print: Button = { hidden: true }
  const byHand: Button = { hidden: false }
  const later: (() => void)[] = []
  const spoken = voices === null ? [] : [...voices]
  const speech = {
    getVoices: () => spoken.map((lang) => ({ lang })),
    addEventListener: (_event: string, heard: () => void) => later.push(heard),
  }
  runInNewContext(script, {
    document: {
      documentElement: { lang },
      querySelectorAll: (selector: string) => {
        if (selector.includes('without-script')) return [byHand]
        return selector.includes('listen') ? [listen] : [print]
      },
      addEventListener: () => {},
    },
    addEventListener: () => {},
    navigator: {},
    ...(voices === null ? {} : { speechSynthesis: speech }),
  })
  const voicesCome = (lang: string) => {
    spoken.push(lang)
    for (const heard of later) heard()
  }
  return { listen, print, byHand, voicesCome }
}

test.each([[null], [[]], [['en-US', 'de-DE']]])(
  'with the voices %o there is no button to listen',
  (voices) => {
    const { listen, print, byHand } = run(voices)
    expect(listen.hidden).toBe(true)
    expect(print.hidden).toBe(false)
    expect(byHand.hidden).toBe(true)
  },
)

test.each([['fr-FR'], ['fr_CA'], ['fr']])('with a voice %s there is one', (lang) => {
  expect(run(['en-US', lang]).listen.hidden).toBe(false)
})

test('a French voice that comes late shows it', () => {
  const { listen, voicesCome } = run(['en-US'])
  expect(listen.hidden).toBe(true)
  voicesCome('fr-FR')
  expect(listen.hidden).toBe(false)
})

test('a page in English is read by an English voice, and by no other', () => {
  expect(run(['fr-FR'], 'en').listen.hidden).toBe(true)
  expect(run(['fr-FR', 'en-GB'], 'en').listen.hidden).toBe(false)
})
