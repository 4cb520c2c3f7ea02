import { data } from 'react-router'
import { ask } from '../apollo.server.ts'
import { listAddress, NO_FILTER } from '../features/opportunity/list-filters.ts'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { addressOfValley, atCommune, valleyName } from '../features/opportunity/wording.ts'
import { posterAnswer } from '../features/poster/poster.server.ts'
import { graphql } from '../gql/gql.ts'
import { asDay, asOpeningHours } from '../messages/formats.ts'
import { pageVersion } from '../messages/language.ts'
import { translate } from '../messages/translate.ts'
import { phoneOf } from '../shell/contact.ts'
import type { Route } from './+types/valley-poster'
import { fundersOnPaper } from './logos.server.ts'

const ValleyPoster = graphql(`
  query ValleyPoster($version: PageVersion) {
    publicOpportunities(version: $version) {
      open {
        title
        wording {
          title
        }
        places
        announcedOn
        commune {
          name
          epciName
        }
      }
    }
    publicMap {
      epciName
    }
    funders {
      ...FunderBlock_funder
    }
    territory {
      carrierName
      phone
      phoneHours
      today
    }
  }
`)

/** What is open in one valley; with nothing open, the number is still worth a wall. */
export async function loader({ params, url }: Route.LoaderArgs): Promise<Response> {
  const { publicOpportunities, publicMap, territory, funders } = await ask(ValleyPoster, {
    version: pageVersion(),
  })
  const valley = publicMap
    .map(({ epciName }) => valleyName(epciName))
    .find((name) => addressOfValley(name) === params.valley)
  if (valley === undefined || territory === null) throw data(null, { status: 404 })
  const open = publicOpportunities.open.filter(
    ({ commune, announcedOn }) => announcedOn !== null && valleyName(commune.epciName) === valley,
  )
  return posterAnswer(
    {
      title: translate('poster.valley', { valley }),
      lead: translate(open.length === 0 ? 'poster.valleyNone' : 'poster.valleyLead', { count: open.length }),
      lines: open.map((position) =>
        translate('poster.valleyLine', {
          title: saidAgain(position, 'title').text,
          places: position.places,
          at: atCommune(position.commune.name),
        }),
      ),
      phone: territory.phone === '' ? null : phoneOf(territory.phone).label,
      hours: asOpeningHours(territory.phoneHours),
      address: `${url.origin}${listAddress({ ...NO_FILTER, valley: addressOfValley(valley) })}`,
      carrier: territory.carrierName,
      funders: await fundersOnPaper(funders),
      foot: translate('poster.printedOn', { day: asDay(territory.today) }),
    },
    `affiche-${params.valley}`,
  )
}
