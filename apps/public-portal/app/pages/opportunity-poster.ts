import { data } from 'react-router'
import { ask } from '../apollo.server.ts'
import { positionAddress } from '../features/opportunity/list-filters.ts'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { atCommune } from '../features/opportunity/wording.ts'
import { positionLines } from '../features/poster/position-lines.ts'
import { posterAnswer } from '../features/poster/poster.server.ts'
import { graphql } from '../gql/gql.ts'
import { asDay, asOpeningHours, asPeriod, inFull } from '../messages/formats.ts'
import { pageVersion } from '../messages/language.ts'
import { translate } from '../messages/translate.ts'
import { phoneOf } from '../shell/contact.ts'
import type { Route } from './+types/opportunity-poster'
import { fundersOnPaper } from './logos.server.ts'

const OpportunityPoster = graphql(`
  query OpportunityPoster($slug: String!, $version: PageVersion) {
    publicOpportunity(slug: $slug, version: $version) {
      slug
      state
      title
      places
      startsOn
      comingPeriod
      weeklyMinutes
      timetable
      drivingLicence
      readingNeeded
      pickUps
      tasks
      verifiedOn
      wording {
        title
        timetable
        tasks
      }
      commune {
        name
      }
    }
    funders {
      ...FunderBlock_funder
    }
    territory {
      carrierName
      phone
      phoneHours
      smicHourlyCents
    }
  }
`)

/** Only of what can still be answered: a poster of a closed position is a disappointment on a wall. */
export async function loader({ params, url }: Route.LoaderArgs): Promise<Response> {
  const {
    publicOpportunity: position,
    territory,
    funders,
  } = await ask(OpportunityPoster, { slug: params.slug, version: pageVersion() })
  if (position === null || territory === null) throw data(null, { status: 404 })
  if (position.state === 'CLOSED') throw data(null, { status: 410 })
  const { places, startsOn, comingPeriod, verifiedOn } = position
  const at = atCommune(position.commune.name)
  const lead =
    startsOn === null
      ? `${translate('detail.placesOnly', { places, at })}${comingPeriod === null ? '' : `, ${asPeriod(comingPeriod)}`}`
      : translate('detail.placesFrom', { places, at, start: inFull(startsOn) })
  const said = {
    ...position,
    timetable: saidAgain(position, 'timetable').text,
    tasks: position.wording?.tasks.length ? position.wording.tasks : position.tasks,
  }
  const lines = positionLines(said, territory.smicHourlyCents)
  return posterAnswer(
    {
      title: saidAgain(position, 'title').text,
      lead,
      lines,
      phone: territory.phone === '' ? null : phoneOf(territory.phone).label,
      hours: asOpeningHours(territory.phoneHours),
      address: `${url.origin}${positionAddress(position.slug)}`,
      carrier: territory.carrierName,
      funders: await fundersOnPaper(funders),
      foot: verifiedOn === null ? '' : translate('detail.verified', { day: asDay(verifiedOn) }),
    },
    `affiche-${position.slug}`,
  )
}
