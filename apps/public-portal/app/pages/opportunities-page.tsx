import { FrenchNotice } from '../display/french-notice.tsx'
import { ComingCard } from '../features/opportunity/coming-card.tsx'
import { DrawnCard } from '../features/opportunity/drawn-card.tsx'
import { FilterBar } from '../features/opportunity/filter-bar.tsx'
import { alertAddress, feedAddress } from '../features/opportunity/list-filters.ts'
import { ComingWidened, ListSummary } from '../features/opportunity/list-summary.tsx'
import { OpportunityCard } from '../features/opportunity/opportunity-card.tsx'
import { staysInFrench } from '../features/opportunity/said-again.ts'
import { SeveralMeanings } from '../features/opportunity/several-meanings.tsx'
import { ValleyMap } from '../features/opportunity/valley-map.tsx'
import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { DropInHours } from '../shell/drop-in-hours.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/opportunities-page'
import { loadOpportunities } from './opportunities-loader.server.ts'
import styles from './opportunities-page.module.css'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const loader = ({ url }: Route.LoaderArgs) => loadOpportunities(url)

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const from = loaderData?.communeName
  const named = [translate('menu.opportunities'), loaderData?.valley ?? null].filter((word) => word !== null)
  const page = from ? translate('list.titleFrom', { from }) : named.join(', ')
  return [
    { title: translate('site.title', { page }) },
    { name: 'description', content: translate('list.intro') },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      href: addressOf('/opportunites.atom'),
    },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/feed+json',
      href: addressOf('/opportunites.json'),
    },
  ]
}

/** Open, to come, « Je cherche du travail ici », then who answers and where: the page is never empty. */
export default function OpportunitiesRoute({ loaderData }: Route.ComponentProps) {
  const { filters, choice, trades, list, elsewhere, valley, places, communeName } = loaderData
  const { open, coming, drawn } = list
  const t = useTranslations('list')
  const { territory } = useContact()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className="lead">{t('intro')}</p>
      </header>
      {[...open, ...coming].some(staysInFrench) && <FrenchNotice />}
      <FilterBar
        list={list}
        filters={filters}
        elsewhere={elsewhere.open}
        communeName={communeName}
        valley={valley}
      />
      <SeveralMeanings
        list={list}
        filters={filters}
        elsewhere={elsewhere.open}
        choice={choice}
        trades={trades}
      />
      <ListSummary list={list} filters={filters} communeName={communeName} elsewhere={elsewhere.open} />
      <ValleyMap places={places} />
      <section className={styles.part}>
        <h2 className={open.length === 0 ? undefined : 'visually-hidden'}>{t('openHeading')}</h2>
        {open.length === 0 && <p>{t('noneOpen')}</p>}
        <div className={styles.cards}>
          {open.map((opportunity) => (
            <OpportunityCard
              key={opportunity.slug}
              opportunity={opportunity}
              minimumWage={territory?.smicHourlyCents ?? null}
              filters={filters}
            />
          ))}
        </div>
      </section>
      {coming.length + drawn.length > 0 && (
        <section className={styles.part} id="a-venir">
          <h2>{t('comingHeading')}</h2>
          <ComingWidened list={list} filters={filters} elsewhere={elsewhere.coming} />
          <p>{t('comingIntro')}</p>
          <div className={styles.cards}>
            {coming.map((opportunity) => (
              <ComingCard key={opportunity.slug} opportunity={opportunity} filters={filters} />
            ))}
            {drawn.map((position) => (
              <DrawnCard key={position.key} position={position} means={filters.means} />
            ))}
          </div>
        </section>
      )}
      <section className="panel">
        <h2>{t('lookingTitle')}</h2>
        <p>{t('lookingText')}</p>
        <p className="buttons">
          <a className="button-plain" href={addressOf('/je-cherche')}>
            {t('lookingAction')}
          </a>
          <a className="button-line" href={alertAddress(filters)}>
            {t('alertAction')}
          </a>
          <a className="button-line" href={feedAddress(filters, 'atom')}>
            {t('feedAction')}
          </a>
        </p>
      </section>
      <DropInHours />
      <PhonePanel />
    </div>
  )
}
