import { ask } from '../apollo.server.ts'
import { ComingCard } from '../features/opportunity/coming-card.tsx'
import { chooseCommune } from '../features/opportunity/commune-choice.ts'
import { FilterBar } from '../features/opportunity/filter-bar.tsx'
import { listAddress, NO_FILTER, readFilters } from '../features/opportunity/list-filters.ts'
import { OpportunityCard } from '../features/opportunity/opportunity-card.tsx'
import { graphql } from '../gql/gql.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/opportunities-page'
import styles from './opportunities-page.module.css'

const CommuneSearch = graphql(`
  query CommuneSearch($search: String!) {
    publicCommunes(search: $search) {
      code
      name
    }
  }
`)

const OpportunitiesPage = graphql(`
  query OpportunitiesPage($trade: String, $commune: String) {
    publicOpportunities(trade: $trade, commune: $commune) {
      widened
      open {
        slug
        ...OpportunityCard_opportunity
      }
      coming {
        slug
        ...ComingCard_opportunity
      }
    }
    publicCommunes {
      code
      name
    }
    ...FilterBar_query
  }
`)

export async function loader({ url }: Route.LoaderArgs) {
  const filters = readFilters(url.searchParams)
  const choice =
    filters.place === null
      ? null
      : chooseCommune(filters.place, (await ask(CommuneSearch, { search: filters.place })).publicCommunes)
  const code = choice?.kind === 'found' ? choice.commune.code : filters.commune
  const query = await ask(OpportunitiesPage, { trade: filters.trade, commune: code })
  const named = query.publicCommunes.find((commune) => commune.code === code)
  const communeName = choice?.kind === 'found' ? choice.commune.name : (named?.name ?? filters.commune)
  return { filters, choice, query, communeName }
}

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('list.title') }) },
  { name: 'description', content: translate('list.intro') },
  { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', href: '/opportunites.atom' },
  { tagName: 'link', rel: 'alternate', type: 'application/feed+json', href: '/opportunites.json' },
]

export default function OpportunitiesRoute({ loaderData }: Route.ComponentProps) {
  const { filters, choice, query, communeName } = loaderData
  const { open, coming, widened } = query.publicOpportunities
  const t = useTranslations('list')
  const { territory } = useContact()
  const isFiltered = communeName !== null || filters.trade !== null
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className="lead">{t('intro')}</p>
      </header>
      <FilterBar query={query} filters={filters} communeName={communeName} />
      {choice?.kind === 'none' && <p role="status">{t('communeUnknown', { name: filters.place ?? '' })}</p>}
      {choice?.kind === 'several' && (
        <div role="status">
          <p>{t('communeMany')}</p>
          <ul className={styles.choices}>
            {choice.communes.map(({ code, name }) => (
              <li key={code}>
                <a href={listAddress({ ...filters, place: null, commune: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">
        {widened && (
          <p>
            <b>{t('widened')}</b>
          </p>
        )}
        <p>
          {t.rich('count', { open: open.length, coming: coming.length, b: (text) => <b>{text}</b> })}{' '}
          {isFiltered && <a href={listAddress(NO_FILTER)}>{t('seeAll')}</a>}
        </p>
      </div>
      <section className={styles.part}>
        <h2 className={open.length === 0 ? undefined : 'visually-hidden'}>{t('openHeading')}</h2>
        {open.length === 0 && <p>{t('noneOpen')}</p>}
        <div className={styles.cards}>
          {open.map((opportunity) => (
            <OpportunityCard
              key={opportunity.slug}
              opportunity={opportunity}
              minimumWage={territory?.smicHourlyCents ?? null}
            />
          ))}
        </div>
      </section>
      {coming.length > 0 && (
        <section className={styles.part}>
          <h2>{t('comingHeading')}</h2>
          <div className={styles.cards}>
            {coming.map((opportunity) => (
              <ComingCard key={opportunity.slug} opportunity={opportunity} />
            ))}
          </div>
        </section>
      )}
      <section className="panel">
        <h2>{t('lookingTitle')}</h2>
        <p>{t('lookingText')}</p>
        <p className="buttons">
          <a className="button-plain" href="/je-cherche">
            {t('lookingAction')}
          </a>
        </p>
      </section>
      <PhonePanel />
    </div>
  )
}
