import { data } from 'react-router'
import { drawPoster, posterAnswer } from '../../features/poster/poster.server.ts'
import { asDay, asOpeningHours } from '../../messages/formats.ts'
import { addressOf } from '../../messages/language.ts'
import { translate } from '../../messages/translate.ts'
import { phoneOf } from '../../shell/contact.ts'
import { fallbackPhone, loadTerritory } from '../../shell/territory.server.ts'
import type { Route } from './+types/follow-up-paper'
import { privately } from './private.ts'

const TOKEN = /^[\w-]{43}$/
const ofARequest = ['scan', 'call'] as const
const ofAFile = [...ofARequest, 'birth'] as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A link on paper, to hand over: no name on it, and looking at the page opens nothing. */
export async function loader({ params: { token }, url }: Route.LoaderArgs): Promise<Response> {
  const until = url.searchParams.get('jusque') ?? ''
  if (!TOKEN.test(token) || !DAY.test(until)) throw data(null, { status: 404 })
  const territory = await loadTerritory()
  const number = territory?.phone || fallbackPhone
  const paper = await posterAnswer(
    {
      header: translate('mine.paper.header'),
      title: translate('mine.paper.title'),
      lead: translate('mine.paper.lead'),
      lines: (url.searchParams.has('demande') ? ofARequest : ofAFile).map((line) =>
        translate(`mine.paper.${line}`),
      ),
      phone: number ? phoneOf(number).label : null,
      hours: territory ? asOpeningHours(territory.phoneHours) : null,
      address: `${url.origin}${addressOf(`/suivi/${token}`)}`,
      addressHidden: true,
      carrier: territory?.carrierName ?? '',
      foot: translate('mine.paper.until', { day: asDay(until) }),
      funders: [],
    },
    'mon-suivi',
    drawPoster,
  )
  for (const [name, value] of Object.entries(privately)) paper.headers.set(name, value)
  return paper
}
