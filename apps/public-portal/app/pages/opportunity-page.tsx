import { data } from 'react-router'
import { useTranslations } from 'use-intl'
import { ask } from '../apollo.server.ts'
import { ClosedOpportunity } from '../features/opportunity/closed-opportunity.tsx'
import { jobPosting } from '../features/opportunity/job-posting.ts'
import { OpportunityActions } from '../features/opportunity/opportunity-actions.tsx'
import { OpportunityCard } from '../features/opportunity/opportunity-card.tsx'
import { OpportunityDescription } from '../features/opportunity/opportunity-description.tsx'
import { OpportunityFacts } from '../features/opportunity/opportunity-facts.tsx'
import { ShareLinks } from '../features/opportunity/share-links.tsx'
import { asDay, atCommune, inFull } from '../features/opportunity/wording.ts'
import { graphql } from '../gql/gql.ts'
import { translate } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { NothingForYou } from '../shell/nothing-for-you.tsx'
import type { Route } from './+types/opportunity-page'
import styles from './opportunity-page.module.css'

const OpportunityPage = graphql(`
  query OpportunityPage($slug: String!) {
    opportunity(slug: $slug) {
      slug
      state
      title
      places
      startsOn
      comingPeriod
      advisersOnlyUntil
      verifiedOn
      trade {
        romeCode
      }
      commune {
        code
        name
      }
      ...OpportunityFacts_opportunity
      ...OpportunityDescription_opportunity
      ...JobPosting_opportunity
    }
    territory {
      carrierName
      smicHourlyCents
    }
  }
`)

const NearestOpportunities = graphql(`
  query NearestOpportunities($trade: String, $commune: String) {
    opportunities(trade: $trade, commune: $commune) {
      open {
        slug
        ...OpportunityCard_opportunity
      }
    }
  }
`)

const NEAREST = 4

export async function loader({ params, url }: Route.LoaderArgs) {
  const { opportunity, territory } = await ask(OpportunityPage, { slug: params.slug })
  if (opportunity === null) throw data(null, { status: 404 })
  const address = `${url.origin}/opportunites/${opportunity.slug}`
  if (opportunity.state === 'CLOSED') {
    const near = await ask(NearestOpportunities, { trade: null, commune: opportunity.commune.code })
    const nearest = near.opportunities.open.slice(0, NEAREST)
    return data({ opportunity, address, nearest, posting: null }, { status: 410 })
  }
  const posting = jobPosting(opportunity, { url: address, ...territory })
  return data({ opportunity, address, nearest: [], posting })
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData === undefined) return []
  const { opportunity, address, posting } = loaderData
  const place = `${opportunity.title}, ${opportunity.commune.name}`
  return [
    { title: translate('site.title', { page: place }) },
    { name: 'description', content: `${place}. ${translate('list.intro')}` },
    { tagName: 'link', rel: 'canonical', href: address },
    ...(posting === null ? [] : [{ 'script:ld+json': posting }]),
  ]
}

export default function OpportunityRoute({ loaderData }: Route.ComponentProps) {
  const { opportunity, address, nearest } = loaderData
  const t = useTranslations()
  const { territory, phone } = useContact()
  const hourlyCents = territory?.smicHourlyCents ?? null
  if (opportunity.state === 'CLOSED') {
    return (
      <div className={styles.page}>
        <ClosedOpportunity title={opportunity.title} communeName={opportunity.commune.name} />
        {nearest.length > 0 && <h2>{t('detail.closedNearest')}</h2>}
        <div className={styles.cards}>
          {nearest.map((near) => (
            <OpportunityCard key={near.slug} opportunity={near} minimumWage={hourlyCents} />
          ))}
        </div>
        <p>
          <a href="/opportunites">{t('list.seeAll')}</a>
        </p>
        <NothingForYou />
      </div>
    )
  }
  const { slug, title, places, startsOn, comingPeriod, advisersOnlyUntil, verifiedOn, commune } = opportunity
  const at = atCommune(commune.name)
  return (
    <div className={styles.page}>
      <p>
        <a href="/opportunites">← {t('detail.back')}</a>
      </p>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className="lead">
          {startsOn === null
            ? t('detail.placesOnly', { places, at })
            : t('detail.placesFrom', { places, at, start: inFull(startsOn) })}
        </p>
      </header>
      {opportunity.state === 'COMING' && (
        <section className={styles.coming}>
          <h2>{t('detail.comingTitle')}</h2>
          <p>{t('detail.comingText', { period: comingPeriod ?? t('card.comingSoon') })}</p>
        </section>
      )}
      {advisersOnlyUntil !== null && (
        <p className={styles.notice}>{t('detail.advisersOnly', { day: inFull(advisersOnlyUntil) })}</p>
      )}
      <div className={styles.columns}>
        <div className={styles.side}>
          <OpportunityActions
            slug={slug}
            phone={phone}
            promise={
              territory === null
                ? null
                : { name: territory.facilitatorFirstName, count: territory.promisedCallWorkingDays }
            }
          />
          <OpportunityFacts
            opportunity={opportunity}
            minimumWage={territory && { hourlyCents: territory.smicHourlyCents, since: territory.smicSince }}
          />
        </div>
        <div className={`prose ${styles.text}`}>
          <OpportunityDescription opportunity={opportunity} />
          {verifiedOn !== null && <p>{t('detail.verified', { day: asDay(verifiedOn) })}</p>}
          <ShareLinks title={title} communeName={commune.name} url={address} phone={phone?.label ?? null} />
        </div>
      </div>
      <NothingForYou />
    </div>
  )
}
