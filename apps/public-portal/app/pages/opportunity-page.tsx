import { data } from 'react-router'
import { ask } from '../apollo.server.ts'
import { ListenButton } from '../display/page-tools.tsx'
import { ClosedOpportunity } from '../features/opportunity/closed-opportunity.tsx'
import { jobPosting } from '../features/opportunity/job-posting.ts'
import { listAddress, positionAddress } from '../features/opportunity/list-filters.ts'
import { OpportunityActions } from '../features/opportunity/opportunity-actions.tsx'
import { OpportunityDescription } from '../features/opportunity/opportunity-description.tsx'
import { OpportunityFacts } from '../features/opportunity/opportunity-facts.tsx'
import { OpportunityHeading } from '../features/opportunity/opportunity-heading.tsx'
import { saidAgain } from '../features/opportunity/said-again.ts'
import { ShareLinks } from '../features/opportunity/share-links.tsx'
import { WayFromHome } from '../features/opportunity/way-from-home.tsx'
import { graphql } from '../gql/gql.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { asDay } from '../messages/formats.ts'
import { language, pageVersion } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/opportunity-page'
import { readHome } from './opportunities-loader.server.ts'
import styles from './opportunity-page.module.css'

const OpportunityPage = graphql(`
  query OpportunityPage($slug: String!, $from: String, $version: PageVersion) {
    publicOpportunity(slug: $slug, from: $from, version: $version) {
      slug
      state
      title
      verifiedOn
      announcedOn
      wording {
        title
      }
      commune {
        code
        name
      }
      way {
        ...WayFacts_way
      }
      ...OpportunityHeading_opportunity
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
  query NearestOpportunities($commune: String, $version: PageVersion) {
    publicOpportunities(commune: $commune, version: $version) {
      open {
        slug
        ...OpportunityCard_opportunity
      }
    }
  }
`)

const NEAREST = 4

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export async function loader({ params, url }: Route.LoaderArgs) {
  const { filters, communeName } = await readHome(url)
  const { publicOpportunity: opportunity, territory } = await ask(OpportunityPage, {
    slug: params.slug,
    from: filters.commune,
    version: pageVersion(),
  })
  if (opportunity === null) throw data(null, { status: 404 })
  const address = `${url.origin}${positionAddress(opportunity.slug)}`
  const page = { opportunity, address, filters, unknown: communeName === null ? filters.place : null }
  if (opportunity.state === 'CLOSED') {
    const near = await ask(NearestOpportunities, {
      commune: opportunity.commune.code,
      version: pageVersion(),
    })
    return data(
      { ...page, nearest: near.publicOpportunities.open.slice(0, NEAREST), posting: null },
      { status: 410 },
    )
  }
  // The posting is in French: so is the one page that carries it, which the other versions name as theirs.
  const posting =
    language() === 'fr' && territory ? jobPosting(opportunity, { url: address, ...territory }) : null
  return data({ ...page, nearest: [], posting })
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData === undefined) return []
  const { opportunity, posting } = loaderData
  const place = `${saidAgain(opportunity, 'title').text}, ${opportunity.commune.name}`
  return [
    { title: translate('site.title', { page: place }) },
    { name: 'description', content: `${place}. ${translate('list.intro')}` },
    // Shown, and announced to nobody yet: a search engine waits too.
    ...(opportunity.announcedOn === null ? [{ name: 'robots', content: 'noindex' }] : []),
    ...(posting === null ? [] : [{ 'script:ld+json': posting }]),
  ]
}

export default function OpportunityRoute({ loaderData }: Route.ComponentProps) {
  const { opportunity, address, nearest, filters, unknown } = loaderData
  const t = useTranslations()
  const { territory, phone } = useContact()
  if (opportunity.state === 'CLOSED') {
    return (
      <div className={styles.page}>
        <ClosedOpportunity
          title={saidAgain(opportunity, 'title')}
          communeName={opportunity.commune.name}
          nearest={nearest}
          minimumWage={territory?.smicHourlyCents ?? null}
          filters={filters}
        />
        <PhonePanel />
      </div>
    )
  }
  const { slug, verifiedOn, commune } = opportunity
  return (
    <div className={styles.page} data-spoken="">
      <p>
        <a href={`${listAddress(filters)}#${slug}`}>← {t('detail.back')}</a>
      </p>
      <OpportunityHeading opportunity={opportunity} />
      <ListenButton />
      <div className={styles.columns}>
        <div className={`prose ${styles.way}`}>
          <WayFromHome way={opportunity.way} filters={filters} unknown={unknown} />
        </div>
        <div className={styles.facts}>
          <OpportunityFacts
            opportunity={opportunity}
            minimumWage={territory && { hourlyCents: territory.smicHourlyCents, since: territory.smicSince }}
          />
        </div>
        <div className={`prose ${styles.text}`}>
          <OpportunityDescription opportunity={opportunity} />
        </div>
        <OpportunityActions
          slug={slug}
          filters={filters}
          phone={phone}
          promise={
            territory === null
              ? null
              : { name: territory.facilitatorFirstName, count: territory.promisedCallWorkingDays }
          }
        />
        <div className={`prose ${styles.end}`}>
          {verifiedOn !== null && <p>{t('detail.verified', { day: asDay(verifiedOn) })}</p>}
          <ShareLinks
            slug={slug}
            title={saidAgain(opportunity, 'title').text}
            communeName={commune.name}
            url={address}
            phone={phone?.label ?? null}
          />
        </div>
      </div>
      <PhonePanel />
    </div>
  )
}
