import { ask } from '../apollo.server.ts'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { graphql } from '../gql/gql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf, pageVersion } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import type { Route } from './+types/site-map-page'

const SiteMapPage = graphql(`
  query SiteMapPage($version: PageVersion) {
    publicOpportunities(version: $version) {
      open {
        slug
        title
        wording {
          title
        }
        commune {
          name
        }
      }
      coming {
        slug
        title
        wording {
          title
        }
        commune {
          name
        }
      }
    }
  }
`)

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const loader = () => ask(SiteMapPage, { version: pageVersion() })

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('siteMap.title') }) },
]

const pages = [
  ['/', 'home.title'],
  ['/opportunites', 'menu.opportunities'],
  ['/je-cherche', 'menu.looking'],
  ['/comment-ca-marche', 'menu.howItWorks'],
  ['/est-ce-pour-moi', 'menu.isItForMe'],
  ['/mobilite', 'mobility.title'],
  ['/alertes', 'alerts.title'],
  ['/reunions', 'meetings.title'],
  ['/conseillers', 'footer.advisers'],
  ['/conseillers/entrer', 'space.adviserTitle'],
  ['/entreprises', 'footer.companies'],
  ['/etude', 'study.title'],
  ['/lien', 'space.askTitle'],
  ['/suivi', 'mine.title'],
  ['/contact', 'contact.title'],
  ['/chiffres', 'figures.title'],
  ['/accessibilite', 'footer.accessibility'],
  ['/donnees-personnelles', 'footer.personalData'],
  ['/mentions-legales', 'footer.legalNotice'],
] as const

export default function SiteMapRoute({ loaderData }: Route.ComponentProps) {
  const t = useTranslations()
  const { open, coming } = loaderData.publicOpportunities
  const parts = [
    ['siteMap.openPositions', open],
    ['siteMap.comingPositions', coming],
  ] as const
  return (
    <div className="prose">
      <h1>{t('siteMap.title')}</h1>
      <ul>
        {pages.map(([href, label]) => (
          <li key={href}>
            <a href={addressOf(href)}>{t(label)}</a>
          </li>
        ))}
      </ul>
      {parts.map(
        ([title, positions]) =>
          positions.length > 0 && (
            <section key={title}>
              <h2>{t(title)}</h2>
              <ul>
                {positions.map((position) => {
                  const { slug, commune } = position
                  const name = saidAgain(position, 'title')
                  return (
                    <li key={slug}>
                      <a href={addressOf(`/opportunites/${slug}`)} lang={name.lang}>
                        {name.text}
                      </a>
                      , {commune.name}
                    </li>
                  )
                })}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}
