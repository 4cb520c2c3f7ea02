import type { Browser, Page, Response } from '@playwright/test'
import { askForAlert, closePosition, type Holder, openLink, sendLink } from './links.ts'
import { startOwnPortal } from './own-portal.ts'
import { startPercentContract } from './percent-contract.ts'
import { addresses } from './playwright.config.ts'
import { proveAdviser, signIn } from './workspace.ts'

/** A page of the public portal as one visitor meets it. */
export interface PublicPage {
  readonly name: string
  readonly path: string
  /** Inside whose space; absent: anybody. */
  readonly inside?: Space
  readonly status?: number
  /** As its form comes back when it is sent with nothing in it. */
  readonly refused?: true
  readonly version: Version
  /** Of another portal: the one whose API is silent. */
  readonly site?: string
}

const versions = ['fr', 'simple', 'en'] as const
type Version = (typeof versions)[number]
type Space =
  | 'company'
  | 'site'
  | 'worked'
  | 'buyer'
  | 'decider'
  | 'adviser'
  | 'unproven'
  | 'person'
  | 'waiting'

/** Where a page is. */
export const placeOf = ({ site = addresses.public, path }: PublicPage): string => `${site}${path}`

/** Goes there as a visitor does; a refused form is sent from its page. */
export const visit = async (page: Page, visited: PublicPage): Promise<Response | null> => {
  const shown = await page.goto(placeOf(visited))
  if (!visited.refused) return shown
  const [answer] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST'),
    page.waitForEvent('load'),
    // What a browser would ask first is the server's to say.
    page
      .locator('main form[method=post]')
      .first()
      .evaluate((form: HTMLFormElement) => form.submit()),
  ])
  // Its summary has the focus: it is looked at from its beginning, as every page.
  await page.evaluate(() => scrollTo(0, 0))
  return answer
}

/** The page as it is sent. */
export const sourceOf = async ({ request }: Page, visited: PublicPage): Promise<string> => {
  const place = placeOf(visited)
  const answer = visited.refused
    ? await request.post(place, { form: {}, headers: { origin: new URL(place).origin } })
    : await request.get(place)
  return answer.text()
}

/** The page as it is read in each version. */
const inEveryVersion = (page: Omit<PublicPage, 'version'>): PublicPage[] =>
  versions.map((version) =>
    version === 'fr'
      ? { ...page, version }
      : {
          ...page,
          version,
          name: `${page.name} (${version})`,
          path: `/${version}${page.path}`.replace(/\/$/, ''),
        },
  )

const holders: Readonly<Record<Exclude<Space, 'waiting'>, Holder>> = {
  company: { audience: 'COMPANY', of: 'Adret Intérim' },
  site: { audience: 'COMPANY', of: 'Tri Oisans' },
  worked: { audience: 'COMPANY', of: 'Propreté des Rousses' },
  buyer: { audience: 'BUYER', of: 'CC de la Matheysine' },
  // Its contract of 48 flats has hours missing, and a case.
  decider: { audience: 'BUYER', of: 'Alpes Isère Habitat' },
  adviser: { audience: 'ADVISER', of: 'Mission locale' },
  unproven: { audience: 'JOBSEEKER', of: 'Noé' },
  person: { audience: 'JOBSEEKER', of: 'Noé' },
}
/** Noé Décor's, who does not exist. */
const birth = { day: '18', month: 'juin' }

const everybody = [
  ['home', '/'],
  ['list', '/opportunites'],
  ['list widened', '/opportunites?ou=venosc&moyen=sans-voiture&metier=G1603'],
  ['list without a car', '/opportunites?commune=38269&moyen=sans-voiture'],
  ['looking for work', '/je-cherche'],
  ['looking for work, my way', '/je-cherche?etape=2'],
  ['looking for work, call me', '/je-cherche?etape=3'],
  ['alerts', '/alertes'],
  ['alert asked', '/alertes?jusque=2027-02-20'],
  ['study', '/etude'],
  ['study asked', '/etude?avant=2026-11-25'],
  ['list of a valley', '/opportunites?vallee=trieves'],
  ['request sent', '/demande-envoyee'],
  ['request sent for good', '/demande-envoyee?avant=2026-11-25&numero=ABC123'],
  ['how it works', '/comment-ca-marche'],
  ['is it for me', '/est-ce-pour-moi'],
  ['advisers', '/conseillers'],
  ['advisers ask', '/conseillers/entrer'],
  ['news of advisers', '/conseillers/nouvelles/01a21e26-163d-700b-8ba7-a6730bd9cccc'],
  ['contact', '/contact'],
  ['mobility', '/mobilite'],
  ['meetings', '/reunions'],
  ['offline', '/hors-ligne'],
  ['companies', '/entreprises'],
  ['door of professionals', '/lien'],
  ['door of people', '/suivi'],
  ['closed link', '/lien/abc'],
  ['closed own link', '/suivi/abc'],
  ['figures', '/chiffres'],
  ['accessibility', '/accessibilite'],
  ['personal data', '/donnees-personnelles'],
  ['legal notice', '/mentions-legales'],
  ['site map', '/plan-du-site'],
].map(([name = '', path = '']) => ({ name, path }))

const inside = [
  { name: 'company', path: '/lien', inside: 'company' },
  { name: 'sheet of a month', path: '/lien/heures/2026-10', inside: 'company' },
  { name: 'known person', path: '/lien/deja-quelqu-un', inside: 'company' },
  { name: 'contacts', path: '/lien/contacts', inside: 'company' },
  { name: 'company on its site', path: '/lien', inside: 'site' },
  { name: 'company of a part of its hours', path: '/lien', inside: 'worked' },
  { name: 'buyer', path: '/lien', inside: 'buyer' },
  { name: 'buyer who decides', path: '/lien', inside: 'decider' },
  { name: 'adviser', path: '/lien', inside: 'adviser' },
  { name: 'refer', path: '/lien/orienter', inside: 'adviser' },
  { name: 'own request', path: '/suivi', inside: 'person' },
  { name: 'own certificate', path: '/suivi/attestation', inside: 'person' },
  { name: 'date of birth', path: '/suivi', inside: 'unproven' },
  { name: 'code of a telephone', path: '/suivi', inside: 'waiting' },
] as const

/** What a page of a space leads to: its first candidate, its delay, its form. */
const further: readonly { from: string; name: string; link: RegExp }[] = [
  { from: 'company on its site', name: 'candidate', link: /^\/lien\/candidats\// },
  { from: 'company on its site', name: 'postponement', link: /^\/lien\/decalage\// },
  { from: 'company of a part of its hours', name: 'hours in all', link: /^\/lien\/heures-totales\// },
  { from: 'buyer who decides', name: 'penalty', link: /^\/lien\/penalites\// },
  { from: 'adviser', name: 'eligibility form', link: /^\/lien\/fiche\// },
]

const hrefs = (page: Page): Promise<string[]> =>
  page.$$eval('a[href^="/"]', (links) => links.map((link) => link.getAttribute('href') ?? ''))

const refused = { status: 422, refused: true } as const
const refusedForms = [
  { name: 'alerts refused', path: '/alertes', ...refused },
  { name: 'study refused', path: '/etude', ...refused },
  { name: 'looking for work, refused', path: '/je-cherche?etape=3', ...refused },
]

const positions = async (page: Page, workspace: Page) => {
  await page.goto(`${addresses.public}/opportunites`)
  const slugs = [
    ...new Set((await hrefs(page)).map((href) => /^\/opportunites\/([\w-]+)$/.exec(href)?.[1])),
  ].filter((slug) => slug !== undefined)
  const beginning = (words: string) => slugs.find((slug) => slug.startsWith(words))
  const open = beginning('aide-sur-un-chantier') ?? slugs[0]
  const coming = beginning('a-venir')
  const closed = beginning('peindre-des-murs')
  const drawn = (await hrefs(page)).find((href) => href.startsWith('/je-cherche?avenir='))
  if (closed) await closePosition(workspace, 'Peindre des murs et des couloirs')
  return [
    { name: 'position', path: `/opportunites/${open}` },
    { name: 'position from home', path: `/opportunites/${open}?ou=corps` },
    { name: 'call back', path: `/opportunites/${open}/etre-rappele` },
    { name: 'call back refused', path: `/opportunites/${open}/etre-rappele`, ...refused },
    ...(drawn ? [{ name: 'looking for work to come', path: drawn }] : []),
    ...(coming ? [{ name: 'position to come', path: `/opportunites/${coming}` }] : []),
    ...(closed ? [{ name: 'position closed', path: `/opportunites/${closed}`, status: 410 }] : []),
    { name: 'not found', path: '/nulle-part', status: 404 },
  ]
}

export interface Visitors {
  readonly pages: readonly PublicPage[]
  /** The window of whoever may see it: one for each space, one for everybody. */
  readonly windowOf: (page: PublicPage) => Page
  readonly leave: () => Promise<void>
}

const enter = async (window: Page, workspace: Page, space: Space): Promise<void> => {
  if (space === 'waiting') {
    await window.goto(`${addresses.public}/suivi`)
    await window.locator('#phone').fill('06 39 98 00 51')
    await window.locator('button[name=act][value=phone]').click()
    await window.locator('#code').waitFor()
    return
  }
  await openLink(window, await sendLink(workspace, holders[space]))
  await window.waitForURL(/\/(lien|suivi)$/)
  if (space === 'adviser') await proveAdviser(window)
  if (space !== 'person') return
  await window.getByLabel('Jour de naissance').fill(birth.day)
  await window.getByLabel('Mois de naissance').selectOption(birth.month)
  await window.getByRole('button', { name: 'C’est moi' }).click()
  await window.getByRole('heading', { name: 'Mes heures' }).waitFor()
}

/** A portal that knew its API, which then fell silent. */
const startSilent = async () => {
  const portal = await startOwnPortal()
  await fetch(portal.address)
  await portal.silenceApi()
  return portal
}

/** Every page in every version, with somebody inside each space: what is behind links is found by following them. */
export const visitEveryPage = async (browser: Browser): Promise<Visitors> => {
  const open = async () => (await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' })).newPage()
  const [visitor, workspace] = [await open(), await open()]
  await signIn(workspace)
  await startPercentContract(workspace, holders.worked.of)
  const found: Omit<PublicPage, 'version'>[] = [
    ...everybody,
    ...refusedForms,
    ...(await positions(visitor, workspace)),
    { name: 'alert link', path: await askForAlert(visitor, workspace, '06 39 98 00 77') },
  ]
  const windows = new Map<Space, Page>()
  for (const space of [...(Object.keys(holders) as (keyof typeof holders)[]), 'waiting' as const]) {
    const window = await open()
    await enter(window, workspace, space)
    windows.set(space, window)
  }
  const windowOf = ({ inside: space }: Pick<PublicPage, 'inside'>) => (space && windows.get(space)) ?? visitor
  for (const each of inside) {
    found.push(each)
    const window = windowOf(each)
    await window.goto(`${addresses.public}${each.path}`)
    const links = await hrefs(window)
    for (const { name, link } of further.filter(({ from }) => from === each.name)) {
      const path = links.find((href) => link.test(href))
      if (path) found.push({ ...each, name, path })
    }
  }
  // Nobody enters by these: the door is what is looked at.
  for (const [name, holder] of [
    ['door', holders.person],
    ['door with its code', holders.company],
  ] as const)
    found.push({ name, path: (await sendLink(workspace, holder)).path })
  const silent = await startSilent()
  found.push({ name: 'API silent', path: '/opportunites', site: silent.address, status: 503 })
  return { pages: found.flatMap(inEveryVersion), windowOf, leave: silent.stop }
}
