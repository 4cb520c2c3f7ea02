import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { speaking } from '../../messages/language.server.ts'
import type { Language } from '../../messages/language.ts'
import { ClosedOpportunity } from './closed-opportunity.tsx'
import { type ListFilters, NO_FILTER } from './list-filters.ts'
import { saidAgain } from './said-again.ts'

const typed = { title: 'Peindre des murs', wording: null }
const near = {
  ...typed,
  slug: 'aide-chantier',
  places: 1,
  commune: { name: 'Mens' },
  startsOn: null,
  weeklyMinutes: 2_100,
  timetable: 'Le matin',
  employerName: 'Une entreprise',
  verifiedOn: null,
  advisersOnlyUntil: null,
  way: null,
}
const closed = (
  version: Language,
  position: Parameters<typeof saidAgain<'title'>>[0],
  filters: ListFilters,
) =>
  speaking(version, () =>
    renderToStaticMarkup(
      <ClosedOpportunity
        title={saidAgain(position, 'title')}
        communeName="La Mure"
        nearest={[near as never]}
        minimumWage={null}
        filters={filters}
      />,
    ),
  )

test('the title of a closed position says its language where it is not that of the page', () => {
  expect(closed('en', typed, NO_FILTER)).toContain('<span lang="fr">Peindre des murs</span>')
  expect(closed('fr', typed, NO_FILTER)).toContain('<span>Peindre des murs</span>')
  const again = { ...typed, wording: { title: 'Painting walls' } }
  expect(closed('en', again, NO_FILTER)).toContain('<span>Painting walls</span>')
})

test('from a closed position, the choices of the list are kept', () => {
  const page = closed('fr', typed, { ...NO_FILTER, means: 'BIKE' })
  expect(page).toContain('href="/opportunites?moyen=velo"')
  expect(page).toContain('href="/opportunites/aide-chantier?moyen=velo"')
})
