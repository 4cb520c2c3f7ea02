import { ask } from '../apollo.server.ts'
import { Funders } from '../features/funder/funders.tsx'
import { DrawnCard } from '../features/opportunity/drawn-card.tsx'
import { listAddress, NO_FILTER } from '../features/opportunity/list-filters.ts'
import { ThreeSteps } from '../features/opportunity/three-steps.tsx'
import { addressOfValley, valleyName } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import type { HomePageQuery } from '../gql/graphql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { tradeName } from '../messages/domain-names.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { HomeHero } from '../shell/home-hero.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/home-page'
import styles from './home-page.module.css'

const HomePage = graphql(`
  query HomePage {
    publicOpportunities {
      open {
        slug
      }
      coming {
        commune {
          code
          name
          epciName
        }
      }
    }
    publicComingPositions {
      key
      commune {
        code
        name
        epciName
      }
      ...DrawnCard_position
    }
    funders {
      ...FunderBlock_funder
    }
    publicTrades {
      romeCode
      label
      openings
    }
    publicCommunes {
      code
      name
      epciName
      openings
    }
  }
`)

/** The first posts to come; the list has them all. */
const SHOWN = 3

interface Place {
  readonly code: string
  readonly name: string
  readonly epciName: string
  readonly openings: number
  readonly coming: number
}

/** The valleys where there is work, open or to come. */
const valleysOf = (
  communes: HomePageQuery['publicCommunes'],
  coming: readonly { readonly commune: Omit<Place, 'openings' | 'coming'> }[],
): [string, Place[]][] => {
  const places = new Map<string, Place>(
    communes.filter(({ openings }) => openings > 0).map((each) => [each.code, { ...each, coming: 0 }]),
  )
  for (const { commune } of coming) {
    const known = places.get(commune.code) ?? { ...commune, openings: 0, coming: 0 }
    places.set(commune.code, { ...known, coming: known.coming + 1 })
  }
  return Object.entries(Object.groupBy([...places.values()], ({ epciName }) => valleyName(epciName))).map(
    ([valley, those = []]) => [valley, those],
  )
}

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const loader = () => ask(HomePage, {})

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('home.title') }) },
  { name: 'description', content: translate('home.intro') },
]

export default function HomeRoute({ loaderData }: Route.ComponentProps) {
  const { publicOpportunities, publicComingPositions, publicTrades, publicCommunes } = loaderData
  const t = useTranslations()
  const { territory } = useContact()
  const valleys = valleysOf(publicCommunes, [...publicOpportunities.coming, ...publicComingPositions])
  const openTrades = publicTrades.filter(({ openings }) => openings > 0)
  return (
    <div className={styles.page}>
      <HomeHero open={publicOpportunities.open.length} />
      {valleys.length === 0 ? (
        <p>
          {t('home.nothingYet')} <a href={addressOf('/je-cherche')}>{t('home.leaveNumber')}</a>
        </p>
      ) : (
        <section>
          <h2>{t('home.byValley')}</h2>
          <div className={styles.valleys}>
            {valleys.map(([valley, places]) => (
              <div key={valley} className="panel">
                <h3>
                  <a href={listAddress({ ...NO_FILTER, valley: addressOfValley(valley) })}>{valley}</a>
                </h3>
                <ul className={styles.links}>
                  {places.map(({ code, name, openings, coming }) => (
                    <li key={code}>
                      <a href={listAddress({ ...NO_FILTER, commune: code })}>{name}</a> (
                      {openings > 0 && t('home.tradeCount', { count: openings })}
                      {openings > 0 && coming > 0 && ', '}
                      {coming > 0 && t('home.comingCount', { count: String(coming) })})
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      )}
      {openTrades.length > 0 && (
        <section>
          <h2>{t('home.byTrade')}</h2>
          <ul className={styles.trades}>
            {openTrades.map(({ romeCode, label, openings }) => (
              <li key={romeCode}>
                <a href={listAddress({ ...NO_FILTER, trade: romeCode })}>{tradeName(romeCode, label)}</a> (
                {t('home.tradeCount', { count: openings })})
              </li>
            ))}
          </ul>
        </section>
      )}
      {publicComingPositions.length > 0 && (
        <section>
          <h2>{t('list.comingHeading')}</h2>
          <p>{t('list.comingIntro')}</p>
          <div className={styles.cards}>
            {publicComingPositions.slice(0, SHOWN).map((position) => (
              <DrawnCard key={position.key} position={position} />
            ))}
          </div>
          <p>
            <a href={addressOf('/opportunites#a-venir')}>{t('home.seeComing')}</a>
          </p>
        </section>
      )}
      <section>
        <h2>{t('home.how')}</h2>
        <ThreeSteps heading="h3" name={territory?.facilitatorFirstName ?? ''} />
        <p>
          <a href={addressOf('/est-ce-pour-moi')}>{t('menu.isItForMe')}</a>
        </p>
      </section>
      <section>
        <h2>{t('home.helping')}</h2>
        <ul className={styles.links}>
          <li>
            <a href={addressOf('/conseillers')}>{t('footer.advisers')}</a>
          </li>
          <li>
            <a href={addressOf('/entreprises')}>{t('footer.companies')}</a>
          </li>
        </ul>
      </section>
      <PhonePanel />
      <Funders funders={loaderData.funders} />
    </div>
  )
}
