import type { Browser, Page } from '@playwright/test'
import { addresses } from './playwright.config.ts'
import { facilitator, signIn } from './workspace.ts'

/** A screen of the workspace. */
export interface Screen {
  readonly name: string
  readonly path: string
}

const places: readonly Screen[] = [
  ['today', '/'],
  ['tasks', '/a-faire'],
  ['contracts', '/marches'],
  ['new contract', '/marches/nouveau'],
  ['purchases', '/achats'],
  ['watch', '/veille'],
  ['people', '/personnes'],
  ['referrals', '/orientations'],
  ['opportunities', '/opportunites'],
  ['hours', '/heures'],
  ['organisations', '/organisations'],
  ['messages', '/messages'],
  ['agenda', '/agenda'],
  ['staffing', '/personnel'],
  ['outcomes', '/situations'],
  ['penalties', '/penalites'],
  ['reports', '/bilans'],
  ['programme', '/programme'],
  ['time', '/temps'],
  ['service', '/presence'],
  ['carrier', '/structure'],
  ['bus lines', '/cars'],
  ['policies', '/parametres'],
  ['account', '/compte'],
  ['reserved', '/comptes'],
  ['not found', '/nulle-part'],
].map(([name = '', path = '']) => ({ name, path }))

/** What only an administrator opens. */
const administration: readonly Screen[] = [
  ['accounts', '/comptes'],
  ['partners', '/partenaires'],
  ['history', '/historique'],
  ['privacy', '/confidentialite'],
  ['journal', '/journal'],
  ['programme of the administrator', '/programme'],
].map(([name = '', path = '']) => ({ name, path }))

const administrator = { ...facilitator, email: 'admin@cordee.example' }

/** What a list leads to: its first line, in each of its tabs. */
const further: readonly { from: string; name: string; link: RegExp; tabs?: readonly string[] }[] = [
  {
    from: '/marches',
    name: 'contract',
    link: /^\/marches\/[\da-f-]{36}$/,
    tabs: [
      'clause',
      'attribution',
      'opportunites',
      'personnes',
      'heures',
      'echanges',
      'procedure',
      'journal',
    ],
  },
  { from: '/personnes', name: 'person', link: /^\/personnes\/[\da-f-]{36}$/, tabs: ['attestation'] },
  { from: '/opportunites', name: 'opportunity', link: /^\/opportunites\/[\da-f-]{36}$/ },
  { from: '/organisations', name: 'organisation', link: /^\/organisations\/[\da-f-]{36}$/ },
  { from: '/bilans', name: 'report', link: /^\/bilans\/[\da-f-]{36}$/ },
]

/** Waits until the page says what it holds: its title is there and nothing loads any more. */
export const arrive = async (page: Page, { path }: Screen): Promise<void> => {
  await page.goto(`${addresses.facilitator}${path}`)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
}

const screensOf = async (page: Page): Promise<Screen[]> => {
  const screens = [...places]
  for (const { from, name, link, tabs = [] } of further) {
    await arrive(page, { name: from, path: from })
    const hrefs = await page.$$eval('main a[href]', (links) => links.map((each) => each.getAttribute('href')))
    const path = hrefs.find((href) => href !== null && link.test(href))
    if (!path) continue
    screens.push({ name, path }, ...tabs.map((tab) => ({ name: `${name} ${tab}`, path: `${path}/${tab}` })))
  }
  return screens
}

export interface Sight {
  readonly page: Page
  readonly screens: readonly Screen[]
}

/** Every screen of the workspace, each before the eyes of whoever may see it; what is behind a list is found by following it. */
export const everyScreen = async (browser: Browser): Promise<Sight[]> => {
  const open = async () => (await browser.newContext({ locale: 'fr-FR' })).newPage()
  const [door, desk, office] = [await open(), await open(), await open()]
  await signIn(desk)
  await signIn(office, administrator)
  return [
    { page: door, screens: [{ name: 'sign in', path: '/connexion' }] },
    { page: desk, screens: await screensOf(desk) },
    { page: office, screens: administration },
  ]
}
