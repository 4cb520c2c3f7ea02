import type { Page } from '@playwright/test'
import { type PublicPage, type Visitors, visit } from '../every-page.ts'
import { type Finding, nothing } from './finding.ts'

/** What RGAA asks of the structure of one page and a reader of the page can decide; each line begins with the criterion. */
const wrongIn = (page: Page, lang: string): Promise<string[]> =>
  page.evaluate((expected) => {
    const wrong: string[] = []
    const all = <Kind extends Element>(selector: string) => [...document.querySelectorAll<Kind>(selector)]
    const text = (element: Element | null) => element?.textContent?.trim() ?? ''
    const blame = (criterion: string, elements: readonly Element[]) => {
      for (const each of elements) wrong.push(`${criterion} ${each.outerHTML.slice(0, 120)}`)
    }
    const named = (element: Element) =>
      Boolean(element.getAttribute('aria-label') || text(element.querySelector('title')))
    blame(
      '1.1',
      all('img').filter((image) => !image.hasAttribute('alt')),
    )
    blame(
      '1.1',
      all('svg').filter((svg) => svg.getAttribute('aria-hidden') !== 'true' && !named(svg)),
    )
    blame(
      '5.4',
      all('table').filter((table) => text(table.querySelector('caption')) === ''),
    )
    blame(
      '5.6',
      all('th').filter((head) => !head.hasAttribute('scope') || text(head) === ''),
    )
    blame(
      '5.7',
      all('tbody tr').filter(
        (row) => !row.closest('table')?.querySelector('thead th') && !row.querySelector('th'),
      ),
    )
    blame(
      '6.2',
      all('a').filter((link) => text(link) === '' && !named(link)),
    )
    if (document.documentElement.lang !== expected) wrong.push(`8.3 ${document.documentElement.lang}`)
    if (document.title.trim() === '') wrong.push('8.5 no title')
    blame(
      '8.9',
      all('b, strong, em').filter((each) => text(each) === ''),
    )
    const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]))
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`9.1 ${levels.join(' ')}`)
    if (levels.some((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1))
      wrong.push(`9.1 ${levels.join(' ')}`)
    for (const part of ['header', 'nav', 'main', 'footer'])
      if (!document.querySelector(`body > ${part}`)) wrong.push(`9.2 no ${part}`)
    if (all('main').length !== 1) wrong.push('9.2 not one main')
    blame(
      '9.3',
      all('ul, ol').filter((list) => [...list.children].some((child) => child.tagName !== 'LI')),
    )
    const fields = all<HTMLInputElement>('input:not([type=hidden]), select, textarea')
    blame(
      '11.1',
      fields.filter((field) => !field.labels?.length || text(field.labels[0] ?? null) === ''),
    )
    blame(
      '11.5',
      all<HTMLInputElement>('input[type=radio]').filter((radio) => !radio.closest('fieldset')),
    )
    blame(
      '11.6',
      all('fieldset').filter((group) => text(group.querySelector(':scope > legend')) === ''),
    )
    blame(
      '11.9',
      all('button').filter((button) => text(button) === '' && !named(button)),
    )
    const first = document.querySelector('a')
    if (first?.hash !== '#contenu' || !document.querySelector('main#contenu'))
      wrong.push('12.7 no way to the content')
    return wrong
  }, lang)

/** Words no English sentence has, and few names. */
const frenchWords = String.raw`\b(?:vous|est|sont|pour|avec|dans|depuis|travaux|entretien|réhabilitation|nettoyage|jusqu|heures|jours|lot unique)\b`

/** What is read aloud with an English voice and is French (RGAA 8.7). */
const unmarkedFrench = (page: Page): Promise<string[]> =>
  page.evaluate((words) => {
    const french = new RegExp(words, 'i')
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const said = texts.currentNode.textContent?.trim() ?? ''
      const around = texts.currentNode.parentElement
      if (around?.closest('script, style') || around?.closest('[lang]')?.getAttribute('lang') !== 'en')
        continue
      if (french.test(said)) found.push(`8.7 ${said.slice(0, 100)}`)
    }
    return found
  }, frenchWords)

/** « company.candidate » where a sentence should stand: the page asked its catalogue for what it has not. */
const rawKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const said = texts.currentNode.textContent?.trim() ?? ''
      if (
        /^[a-z][A-Za-z]*(\.[A-Za-z_]\w*)+$/.test(said) &&
        !texts.currentNode.parentElement?.closest('script, style')
      )
        found.push(`raw key ${said}`)
    }
    return found
  })

const langOf = ({ version }: PublicPage): string => (version === 'en' ? 'en' : 'fr')

/** Two pages of one version that cannot be told apart by their title. */
const sameTitles = (titles: ReadonlyMap<string, string>): string[] => {
  const read = new Map<string, string>()
  const same: string[] = []
  for (const [place, title] of titles) {
    const other = read.get(title)
    if (other !== undefined) same.push(`8.6 « ${title} »: ${other} and ${place}`)
    read.set(title, place)
  }
  return same
}

/** The structure of every page, in every version. */
export const structure = async ({ pages, windowOf }: Visitors): Promise<Finding> => {
  const details: string[] = []
  const titles = new Map<string, string>()
  for (const visited of pages) {
    const page = windowOf(visited)
    await visit(page, visited)
    details.push(...(await wrongIn(page, langOf(visited))).map((wrong) => `${visited.name}: ${wrong}`))
    details.push(...(await rawKeys(page)).map((wrong) => `${visited.name}: ${wrong}`))
    if (visited.version === 'en')
      details.push(...(await unmarkedFrench(page)).map((wrong) => `${visited.name}: ${wrong}`))
    // Questions asked of one page are that page; its form refused is another.
    const place = visited.refused ? visited.name : (visited.path.split('?', 1)[0] ?? '')
    if (visited.inside === undefined && visited.site === undefined)
      titles.set(place, `${visited.version}: ${await page.title()}`)
  }
  return nothing(
    'structure as RGAA asks (images, tables, headings, landmarks, fields, titles)',
    `${pages.length} pages`,
    [...details, ...sameTitles(titles)],
  )
}
